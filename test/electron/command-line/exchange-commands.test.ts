import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = commandLineOf(folder, 'zh_CN.UTF-8');
const shuke = (...words: string[]) => run(...words, '--json');
const archive = join(folder, 'one.shuke');
const other = join(folder, 'other.shuke');
const files = {
  customers: '客户编号,姓名,称呼,电话\nA01,王小明,小王,13800138000\nA02,李雷,,\n',
  people: '客户编号,对方姓名,关系\nA01,周建国,丈夫\n',
  timeline: '客户编号,联系日期,内容\nA01,2026-10-01,订茶\nA02,2026-10-02,试茶\n',
  orders: '订单号,日期,客户编号,金额\n1,2026-10-01,A01,36.50\n',
  cases: '客户编号,类型,说了什么,何时\nA01,投诉,等了四十分钟,2026-10-01 10:05\n,建议,门口放张凳子,2026-10-02\n',
  satisfactions: '客户编号,日期,等级\nA01,2026-10-01,2\n',
  groups: '客户编号,群体,群体类型,从,到\nA01,王家,家庭,,\nA02,王家,家庭,2026-01-01,\nA01,读书会,社群,,2026-03-31\n',
};
const kinds = ['customers', 'people', 'timeline', 'orders', 'cases', 'satisfactions', 'groups'] as const;
/** Where the headings are none that are known. */
const maps: Partial<Record<(typeof kinds)[number], object>> = {
  cases: { kind: '类型', text: '说了什么', heardAt: '何时' },
  satisfactions: { day: '日期', level: '等级' },
};

beforeAll(async () => {
  for (const path of [archive, other]) await shuke('new', path, '--currency', 'CNY');
  for (const kind of kinds) {
    const file = join(folder, `${kind}.csv`);
    writeFileSync(file, files[kind]);
    const map = maps[kind] === undefined ? [] : ['--map', JSON.stringify(maps[kind])];
    const imported = await shuke('import', file, '--archive', archive, '--kind', kind, ...map);
    expect(imported).toMatchObject({ exitCode: 0, err: '' });
  }
}, 60_000);

describe('export and import on the command line', () => {
  it('carry every kind of table into another archive, where they leave as the same files', async () => {
    for (const kind of kinds) {
      const [first, again] = [join(folder, `first-${kind}.csv`), join(folder, `again-${kind}.csv`)];
      expect(await shuke('export', kind, '--archive', archive, '--out', first)).toMatchObject({ exitCode: 0 });
      const imported = await shuke('import', first, '--archive', other, '--kind', kind);
      expect(imported.json()).toMatchObject({ kind, rejected: 0, skipped: 0, updated: 0 });
      expect(await shuke('export', kind, '--archive', other, '--out', again)).toMatchObject({ exitCode: 0 });
      expect(readFileSync(again, 'utf8')).toBe(readFileSync(first, 'utf8'));
    }
    expect(readFileSync(join(folder, 'first-people.csv'), 'utf8')).toContain('周建国');
    expect(readFileSync(join(folder, 'first-groups.csv'), 'utf8')).toContain('社群');
    expect(readFileSync(join(folder, 'first-cases.csv'), 'utf8')).toContain('等了四十分钟');
  }, 120_000);

  it('writes a workbook where the name ends in .xlsx, cards only of customers, and no other ending', async () => {
    const workbook = join(folder, 'timeline.xlsx');
    expect(await shuke('export', 'timeline', '--archive', archive, '--out', workbook)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK');
    for (const [kind, ending] of [
      ['timeline', 'vcf'],
      ['orders', 'pdf'],
    ] as const) {
      const out = join(folder, `refused.${ending}`);
      expect(await shuke('export', kind, '--archive', archive, '--out', out)).toMatchObject({ exitCode: 2 });
    }
    expect(await shuke('export', 'everything', '--archive', archive, '--out', workbook)).toMatchObject({ exitCode: 2 });
  }, 60_000);

  it('tells how many contacts and people came, and takes them away again', async () => {
    const file = join(folder, 'more.csv');
    writeFileSync(file, '客户编号,对方姓名,关系\nA02,韩梅梅,同事\n');
    const imported = (await shuke('import', file, '--archive', archive, '--kind', 'people')).json();
    expect(imported).toMatchObject({ people: 1, contacts: 0, customers: 0 });
    const undone = await shuke('undo-import', String(imported.importId), '--archive', archive);
    expect(undone.json()).toMatchObject({ people: 1, contacts: 0, customers: 0, orders: 0, lines: 0 });
  }, 60_000);
});
