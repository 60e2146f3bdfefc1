import path from 'node:path';
import { expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { createArchive } from '../../../../electron/archive/create-archive.ts';
import { customersAndOrders } from '../../../../electron/archive/migrations/0001-customers-and-orders.ts';
import { whatAShopRemembers } from '../../../../electron/archive/migrations/0002-what-a-shop-remembers.ts';
import { theCustomerFile } from '../../../../electron/archive/migrations/0003-the-customer-file.ts';
import { openArchive } from '../../../../electron/archive/open-archive.ts';
import { addCustomer, commit, madeAt, temporaryFolder } from '../small-archive.ts';

const before = [customersAndOrders, whatAShopRemembers];
const migrations = [...before, theCustomerFile];

async function migrated(): Promise<Archive> {
  const file = path.join(temporaryFolder(), 'shop.shuke');
  const archive = await createArchive(file, { homeCurrency: 'CNY', now: madeAt, migrations: before });
  addCustomer(archive, '1', '王小明', '两块糖');
  addCustomer(archive, '2', '李梅', '');
  commit(archive, (db) =>
    db.exec(`
      INSERT INTO acts (id, at, actor, verb) VALUES (7, 5, 'import', 'import.run');
      INSERT INTO imports (id, act_id, file_name, file_bytes, file_sha256, kind, mode, match_key, reading, interpretation,
          headings, result)
        VALUES (3, 7, '九月.csv', 10, 'abc', 'customers', 'fill', 'number', '{}', '{}', '[]', '{}');
      UPDATE customers SET import_id = 3 WHERE number = '2';`),
  );
  archive.close();
  return openArchive(file, { migrations });
}

it('imports keep their rows and their number while they learn more kinds, and customers still refer to them', async () => {
  const archive = await migrated();
  const row = archive.reader
    .prepare(
      `SELECT imports.id, act_id, file_name, imports.kind, customers.name
         FROM customers JOIN imports ON imports.id = customers.import_id`,
    )
    .all();
  expect(row).toEqual([{ id: 3, act_id: 7, file_name: '九月.csv', kind: 'customers', name: '李梅' }]);
  const change = (kind: string) => archive.writer.exec(`UPDATE imports SET kind = '${kind}' WHERE id = 3`);
  expect(() => change('timeline')).not.toThrow();
  expect(() => change('guesses')).toThrow(/CHECK/);
  expect(() => archive.writer.exec('UPDATE customers SET import_id = 99 WHERE id = 1')).toThrow(/FOREIGN KEY/);
  archive.close();
});

it('a customer of before is a customer of whom nothing more is known yet', async () => {
  const archive = await migrated();
  const row = archive.reader
    .prepare(
      `SELECT called, how_to_talk, source, consent, consent_day, birthday_calendar, birthday_is_leap_month, company_id,
              referred_by, photo_id FROM customers WHERE number = '1'`,
    )
    .get();
  expect(row).toEqual({
    called: '',
    how_to_talk: '',
    source: '',
    consent: 'unknown',
    consent_day: null,
    birthday_calendar: 'solar',
    birthday_is_leap_month: 0,
    company_id: null,
    referred_by: null,
    photo_id: null,
  });
  archive.close();
});

it.each([
  ['an influence outside 1 to 5', 'INSERT INTO relations (customer_id, influence) VALUES (1, 6)'],
  ['a relation to nobody there is', 'INSERT INTO relations (customer_id, other_customer_id) VALUES (1, 99)'],
  ['a customer who is not the same as themselves', 'INSERT INTO not_the_same VALUES (1, 1, 1, 0)'],
  [
    'a second value of one own field',
    `INSERT INTO own_fields (id, name, name_folded, kind, position) VALUES (1, 'x', 'x', 'text', 0);
       INSERT INTO own_field_values (customer_id, field_id, as_text) VALUES (1, 1, 'a'), (1, 1, 'b')`,
  ],
  ['a channel forbidden twice', "INSERT INTO do_not_contact (customer_id, channel) VALUES (1, 'sms'), (1, 'sms')"],
  ['a third calendar', "UPDATE customers SET birthday_calendar = 'julian'"],
])('%s is refused', async (_what, sql) => {
  const archive = await migrated();
  expect(() => archive.writer.exec(sql)).toThrow(/constraint failed/);
  archive.close();
});
