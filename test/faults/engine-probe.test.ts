import { expect, it } from 'vitest';
import { openTestEngine } from '../electron/test-engine.ts';

it('a replace import that changes the newest order can be undone', async () => {
  const engine = await openTestEngine();
  await engine.bring('a.csv', 'order number,order date,customer number,name,amount\n1,2026-03-01,7,Ann,7.00\n');
  const { importId } = await engine.bring('b.csv', 'order number,order date,customer number,name,amount\n1,2026-03-01,7,Ann,9.00\n', { mode: 'replace' });
  const { jobId } = await engine.client.import.undo({ importId: importId ?? 0 });
  expect(await engine.client.import.undoResult({ jobId })).toMatchObject({ lines: 1 });
});
it('id reuse note', async () => {
  const { client } = await openTestEngine();
  const { id, actId } = await client.customers.create({ name: 'Ann' });
  const e = await client.customers.edit({ id, change: { note: 'x' } });
  const u = await client.acts.undo({ actId: e.actId ?? 0 });
  await client.acts.undo({ actId });
  const b = await client.customers.create({ name: 'Ben' });
  await client.acts.undo({ actId: u.act.id }).catch(() => undefined);
  expect(await client.customers.get({ id: b.id })).toMatchObject({ name: 'Ben', note: '' });
});
