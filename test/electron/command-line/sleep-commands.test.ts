import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-sleep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const archive = join(folder, 'one.shuke');
const sleep = (...words: string[]) => shuke('sleep', '--archive', archive, ...words);

beforeAll(async () => {
  const orders = join(folder, 'orders.csv');
  const members = join(folder, 'members.csv');
  writeFileSync(
    orders,
    'order number,order date,customer number,name,amount\n1,2026-01-01,2,Ben,5.00\n2,2026-02-20,10,Ann,5.00\n3,2026-03-31,3,Cleo,5.00\n',
  );
  writeFileSync(members, 'customer number,group,kind of group\n2,Twos,Household\n3,Twos,Household\n');
  await shuke('new', archive, '--currency', 'GBP');
  await shuke('import', orders, '--archive', archive, '--kind', 'orders');
  await shuke('import', members, '--archive', archive, '--kind', 'groups');
});

describe('sleep', () => {
  it('says the state of everyone who bought on or before the day, households once', async () => {
    const asked = await sleep('--as-of', '2026-04-30', '--mode', 'days', '--json');
    expect(asked.json()).toEqual({
      counts: { awake: 1, dozing: 1, halfAsleep: 0, asleep: 0 },
      rows: [
        { number: '10', state: 'dozing', lastDay: '2026-02-20', days: 69, usualGap: 30, members: ['10'] },
        { number: '2', state: 'awake', lastDay: '2026-03-31', days: 30, usualGap: 149 / 3, members: ['2', '3'] },
      ],
    });
    const before = (await sleep('--as-of', '2026-01-15', '--json')).json<{ rows: object[] }>();
    expect(before.rows).toMatchObject([{ number: '2', lastDay: '2026-01-01', members: ['2', '3'] }]);
  });

  it('gives the usual gap in days also where the states go by it', async () => {
    const asked = await sleep('--as-of', '2026-04-30', '--mode', 'rhythm', '--json');
    expect(asked.json()).toMatchObject({ rows: [{ state: 'awake', usualGap: 30 }, { state: 'awake' }] });
    expect((await sleep('--as-of', '2026-04-30')).out).toContain('10 Ann: dozing, last on 2026-02-20, 69 days before');
  });

  it('writes the workbook where it is asked to, as of the day', async () => {
    const out = join(folder, 'asleep.xlsx');
    const asked = await sleep('--as-of', '2026-04-30', '--out', out, '--json');
    expect(asked.json()).toMatchObject({ out, replaced: false, counts: { dozing: 1 } });
    expect(statSync(out).size).toBeGreaterThan(5_000);
    expect((await sleep('--out', join(folder, 'none', 'asleep.xlsx'))).exitCode).not.toBe(0);
  });

  it('refuses a mode there is not, and a day that is none', async () => {
    expect(await sleep('--mode', 'months')).toMatchObject({ exitCode: 2 });
    expect(await sleep('--as-of', '2026-02-30')).toMatchObject({ exitCode: 2 });
  });
});
