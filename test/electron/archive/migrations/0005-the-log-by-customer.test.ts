import path from 'node:path';
import { expect, it } from 'vitest';
import { createArchive } from '../../../../electron/archive/create-archive.ts';
import { allMigrations } from '../../../../electron/archive/migrations/all-migrations.ts';
import { openArchive } from '../../../../electron/archive/open-archive.ts';
import { addCustomer, commit, madeAt, temporaryFolder } from '../small-archive.ts';

it('an archive with a history is found by customer afterwards: the log is not read whole for one of them', async () => {
  const file = path.join(temporaryFolder(), 'shop.shuke');
  const before = allMigrations.filter(({ version }) => version < 5);
  const older = await createArchive(file, { homeCurrency: 'CNY', now: madeAt, migrations: before });
  addCustomer(older, '1', '王小明', '');
  commit(older, (db) =>
    db.exec(`
      INSERT INTO acts (id, at, actor, verb) VALUES (7, 5, 'owner', 'customers.edit');
      INSERT INTO act_changes (act_id, table_name, row_id, before, after) VALUES
        (7, 'customer_tags', 1, '{"id":1,"customer_id":1,"tag_id":5}', NULL),
        (7, 'customer_tags', 2, NULL, '{"id":2,"customer_id":1,"tag_id":6}'),
        (7, 'customers', 1, '{"note":""}', '{"note":"两块糖"}');`),
  );
  older.close();
  const archive = await openArchive(file);
  const taken = `FROM act_changes WHERE json_extract(before, '$.customer_id') = ?`;
  expect(archive.reader.prepare(`SELECT row_id ${taken}`).pluck().all(1)).toEqual([1]);
  const plan = archive.reader.prepare<[number], { detail: string }>(`EXPLAIN QUERY PLAN SELECT row_id ${taken}`).all(1);
  expect(plan.map(({ detail }) => detail).join()).toContain('act_changes_by_customer');
  archive.close();
});
