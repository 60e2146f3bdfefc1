import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankingDocument } from '../../../electron/reports/ranking-document.ts';
import { reportedByRevenue } from '../../../electron/reports/reported-ranking.ts';
import type { WorkbookCell } from '../../../electron/spreadsheet/write-cells.ts';
import { writeDocument } from '../../../electron/spreadsheet/write-document.ts';
import { writeWholeFile } from '../../../electron/spreadsheet/write-whole-file.ts';
import { translator } from '../../../shared/locales/words.ts';
import { minorDigits } from '../../../shared/money.ts';
import {
  type LeftOut,
  type PyramidTier,
  pyramidTiers,
  type RevenueRanking,
  type TierLimits,
} from '../../../shared/ranking/ranking.ts';
import type { Language } from '../../../shared/settings/contract.ts';
import { findLibreOffice, type OpenedCell, type OpenedSheet, openInLibreOffice } from './libre-office.ts';
import { comparedRanking, fallingNets, hostileTexts, sampleOrigin, sampleRanking } from './sample-ranking.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-ranking-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const leftOut: LeftOut[] = [
  { reason: 'walkIn', customers: null, orders: 12, net: { minor: 1_234_567, currency: 'CNY' } },
  { reason: 'onlyReturns', customers: 3, orders: 4, net: { minor: -1_203_351, currency: 'CNY' } },
  { reason: 'otherCurrency', customers: 2, orders: 2, net: { minor: 5_100, currency: 'JPY' } },
];

const hostile = hostileTexts.map((name, index) => ({ name, number: name, netMinor: 1_000_00 - index }));

const cases: { file: string; language: Language; ranking: RevenueRanking }[] = [
  { file: 'english', language: 'en', ranking: sampleRanking(fallingNets(237), { leftOut }) },
  { file: 'chinese', language: 'zh-CN', ranking: sampleRanking(fallingNets(61), { leftOut, split: 'share', top: 12 }) },
  { file: 'yen', language: 'en', ranking: sampleRanking(fallingNets(7), { currency: 'JPY' }) },
  { file: 'dinar', language: 'en', ranking: sampleRanking(fallingNets(7), { currency: 'KWD' }) },
  { file: 'nobody', language: 'zh-CN', ranking: sampleRanking([]) },
  { file: 'one', language: 'en', ranking: sampleRanking([{ name: 'Only', netMinor: 1 }]) },
  {
    file: 'below-zero',
    language: 'en',
    ranking: sampleRanking([
      { name: 'Buys', netMinor: 10_00 },
      { name: 'Returns more than she bought', netMinor: -12_50, lastDay: '1899-12-31' },
    ]),
  },
  { file: 'hostile', language: 'zh-CN', ranking: sampleRanking(hostile) },
  { file: 'compared', language: 'en', ranking: comparedRanking() },
  { file: 'nameless', language: 'en', ranking: sampleRanking(fallingNets(3).map((one) => ({ ...one, name: '' }))) },
];

/** Written with the usual limits, which somebody then changes in the summary. */
const limitCases = [
  {
    file: 'limits-count',
    split: 'count',
    customers: 237,
    top: 30,
    limits: { a: 7, b: 55 },
    tierLimits: { top: 2, large: 7.5, medium: 30 },
  },
  {
    file: 'limits-share',
    split: 'share',
    customers: 61,
    top: 40,
    limits: { a: 33, b: 66 },
    // As large as the one before: nobody is between them.
    tierLimits: { top: 10, large: 10, medium: 100 },
  },
  {
    file: 'limits-total',
    split: 'total',
    customers: 90,
    top: 50,
    limits: { a: 50, b: 100 },
    // Two tiers of the same name.
    tierLimits: { top: 5, large: 10, medium: 15 },
  },
] as const;

const pathOf = (file: string): string => join(folder, `${file}.xlsx`);

beforeAll(async () => {
  for (const { file, language, ranking } of cases) {
    await writeDocument(pathOf(file), rankingDocument(reportedByRevenue(ranking), sampleOrigin, language), language);
  }
  for (const { file, split, customers, top, limits, tierLimits } of limitCases) {
    const built = rankingDocument(
      reportedByRevenue(sampleRanking(fallingNets(customers), { split })),
      sampleOrigin,
      'en',
    );
    if (built.document.form !== 'workbook') throw new Error('no workbook');
    const cells = built.document.sheets[0]?.cells ?? new Map<string, WorkbookCell>();
    const rowOf = (label: string) =>
      [...cells].find(([at, { value, formulaResult }]) => at.endsWith(',0') && (value ?? formulaResult) === label)?.[0];
    const change = (label: string, column: number, value: number): void => {
      const cell = cells.get(`${Number.parseInt(rowOf(label) ?? '', 10)},${column}`);
      if (cell !== undefined) cell.value = value;
    };
    change('A', 4, limits.a);
    change('B', 4, limits.b);
    for (const tier of ['top', 'large', 'medium'] as const) {
      change(translator('en')(`report.tiers.${tier}`), 4, tierLimits[tier]);
    }
    change(translator('en')('report.ranking.summary.top'), 1, top);
    await writeDocument(pathOf(file), built, 'en');
  }
  // The proof that LibreOffice calculates in these tests: B1 keeps a wrong result of its formula.
  const wrongResult = await writeXlsx({
    sheets: [{ name: 'Sheet', rows: [[2]], cells: new Map([['0,1', { formula: 'A1+1', formulaResult: 99 }]]) }],
  });
  await writeWholeFile(pathOf('wrong-result'), (file) => file.writeFile(wrongResult));
});

describe('a workbook of the ranking', () => {
  it.each(cases)(
    '$file has its sheets, the figures of charts last, frozen headings and a filter over every ranked row',
    async (sample) => {
      const { file, language, ranking } = sample;
      const names = translator(language)('report.ranking.sheets', { returnObjects: true }) as Record<string, string>;
      const workbook = await readXlsx(readFileSync(pathOf(file)));
      const { chartFigures, ...shown } = names;
      expect(workbook.sheets.map(({ name }) => name)).toEqual([
        ...Object.values(shown),
        ...(ranking.customers === 0 ? [] : [chartFigures]),
      ]);
      const sheet = workbook.sheets.find(({ name }) => name === names.ranking);
      expect(sheet?.freezePane?.rows).toBe(2);
      expect(sheet?.autoFilter?.range).toBe(
        `A2:${file === 'compared' ? 'M' : 'J'}${2 + Math.max(1, ranking.customers)}`,
      );
      expect(sheet?.columns?.every(({ width = 0 }) => width >= 8)).toBe(true);
    },
  );

  it('draws native charts: bars of the largest customers, the curve with its first fifth, columns of the tiers', async () => {
    const { sheets } = await readXlsx(readFileSync(pathOf('english')));
    const charts = sheets.find(({ name }) => name === 'Charts')?.charts ?? [];
    expect(charts.map(({ kinds }) => kinds)).toEqual([['bar'], ['scatter'], ['bar']]);
    const figures = charts.flatMap(({ series = [] }) => series.map(({ valuesRef }) => valuesRef));
    expect(figures).toEqual([
      "'Chart figures'!$B$2:$B$21",
      "'Chart figures'!$E$2:$E$202",
      "'Chart figures'!$G$2:$G$6",
      expect.stringMatching(/^'Summary'!\$C\$\d+:\$C\$\d+$/u),
    ]);
    const raw = readFileSync(pathOf('english'), 'latin1');
    for (const part of ['xl/charts/chart1.xml', 'xl/charts/chart2.xml', 'xl/charts/chart3.xml']) {
      expect(raw).toContain(part);
    }
  });

  it('keeps the figures of its charts on a last sheet that is neither shown nor printed', async () => {
    const { sheets } = await readXlsx(readFileSync(pathOf('english')));
    expect(sheets.filter(({ hidden }) => hidden === true).map(({ name }) => name)).toEqual(['Chart figures']);
    expect(sheets.at(-1)?.name).toBe('Chart figures');
  });

  it('prints a whole list up to 200 rows, of a longer one the first 200, and says so on every page', async () => {
    const printed = async (file: string) => {
      const { sheets } = await readXlsx(readFileSync(pathOf(file)));
      const sheet = sheets[2];
      return { area: sheet?.pageSetup?.printArea, titles: sheet?.pageSetup?.printTitlesRow, ...sheet?.headerFooter };
    };
    const shortList = await printed('chinese');
    expect(shortList).toMatchObject({ area: '$A$1:$J$63', titles: '$1:$2' });
    expect(shortList.oddHeader).toBeUndefined();
    expect(await printed('english')).toMatchObject({
      area: '$A$1:$J$202',
      titles: '$1:$2',
      oddHeader: '&LPrinted: the first 200 of 237 rows. The sheet has all of them.',
      oddFooter: expect.stringContaining('Page &P of &N'),
    });
  });

  it('shows no column of names where nobody has one, and names the bars by number', async () => {
    const { sheets } = await readXlsx(readFileSync(pathOf('nameless')));
    expect(sheets[2]?.columns?.map(({ hidden }) => hidden === true).indexOf(true)).toBe(2);
    expect(
      sheets
        .at(-1)
        ?.rows.slice(1, 4)
        .map((row) => row[0]),
    ).toEqual(['10001', '10002', '10003']);
  });

  it('without customers draws nothing and says so', async () => {
    const workbook = await readXlsx(readFileSync(pathOf('nobody')));
    expect(workbook.sheets[1]?.charts ?? []).toEqual([]);
    expect(workbook.sheets[1]?.rows[0]?.[0]).toBe(translator('zh-CN')('report.ranking.charts.nothing'));
  });

  it('leaves nothing beside itself', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is not left under its name where writing fails, and the file that had the name stays', async () => {
    const path = pathOf('english');
    const before = readFileSync(path);
    const failing = writeWholeFile(path, async (file) => {
      await file.writeFile('half');
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    await expect(failing).rejects.toMatchObject({ code: 'DISK_FULL', values: { file: 'english.xlsx' } });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('names the file it cannot write', async () => {
    const path = join(folder, 'no such folder', 'ranking.xlsx');
    const writing = writeDocument(
      path,
      rankingDocument(reportedByRevenue(sampleRanking([])), sampleOrigin, 'en'),
      'en',
    );
    await expect(writing).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE', values: { file: 'ranking.xlsx' } });
  });
});

const program = findLibreOffice();

describe.skipIf(program === null)('LibreOffice, made to recalculate,', () => {
  let opened = new Map<string, OpenedSheet[]>();

  beforeAll(async () => {
    const files = [...[...cases, ...limitCases].map(({ file }) => file), 'wrong-result'].map(pathOf);
    opened = await openInLibreOffice(program ?? '', folder, files);
  }, 120_000);

  const sheetsOf = (
    file: string,
  ): Record<'summary' | 'charts' | 'ranking' | 'method', OpenedSheet> & { chartFigures: OpenedSheet | undefined } => {
    const [summary, charts, ranking, method, chartFigures] = opened.get(`${file}.xlsx`) ?? [];
    if (!summary || !ranking || !charts || !method) throw new Error(`${file} was not opened`);
    return { summary, charts, ranking, method, chartFigures };
  };

  it('really calculates: a wrong result kept in a file does not survive', () => {
    expect(opened.get('wrong-result.xlsx')?.[0]?.rows[0]?.[1]).toMatchObject({ value: 3 });
  });

  it.each(cases)(
    '$file: shows every ranked row as the program has it, to the last minor digit',
    ({ file, language, ranking }) => {
      const rows = sheetsOf(file).ranking.rows.slice(2);
      const tiers = translator(language)('report.tiers', { returnObjects: true }) as Record<string, string>;
      expect(rows.length).toBe(ranking.customers);
      for (const [index, expected] of ranking.rows.entries()) {
        const [rank, , , net, orders, lastDay, share, cumulativeShare, rankClass, tier] = rows[index] ?? [];
        expect(rank).toMatchObject({ type: 'float', value: expected.rank });
        expect(minorOf(net, ranking)).toBe(expected.net.minor);
        expect(orders).toMatchObject({ type: 'float', value: expected.orders });
        expect(lastDay?.value).toBe(expected.lastDay);
        expect(lastDay?.type).toBe(expected.lastDay < '1900-03-01' ? 'string' : 'date');
        expect(share).toMatchObject({ type: 'percentage' });
        expect(share?.value).toBeCloseTo(expected.share, 12);
        expect(cumulativeShare?.value).toBeCloseTo(expected.cumulativeShare, 12);
        expect(rankClass?.value || null).toBe(expected.class);
        expect([share, cumulativeShare, rankClass].every((cell) => cell?.formula != null)).toBe(ranking.net.minor > 0);
        expect(tier).toMatchObject({ type: 'string', value: tiers[expected.tier], formula: expect.any(String) });
      }
    },
  );

  it.each(cases)('$file: the totals above the headings are formulas with the program’s sums', ({ file, ranking }) => {
    const total = sheetsOf(file).ranking.rows[0] ?? [];
    expect(total[0]?.formula).toContain('SUBTOTAL(102');
    expect(total[0]?.value).toBe(ranking.customers);
    expect(total[3]?.formula).toContain('SUBTOTAL(109');
    expect(minorOf(total[3], ranking)).toBe(ranking.net.minor);
    expect(total[4]?.value).toBe(ranking.rows.reduce((sum, { orders }) => sum + orders, 0));
  });

  it.each(cases)(
    '$file: the summary’s formulas give count, sum and share of each class and tier',
    ({ file, language, ranking }) => {
      const { summary } = sheetsOf(file);
      const translate = translator(language);
      const word = (key: string): string => translate(`report.ranking.summary.${key}`, { top: ranking.top });
      const rowOf = (label: string, after = 0): OpenedCell[] => {
        const found = summary.rows.slice(after).find((row) => row[0]?.value === label);
        if (!found) throw new Error(`no row ${label}`);
        return found;
      };
      expect(rowOf(word('customers'))[1]).toMatchObject({ value: ranking.customers });
      expect(minorOf(rowOf(word('figure.net'))[1], ranking)).toBe(ranking.net.minor);
      expect(minorOf(rowOf(word('walkInNet'))[1], ranking)).toBe(ranking.walkInNet.minor);

      const classesAt = summary.rows.findIndex((row) => row[0]?.value === word('classesOfTop'));
      const tiersAt = summary.rows.findIndex((row) => row[0]?.value === word('tiersOfAll'));
      const groups = [
        ...(['A', 'B', 'C'] as const).map((name) => ({
          row: rowOf(name, classesAt),
          members: ranking.rows.filter((row) => row.class === name),
        })),
        { row: rowOf(word('belowTop'), classesAt), members: ranking.rows.filter((row) => row.class === null) },
        { row: rowOf(word('all'), classesAt), members: ranking.rows },
        ...(['top', 'large', 'medium', 'small'] as const).map((name) => ({
          row: rowOf(translate(`report.tiers.${name}`), tiersAt),
          members: ranking.rows.filter((row) => row.tier === name),
        })),
        { row: rowOf(word('all'), tiersAt), members: ranking.rows },
      ];
      for (const { row, members } of groups) {
        const netMinor = members.reduce((sum, member) => sum + member.net.minor, 0);
        expect(row.slice(1, 4).every((cell) => cell.formula !== null)).toBe(true);
        expect(row[1]?.value).toBe(members.length);
        expect(minorOf(row[2], ranking)).toBe(netMinor);
        expect(row[3]?.value).toBeCloseTo(ranking.net.minor === 0 ? 0 : netMinor / ranking.net.minor, 12);
      }
    },
  );

  it.each(limitCases)(
    '$file: shows the classes and tiers the program would show when the limits are changed',
    ({ file, limits, tierLimits, top, ...of }) => {
      const rows = sheetsOf(file).ranking.rows.slice(2);
      const expected = sampleRanking(fallingNets(of.customers), { split: of.split, top, limits, tierLimits }).rows;
      expect(rows.map((row) => row[8]?.value || null)).toEqual(expected.map((row) => row.class));
      const { summary } = sheetsOf(file);
      const counted = (name: string) => summary.rows.find((row) => row[0]?.value === name)?.[1]?.value;
      for (const name of ['A', 'B', 'C']) {
        expect(counted(name), name).toBe(expected.filter((row) => row.class === name).length);
      }
      const names = tierNames(tierLimits);
      expect(rows.map((row) => row[9]?.value)).toEqual(expected.map((row) => names[row.tier]));
      const tiersAt = summary.rows.findIndex((row) => row[0]?.value === 'Tiers of all ranked customers') + 2;
      for (const [index, tier] of pyramidTiers.entries()) {
        const members = expected.filter((row) => row.tier === tier);
        const cells = summary.rows[tiersAt + index]?.map(({ value }) => value) ?? [];
        expect(cells.slice(0, 2)).toEqual([names[tier], members.length]);
        expect(cells[2]).toBeCloseTo(members.reduce((sum, { net }) => sum + net.minor, 0) / 100, 6);
      }
    },
  );

  it('draws the curve from formulas over the running sums', () => {
    const points = sheetsOf('english').chartFigures?.rows.slice(2, 202) ?? [];
    expect(points.length).toBe(200);
    expect(points.every((row) => row[3]?.formula !== null && row[4]?.formula !== null)).toBe(true);
    expect(points.at(-1)?.[4]?.value).toBeCloseTo(1, 12);
  });

  it('has the comparison: a column each, their sums above, and what was not in the archive', () => {
    const { ranking, summary, method } = sheetsOf('compared');
    expect(ranking.rows[1]?.slice(10).map(({ value }) => value)).toEqual([
      'Previous rank',
      'Previous net revenue (CNY)',
      'Change (CNY)',
    ]);
    expect(ranking.rows[0]?.slice(11).map(({ value }) => value)).toEqual([55, 105]);
    expect(ranking.rows[0]?.[12]?.formula).toContain('SUBTOTAL(109');
    expect(ranking.rows.slice(2).map((row) => row.slice(10, 13).map(({ value }) => value))).toEqual([
      [2, 60, 40],
      [null, null, 50],
      [null, -5, 15],
    ]);
    const facts = summary.rows.map((row) => row.slice(0, 2).map(({ value }) => value));
    expect(facts).toContainEqual(['Compared with', '2024-11-23 to 2025-11-22']);
    expect(facts).toContainEqual(['Customers ranked then', 2]);
    expect(facts).toContainEqual(['Net revenue then', 90]);
    const note = 'Orders begin on 2025-11-14: only 9 of the 365 days from 2024-11-23 to 2025-11-22 are in the archive.';
    expect(facts).toContainEqual(['Please note', note]);
    expect(method.rows.map((row) => row[1]?.value)).toContainEqual(note);
  });

  it('says what was left out, with its money in its own currency', () => {
    const { summary } = sheetsOf('english');
    const rows = summary.rows.slice(summary.rows.findIndex((row) => row[0]?.value === 'Left out of the ranking') + 2);
    expect(rows.map((row) => row.map((cell) => cell.value))).toEqual([
      ['Walk-in sales', null, 12, 12_345.67, 'CNY'],
      ['Returns only', 3, 4, -12_033.51, 'CNY'],
      ['Other currency', 2, 2, 5_100, 'JPY'],
    ]);
  });

  it('shows period and as-of day as real dates', () => {
    const dates = sheetsOf('chinese').summary.rows.filter((row) => row[1]?.type === 'date');
    expect(dates.map((row) => row[1]?.value)).toEqual(['2025-11-23', '2026-11-22', '2026-11-22']);
  });

  it('tells on the method sheet where the figures come from', () => {
    const rows = sheetsOf('english').method.rows.map((row) => row.map((cell) => cell.value));
    expect(rows).toContainEqual(['2026-11-20', 'orders 2026.csv', 12_345]);
    expect(rows).toContainEqual(['2026-11-21', '=1+2.csv', 7]);
    expect(rows).toContainEqual(['Created with', 'Shuke 0.1.0']);
    expect(rows).toContainEqual(['Archive', 'Tea & Paper']);
  });

  it('finds the charts on their sheet', () => {
    expect(sheetsOf('english').charts.objects).toBe(3);
    expect(sheetsOf('one').charts.objects).toBe(3);
  });

  it('takes every hostile name and number for the text it is, and evaluates nothing', () => {
    const rows = sheetsOf('hostile').ranking.rows.slice(2);
    for (const [index, text] of hostileTexts.entries()) {
      const expected = { type: 'string', value: text, formula: null };
      expect(rows[index]?.slice(1, 3)).toEqual([expected, expected]);
    }
    const outside = ['english', 'hostile'].flatMap((file) => sheetsOf(file).method.rows.flat());
    expect(outside.filter((cell) => cell.formula !== null)).toEqual([]);
  });
});

describe('a text that XML or Excel cannot hold', () => {
  it('is no hostile one: those are in the file exactly as they are', async () => {
    const read = await readXlsx(readFileSync(pathOf('hostile')));
    expect(read.sheets[2]?.rows.slice(2).map((row) => row[2])).toEqual(hostileTexts);
  });

  it('is shown with a replacement sign, and the workbook stays readable', async () => {
    const path = pathOf('unstorable');
    const names = ['a\u0000b', 'bell\u0007', '\u0085next', '\uD83D half', '\uFFFE\uFFFF', 'x'.repeat(40_000)];
    const ranking = sampleRanking(names.map((name, index) => ({ name, netMinor: 100 - index })));
    await writeDocument(path, rankingDocument(reportedByRevenue(ranking), sampleOrigin, 'en'), 'en');
    const read = await readXlsx(readFileSync(path));
    expect(read.sheets[2]?.rows.slice(2).map((row) => row[2])).toEqual([
      'a\uFFFDb',
      'bell\uFFFD',
      '\uFFFDnext',
      '\uFFFD half',
      '\uFFFD\uFFFD',
      `${'x'.repeat(32_766)}…`,
    ]);
  });
});

/** As the workbook calls them under these limits. */
function tierNames({ top, large, medium }: TierLimits): Record<PyramidTier, string> {
  return { top: `Top ${top}%`, large: `Next ${large - top}%`, medium: `Next ${medium - large}%`, small: 'The rest' };
}

/** What the cell holds in minor units; not rounded away: half a minor unit of error would show. */
function minorOf(cell: OpenedCell | undefined, { currency }: RevenueRanking): number {
  if (typeof cell?.value !== 'number') throw new Error(`no number: ${JSON.stringify(cell)}`);
  const minor = cell.value * 10 ** minorDigits(currency);
  expect(Math.abs(minor - Math.round(minor))).toBeLessThan(0.001);
  return Math.round(minor) + 0;
}
