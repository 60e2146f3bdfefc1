import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { allMigrations } from '../../../electron/archive/migrations/all-migrations.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { addCustomer, commit, madeAt } from '../archive/small-archive.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

async function names({ client }: TestEngine, descending = false): Promise<string[]> {
  return (await client.customers.list({ sort: 'name', descending })).rows.map(({ name }) => name);
}

async function problems({ client }: TestEngine) {
  const { jobId } = await client.archive.check();
  return (await client.archive.checkResult({ jobId })).problems;
}

const list = 'customer number,name\n1,王伟\n2,Zoë\n3,单雄信\n4,ann\n5,曾国藩\n6,\n';

it('the list is sorted by pinyin and alphabet, through imports, acts, their undo, merges and the end of a customer', async () => {
  const engine = await openTestEngine();
  const { client } = engine;
  const { importId } = await engine.bring('list.csv', list, { kind: 'customers' });
  expect(await names(engine)).toEqual(['ann', '单雄信', '王伟', '曾国藩', 'Zoë', '']);
  expect(await names(engine, true)).toEqual(['Zoë', '曾国藩', '王伟', '单雄信', 'ann', '']);
  const { id } = await client.customers.ofNumber({ number: '1' });
  const { actId } = await client.customers.edit({ id, change: { name: '阿伟' } });
  expect(await names(engine)).toEqual(['阿伟', 'ann', '单雄信', '曾国藩', 'Zoë', '']);
  await client.acts.undo({ actId: actId ?? 0 });
  expect(await names(engine)).toEqual(['ann', '单雄信', '王伟', '曾国藩', 'Zoë', '']);
  const { id: zoe } = await client.customers.ofNumber({ number: '2' });
  const choices = { fields: { name: id } };
  await client.duplicates.merge({ winnerId: zoe, loserIds: [id], choices, language: 'en' });
  const { id: ann } = await client.customers.ofNumber({ number: '4' });
  await client.customers.bin({ id: ann });
  await client.bin.purge({ selection: { ids: [ann] } });
  expect(await names(engine)).toEqual(['单雄信', '王伟', '曾国藩', '']);
  expect(await problems(engine)).toEqual([]);

  const second = await engine.bring('more.csv', 'customer number,name\n9,艾米\n', { kind: 'customers' });
  expect(second.importId).not.toBe(importId);
  expect(await names(engine)).toEqual(['艾米', '单雄信', '王伟', '曾国藩', '']);
  const { jobId } = await client.import.undo({ importId: second.importId ?? 0 });
  await client.import.undoResult({ jobId });
  expect(await names(engine)).toEqual(['单雄信', '王伟', '曾国藩', '']);
  expect(await problems(engine)).toEqual([]);
});

it('an archive of before, or of another rule, is put in order when it is opened; one that differs is found by check', async () => {
  const engine = await openTestEngine();
  await engine.close();
  rmSync(engine.archivePath);
  const older = await createArchive(engine.archivePath, {
    homeCurrency: 'GBP',
    now: madeAt,
    migrations: allMigrations.filter(({ version }) => version < 6),
  });
  for (const [index, name] of ['张三', '李四', 'Bo'].entries()) addCustomer(older, String(index), name, '');
  older.close();
  const opened = await engine.restart();
  expect(await names(opened)).toEqual(['Bo', '李四', '张三']);
  expect(await problems(opened)).toEqual([]);
  await opened.close();

  const archive = await openArchive(engine.archivePath);
  commit(archive, (db) => db.exec("UPDATE customer_name_order SET key = 'z' WHERE customer_id = 1"));
  archive.close();
  expect(await problems(await opened.restart())).toEqual([{ code: 'total', values: { what: 'nameOrder', count: 1 } }]);
});
