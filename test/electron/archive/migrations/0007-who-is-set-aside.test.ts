import path from 'node:path';
import { expect, it } from 'vitest';
import { createArchive } from '../../../../electron/archive/create-archive.ts';
import { allMigrations } from '../../../../electron/archive/migrations/all-migrations.ts';
import { openArchive } from '../../../../electron/archive/open-archive.ts';
import { countCustomers, setAsideCustomers } from '../../../../electron/customers/set-aside-customers.ts';
import { addCustomer, commit, madeAt, temporaryFolder } from '../small-archive.ts';

it('an archive with somebody in the bin and somebody merged knows both afterwards without reading everybody', async () => {
  const file = path.join(temporaryFolder(), 'shop.shuke');
  const before = allMigrations.filter(({ version }) => version < 7);
  const older = await createArchive(file, { homeCurrency: 'CNY', now: madeAt, migrations: before });
  for (const number of ['1', '2', '3', '4']) addCustomer(older, number, `客户${number}`);
  commit(older, (db) =>
    db.exec(`
      UPDATE customers SET binned_at = 5 WHERE number = '2';
      UPDATE customers SET merged_into = 1 WHERE number IN ('2', '3');`),
  );
  older.close();
  const archive = await openArchive(file);
  expect([...setAsideCustomers(archive.reader)].sort()).toEqual([2, 3]);
  expect(countCustomers(archive.reader)).toBe(2);
  for (const column of ['binned_at', 'merged_into']) {
    const plan = archive.reader
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT id FROM customers WHERE ${column} IS NOT NULL`)
      .all();
    expect(plan.map(({ detail }) => detail).join()).toContain('SEARCH customers USING COVERING INDEX');
  }
  archive.close();
});
