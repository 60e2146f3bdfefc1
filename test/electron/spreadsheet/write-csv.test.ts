import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankingFileName } from '../../../electron/reports/ranking-file-name.ts';
import { rankingRowsDocument } from '../../../electron/reports/ranking-rows-document.ts';
import { reportedByRevenue } from '../../../electron/reports/reported-ranking.ts';
import { csvLine, csvText } from '../../../electron/spreadsheet/write-csv.ts';
import { writeDocument } from '../../../electron/spreadsheet/write-document.ts';
import { moneyOfDecimalText } from '../../../shared/money.ts';
import { tidyCell, withoutFormulaGuard } from '../../../shared/text.ts';
import { findLibreOffice, type OpenedSheet, openInLibreOffice } from '../reports/libre-office.ts';
import { comparedRanking, fallingNets, hostileTexts, sampleRanking } from '../reports/sample-ranking.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-ranking-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What spreadsheet programs run: = + - @ and their full-width forms, after blanks; TAB, CR and LF first. */
const runnable = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** As the import takes a cell in. */
function taken(cell: unknown): string {
  return tidyCell(withoutFormulaGuard(String(cell)));
}

describe('a text in a CSV', () => {
  it.each(hostileTexts)('%j comes back as it was', (text) => {
    const [row] = parseCsv(csvLine([text, 'next']), { delimiter: ',' });
    expect(row?.map(taken)).toEqual([tidyCell(text), 'next']);
  });

  it('never begins as a formula does: such a cell is quoted and has an apostrophe before it', () => {
    for (const text of hostileTexts.filter((hostile) => runnable.test(hostile) && !hostile.startsWith('+86'))) {
      expect(csvText(text).startsWith(`"'`), text).toBe(true);
    }
  });

  it('is a phone number with its country: quoted, kept a text by a blank, without a stray apostrophe', () => {
    for (const phone of ['+86 138-0013-8000', '+8613800138000', '＋86 138 0013 8000', '+44 (0)20 7946 0000']) {
      const cell = csvText(phone);
      expect(cell).toBe(`"\t${phone}"`);
      expect(taken(parseCsv(`${cell}\r\n`)[0]?.[0])).toBe(phone);
    }
    expect(csvText('+1+cmd|calc')).toBe(`"'+1+cmd|calc"`);
    expect(csvText('13800138000')).toBe('13800138000');
  });

  it('comes back whatever it is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '＝', "'", '"', ',', ';', ' ', '\t', '\r', '\n', '1', 'a'),
      }),
    );
    fc.assert(
      fc.property(text, (original) => {
        const storable = original.replace(/(?![\t\r\n])\p{Cc}/gu, '\uFFFD');
        const [row] = parseCsv(csvLine([original, 'end']), { delimiter: ',' });
        expect(row?.length).toBe(2);
        expect(taken(row?.[0])).toBe(tidyCell(storable));
      }),
      { numRuns: 500 },
    );
  });
});

const cases = [
  { file: 'plain', ranking: sampleRanking(fallingNets(40)) },
  {
    file: 'hostile',
    ranking: sampleRanking(hostileTexts.map((name, index) => ({ name, number: name, netMinor: 900 - index }))),
  },
  {
    file: 'refunds',
    ranking: sampleRanking([
      { name: 'A', netMinor: -1_203_351 },
      { name: 'B', netMinor: 5 },
    ]),
  },
  { file: 'yen', ranking: sampleRanking([{ name: 'A', netMinor: 51_000 }], { currency: 'JPY' }) },
  { file: 'dinar', ranking: sampleRanking([{ name: 'A', netMinor: 1_234_567 }], { currency: 'KWD' }) },
  { file: 'nobody', ranking: sampleRanking([]) },
];
const pathOf = (file: string): string => join(folder, `${file}.csv`);

beforeAll(async () => {
  for (const { file, ranking } of cases)
    await writeDocument(pathOf(file), rankingRowsDocument(reportedByRevenue(ranking), 'zh-CN'), 'zh-CN');
});

describe('the ranking as CSV', () => {
  it('is UTF-8 with a byte order mark, and every line ends with CR LF', () => {
    const bytes = readFileSync(pathOf('plain'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it.each(cases)('$file: has a line for every customer, money exact and without decoration', ({ file, ranking }) => {
    const [headings, ...rows] = parseCsv(readFileSync(pathOf(file), 'utf8'), { skipBom: true, delimiter: ',' });
    expect(headings?.slice(0, 4)).toEqual(['名次', '客户编号', '客户姓名', `实际消费额（${ranking.currency}）`]);
    expect(rows.map((row) => moneyOfDecimalText(String(row[3]), ranking.currency))).toEqual(
      ranking.rows.map(({ net }) => net),
    );
    expect(rows.map((row) => [taken(row[1]), taken(row[2])])).toEqual(
      ranking.rows.map(({ number, name }) => [tidyCell(number), tidyCell(name)]),
    );
    expect(rows.map((row) => row[5])).toEqual(ranking.rows.map(({ lastDay }) => lastDay));
  });

  it('has the comparison where there is one: where a customer stood, and the change, of a new one too', async () => {
    const path = join(folder, 'compared.csv');
    await writeDocument(path, rankingRowsDocument(reportedByRevenue(comparedRanking()), 'en'), 'en');
    const [headings, ...rows] = parseCsv(readFileSync(path, 'utf8'), { skipBom: true, delimiter: ',' });
    expect(headings?.slice(10)).toEqual(['Previous rank', 'Previous net revenue (CNY)', 'Change (CNY)']);
    expect(rows.map((row) => row.slice(10))).toEqual([
      ['2', '60.00', '40.00'],
      ['', '', '50.00'],
      ['', '-5.00', '15.00'],
    ]);
  });

  it('is named by archive, subject and period, on any system', () => {
    const period = { by: 'revenue', from: '2025-11-23', to: '2026-11-22' } as const;
    expect(rankingFileName('Regency Gifts', period, 'csv', 'en')).toBe(
      'Regency Gifts – Key accounts 2025-11-23 to 2026-11-22.csv',
    );
    expect(rankingFileName('a:b', period, 'xlsx', 'zh-CN')).not.toMatch(/[/:]/u);
    expect(rankingFileName('茶'.repeat(200), period, 'xlsx', 'en')).toMatch(/^茶+ – Key accounts .*\.xlsx$/u);
  });
});

const program = findLibreOffice();

describe.skipIf(program === null)('LibreOffice, told to evaluate what it can,', () => {
  let opened = new Map<string, OpenedSheet[]>();

  beforeAll(async () => {
    writeFileSync(pathOf('unguarded'), '\uFEFF"=1+2",+1,text\r\n');
    opened = await openInLibreOffice(program ?? '', folder, ['hostile', 'refunds', 'unguarded'].map(pathOf));
  }, 120_000);

  const rowsOf = (file: string) => opened.get(`${file}.csv`)?.[0]?.rows ?? [];

  it('would run an unguarded cell, so that this test can fail', () => {
    expect(rowsOf('unguarded')[0]?.[0]).toMatchObject({ type: 'float', value: 3 });
  });

  it('takes every hostile name for a text', () => {
    const rows = rowsOf('hostile').slice(1);
    expect(rows.length).toBe(hostileTexts.length);
    for (const [index, text] of hostileTexts.entries()) {
      if (!runnable.test(text)) continue;
      for (const cell of rows[index]?.slice(1, 3) ?? []) {
        expect(cell, text).toMatchObject({ type: 'string', formula: null });
      }
    }
    expect(rows.flat().filter((cell) => cell.formula !== null)).toEqual([]);
  });

  it('takes refunds for numbers and days for days', () => {
    const refund = rowsOf('refunds')[2];
    expect(refund?.[3]).toMatchObject({ type: 'float', value: -12_033.51 });
    expect(refund?.[5]).toMatchObject({ type: 'date' });
  });
});
