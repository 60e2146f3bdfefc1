import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-cli-history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const archive = join(folder, 'client.shuke');

const run = commandLineOf(folder);

const shuke = (...words: string[]) => run(...words, '--archive', archive);

function bring(name: string, content: string) {
  writeFileSync(join(folder, name), content);
  return shuke('import', join(folder, name), '--kind', 'customers', '--mode', 'replace', '--json');
}

beforeAll(async () => {
  await run('new', archive, '--currency', 'GBP');
  await bring('first.csv', 'customer number,name,note\n7,Ann,tea\n');
  await bring('second.csv', 'customer number,name,note\n7,Ann,coffee\n');
}, 60_000);

it('history NUMBER tells the acts latest first, undo ACT takes one back, an import too', async () => {
  const history = (await shuke('history', '7', '--json')).json<{ act: number }[]>();
  expect(history).toMatchObject([
    {
      way: 'import',
      verb: 'import.run',
      subject: 'second.csv',
      changes: [{ table: 'customers', kind: 'changed', fields: [{ field: 'note', before: 'tea', after: 'coffee' }] }],
    },
    { way: 'import', subject: 'first.csv', brought: { customers: 1 }, changes: [] },
  ]);
  const [second, first] = history;
  const held = await shuke('undo', String(first?.act), '--json');
  expect(held.exitCode).toBe(1);
  expect(held.json()).toMatchObject({ error: { code: 'ACT_HELD_BACK' } });
  expect((await shuke('undo', String(second?.act), '--json')).json()).toMatchObject({
    undone: second?.act,
    verb: 'import.run',
  });
  const after = await shuke('history', '7', '--lang', 'zh-CN');
  expect(after.out).toContain('客户 · 备注: coffee → tea');
}, 60_000);

it('a number nobody has, an act there is not, a word that is no act: each says so', async () => {
  expect((await shuke('history', '99', '--json')).json()).toMatchObject({ error: { code: 'CUSTOMER_NUMBER_UNKNOWN' } });
  expect((await shuke('undo', '999', '--json')).json()).toMatchObject({ error: { code: 'ACT_UNKNOWN' } });
  expect((await shuke('undo', 'last')).exitCode).toBe(2);
}, 60_000);

it('undo of a merge says what was changed since and stays, and puts the rest back', async () => {
  await bring('two.csv', 'customer number,name,birthday\n8,Ben,\n9,Benn,1990-05-06\n');
  const { actId } = (await shuke('merge', '8', '9', '--json')).json() as { actId: number };
  await bring('changed.csv', 'customer number,birthday\n8,1991-07-08\n');
  const undone = await shuke('undo', String(actId), '--json');
  expect(undone.json()).toMatchObject({
    undone: actId,
    stays: [{ what: 'birthday_as_typed', reason: 'changed', count: 1, examples: ['1991-07-08'] }],
  });
  expect((await shuke('find', '9', '--json')).json()).toMatchObject([{ number: '9', name: 'Benn' }]);
}, 60_000);
