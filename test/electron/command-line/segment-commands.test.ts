import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-segment-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const archive = join(folder, 'shop.shuke');
const filterOf = (value: string) =>
  JSON.stringify({ text: '', conditions: [{ kind: 'text', field: 'name', operator: 'startsWith', value }] });

beforeAll(async () => {
  const customers = join(folder, 'customers.csv');
  writeFileSync(customers, 'number,name\n1,Ann\n2,Anna\n3,Bert\n');
  await shuke('new', archive, '--currency', 'GBP');
  await shuke('import', customers, '--archive', archive, '--kind', 'customers');
  const opened = await openArchive(archive);
  const save = opened.writer.prepare(
    'INSERT INTO segments (id, name, name_folded, filter, created_at) VALUES (?, ?, ?, ?, 0)',
  );
  save.run(1, 'Anns', 'anns', filterOf('ann'));
  save.run(
    2,
    'All but Anns',
    'all but anns',
    JSON.stringify({ text: '', conditions: [{ kind: 'segment', operator: 'hasNone', segments: [1] }] }),
  );
  const startsWith = (value: string) => ({ kind: 'text', field: 'name', operator: 'startsWith', value });
  const clauses = [
    { kind: 'anyOf', conditions: [startsWith('ann'), startsWith('bert')] },
    { kind: 'not', condition: startsWith('anna') },
  ];
  save.run(3, 'Ann or Bert', 'ann or bert', JSON.stringify({ text: '', conditions: clauses }));
  opened.close();
}, 60_000);

describe('segment', () => {
  it('list says how many each saved filter keeps now, also one that asks about another, and one with or and not', async () => {
    expect((await shuke('segment', 'list', '--archive', archive, '--json')).json<unknown[]>()).toEqual([
      { id: 2, name: 'All but Anns', customers: 1 },
      { id: 3, name: 'Ann or Bert', customers: 2 },
      { id: 1, name: 'Anns', customers: 2 },
    ]);
  });

  it('count takes the name however it is written', async () => {
    const counted = await shuke('segment', 'count', 'ANNS', '--archive', archive, '--json');
    expect(counted.json<object>()).toMatchObject({ name: 'Anns', customers: 2 });
  });

  it('export writes whom it keeps', async () => {
    const out = join(folder, 'anns.csv');
    expect(await shuke('segment', 'export', 'Anns', '--archive', archive, '--out', out)).toMatchObject({ exitCode: 0 });
    const written = readFileSync(out, 'utf8');
    expect(written).toContain('Anna');
    expect(written).not.toContain('Bert');
    await shuke('segment', 'export', 'Ann or Bert', '--archive', archive, '--out', out);
    const other = readFileSync(out, 'utf8');
    expect(other).toContain('Bert');
    expect(other).not.toContain('Anna');
  });

  it('that nobody saved is said with those there are, as wrong usage', async () => {
    const { exitCode, err } = await shuke('segment', 'count', 'Zoes', '--archive', archive);
    expect(exitCode).toBe(2);
    expect(err).toContain('All but Anns, Ann or Bert, Anns');
  });
});
