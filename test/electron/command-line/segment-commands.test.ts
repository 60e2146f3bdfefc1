import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-segment-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const archive = join(folder, 'shop.shuke');
const startsWith = (value: string) => ({ kind: 'text', field: 'name', operator: 'startsWith', value });
const filterOf = (...conditions: object[]) => ({ text: '', conditions });
const anns = filterOf(startsWith('ann'));
const allButAnns = filterOf({ kind: 'segment', operator: 'hasNone', segments: [1] });
const annOrBert = filterOf(
  { kind: 'anyOf', conditions: [startsWith('ann'), startsWith('bert')] },
  { kind: 'not', condition: startsWith('anna') },
);
const save = (name: string, filter: object | string) => {
  const text = typeof filter === 'string' ? filter : JSON.stringify(filter);
  return shuke('segment', 'save', name, '--filter', text, '--archive', archive, '--json');
};

beforeAll(async () => {
  const customers = join(folder, 'customers.csv');
  writeFileSync(customers, 'number,name\n1,Ann\n2,Anna\n3,Bert\n');
  await shuke('new', archive, '--currency', 'GBP');
  await shuke('import', customers, '--archive', archive, '--kind', 'customers');
  for (const [name, filter] of Object.entries({ Anns: anns, 'All but Anns': allButAnns, 'Ann or Bert': annOrBert })) {
    await save(name, filter);
  }
}, 60_000);

describe('segment', () => {
  it('list says how many each saved filter keeps now, also one that asks about another, and one with or and not', async () => {
    expect((await shuke('segment', 'list', '--archive', archive, '--json')).json<unknown[]>()).toEqual([
      { id: 2, name: 'All but Anns', customers: 1, filter: allButAnns },
      { id: 3, name: 'Ann or Bert', customers: 2, filter: annOrBert },
      { id: 1, name: 'Anns', customers: 2, filter: anns },
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

  it('save takes what list writes, says how many it keeps, and replaces one of the same name', async () => {
    const [listed] = (await shuke('segment', 'list', '--archive', archive, '--json')).json<{ filter: object }[]>();
    expect((await save('Copy', listed?.filter ?? {})).json()).toMatchObject({ customers: 1, replaced: false });
    const again = await save('COPY', anns);
    expect(again.json()).toMatchObject({ name: 'COPY', customers: 2, replaced: true });
    expect((await shuke('segment', 'count', 'copy', '--archive', archive, '--json')).json()).toMatchObject({
      customers: 2,
    });
  });

  it('save refuses what is no filter, or says nothing in one of its conditions, and says where', async () => {
    const where: [string | object, string][] = [
      ['{"conditions":', 'JSON'],
      ['[]', '{…}'],
      [filterOf(startsWith('ann'), { kind: 'not' }), 'conditions.1.condition'],
      [filterOf({ kind: 'anyOf', conditions: [] }), 'conditions.0.conditions'],
      [filterOf(startsWith('ann'), startsWith(' ')), 'conditions.1'],
    ];
    for (const [filter, place] of where) {
      const { exitCode, err } = await save('Bad', filter);
      expect(exitCode, place).toBe(2);
      expect(err).toContain(place);
    }
    const { err } = await shuke('segment', 'count', 'Bad', '--archive', archive);
    expect(err).toContain('“Bad”');
    expect((await shuke('segment', 'save', '--archive', archive, '--filter', '{}')).exitCode).toBe(2);
    expect((await shuke('segment', 'weigh', '--archive', archive)).err).toContain('“segment”');
  });
});
