import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { createArchive } from '../../../../electron/archive/create-archive.ts';
import { customersAndOrders } from '../../../../electron/archive/migrations/0001-customers-and-orders.ts';
import { whatAShopRemembers } from '../../../../electron/archive/migrations/0002-what-a-shop-remembers.ts';
import { openArchive } from '../../../../electron/archive/open-archive.ts';
import { addCustomer, commit, customerNames, madeAt, temporaryFolder } from '../small-archive.ts';

const migrations = [customersAndOrders, whatAShopRemembers];

async function archiveOfFirstSchema(work: (db: Database.Database) => void = () => undefined): Promise<string> {
  const file = path.join(temporaryFolder(), 'shop.shuke');
  const archive = await createArchive(file, { homeCurrency: 'CNY', now: madeAt, migrations: [customersAndOrders] });
  addCustomer(archive, '1', '王小明', '两块糖');
  commit(archive, work);
  archive.close();
  return file;
}

async function migrated(): Promise<Archive> {
  return openArchive(await archiveOfFirstSchema(), { migrations });
}

it('an archive of the first schema keeps its customers, orders and history, and a copy is kept next to it', async () => {
  const file = await archiveOfFirstSchema((db) => {
    db.exec(`
      INSERT INTO acts (id, at, actor, verb) VALUES (1, 5, 'owner', 'customers.create');
      INSERT INTO orders (id, number, day, customer_id, currency, net_minor, has_sale, has_purchase, line_count)
        VALUES (1, '7', '2024-05-01', 1, 'CNY', 2800, 1, 1, 1);
      INSERT INTO order_lines (order_id, amount_minor, is_return) VALUES (1, 2800, 0);`);
  });
  const archive = await openArchive(file, { migrations });
  expect(archive.reader.pragma('user_version', { simple: true })).toBe(2);
  expect(customerNames(archive)).toEqual(['王小明']);
  const count = (table: string) => archive.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect(['acts', 'orders', 'order_lines'].map(count)).toEqual([1, 1, 1]);
  expect(['preferences', 'contacts', 'complaints', 'segments'].map(count)).toEqual([0, 0, 0, 0]);
  archive.close();
  expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['shop before-upgrade 1.shuke', 'shop.shuke']);
});

it('what a shop remembers belongs to a customer there is', async () => {
  const archive = await migrated();
  const add = (customerId: number) =>
    commit(archive, (db) => {
      db.prepare("INSERT INTO preferences (customer_id, kind, text) VALUES (?, 'likes', '靠窗')").run(customerId);
      db.prepare(
        "INSERT INTO contacts (id, customer_id, day, touchpoint, direction, created_at) VALUES (1, ?, '2024-05-01', 'visit', 'in', 1)",
      ).run(customerId);
      db.prepare(
        "INSERT INTO complaints (customer_id, contact_id, heard_at, text, satisfaction_after) VALUES (?, 1, 1, '等太久', 3)",
      ).run(customerId);
    });
  expect(() => add(99)).toThrow(/FOREIGN KEY/);
  archive.writer.exec('ROLLBACK');
  add(1);
  expect(archive.writer.prepare('SELECT is_current, topic FROM preferences').get()).toEqual({
    is_current: 1,
    topic: '',
  });
  archive.close();
});

it.each([
  [
    'a preference that is neither liked nor avoided',
    "INSERT INTO preferences (customer_id, kind, text) VALUES (1, 'so-so', 'x')",
  ],
  [
    'a contact that came from nowhere',
    "INSERT INTO contacts (customer_id, day, touchpoint, direction, created_at) VALUES (1, '2024-05-01', 'visit', 'sideways', 1)",
  ],
  [
    'a satisfaction outside 0 to 3',
    "INSERT INTO complaints (customer_id, heard_at, text, satisfaction_after) VALUES (1, 1, 'x', 4)",
  ],
  [
    'a second filter of the same name',
    `INSERT INTO segments (name, name_folded, filter, created_at)
       VALUES ('VIP', 'vip', '{}', 1), ('vip', 'vip', '{}', 1)`,
  ],
])('%s is refused', async (_what, sql) => {
  const archive = await migrated();
  expect(() => archive.writer.exec(sql)).toThrow(/constraint failed/);
  archive.close();
});
