import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { rejectedRowsDocument, rejectedRowsFileName } from '../../../electron/import/rejected-rows-document.ts';
import { writeDocument } from '../../../electron/spreadsheet/write-document.ts';
import type { ImportResult } from '../../../shared/import/contract.ts';
import type { Cell } from '../../../shared/import/fields.ts';
import { proposeMapping } from '../../../shared/import/propose.ts';
import { type RejectedRow, rejectionReasons } from '../../../shared/import/rows.ts';
import { translator } from '../../../shared/locales/words.ts';
import { isRejectedRowHeading, rejectedRowHeadings } from '../../../shared/reports/rejected-row-headings.ts';
import { type Language, languages } from '../../../shared/settings/contract.ts';
import { hostileTexts } from '../reports/sample-ranking.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-rejected-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rejected(
  rowNumber: number,
  cells: readonly Cell[],
  reason: RejectedRow['reason'] = 'dayUnreadable',
): RejectedRow {
  return { rowNumber, reason, field: 'day', value: String(cells[0] ?? ''), cells };
}

async function written(
  file: string,
  headings: readonly string[],
  rows: readonly RejectedRow[],
  language: Language = 'en',
) {
  const path = join(folder, file);
  await writeDocument(path, rejectedRowsDocument({ fileName: 'orders.csv', headings, rows }, language), language);
  return readXlsx(readFileSync(path));
}

describe('the workbook of rejected rows', () => {
  it('has the row and the reason first, then the file’s own columns, duplicate and empty headings too', async () => {
    const headings = ['日期', '', '金额', '金额', '__proto__', '#N/A'];
    const cells = ['2023-02-30', 'x', '12.50', '', 'p', 'q'];
    const workbook = await written('own.xlsx', headings, [rejected(17, cells)], 'zh-CN');
    expect(workbook.sheets[0]?.rows).toEqual([
      ['熟客：行', '熟客：原因', ...headings],
      [17, '“2023-02-30”看不出是哪一天。', ...cells],
    ]);
    expect(workbook.sheets[0]?.freezePane).toMatchObject({ rows: 1 });
  });

  it('numbers the columns of a file without headings in the language it is asked for', async () => {
    const workbook = await written(
      'nameless.xlsx',
      ['Column 1', 'Column 2', 'Column 2'],
      [rejected(1, ['a'])],
      'zh-CN',
    );
    expect(workbook.sheets[0]?.rows[0]?.slice(2)).toEqual(['第 1 列', '第 2 列', 'Column 2']);
  });

  it.each(languages)('says every reason as a sentence in %s', async (language) => {
    const rows = rejectionReasons.map((reason, index) => rejected(index + 2, ['v'], reason));
    const workbook = await written(`reasons-${language}.xlsx`, ['a'], rows, language);
    const sentences = workbook.sheets[0]?.rows.slice(1).map((row) => String(row[1])) ?? [];
    expect(new Set(sentences).size).toBe(rejectionReasons.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/import\.|[{}]/u);
  });

  it('keeps the kind of every cell: text stays text however it looks, numbers, days and yes/no are real', async () => {
    const day = { day: '2023-05-01', time: null };
    const dayAndTime = { day: '2023-05-01', time: '08:26:00' };
    const rows = [
      rejected(2, ['=1+2', 12.5, true, null, day, dayAndTime]),
      ...hostileTexts.map((text, index) => rejected(index + 3, [text])),
    ];
    const workbook = await written('kinds.xlsx', ['a', 'b', 'c', 'd', 'e', 'f'], rows);
    const [, first, ...others] = workbook.sheets[0]?.rows ?? [];
    expect(first?.slice(2, 6)).toEqual(['=1+2', 12.5, true, null]);
    expect(first?.[6]).toEqual(new Date('2023-05-01T00:00:00Z'));
    expect(first?.[7]).toBe('2023-05-01 08:26:00');
    expect(others.map((row) => row[2])).toEqual(hostileTexts);
    expect(readFileSync(join(folder, 'kinds.xlsx'), 'latin1')).not.toContain('<f>');
  });

  it('keeps what a row has beyond the headings', async () => {
    const workbook = await written('ragged.xlsx', ['a'], [rejected(2, ['1', '2', '3'])]);
    expect(workbook.sheets[0]?.rows[1]?.slice(2)).toEqual(['1', '2', '3']);
  });

  it('says the sheet of a row where several were read together', async () => {
    const path = join(folder, 'sheets.xlsx');
    const sheets = [
      { name: 'May', rowOffset: 0 },
      { name: 'June', rowOffset: 100 },
    ] as ImportResult['sheets'];
    const rows = [rejected(17, ['a']), rejected(102, ['b'])];
    await writeDocument(path, rejectedRowsDocument({ fileName: 'a.xlsx', sheets, headings: ['h'], rows }, 'en'), 'en');
    const [sheet] = (await readXlsx(readFileSync(path))).sheets;
    expect(sheet?.rows.slice(1).map(([place]) => place)).toEqual(['May!17', 'June!2']);
  });

  it('goes on in a further sheet, under the same headings, where one is full', async () => {
    const path = join(folder, 'long.xlsx');
    const rows = Array.from({ length: 250 }, (_, index) => rejected(index + 2, [String(index)]));
    const document = rejectedRowsDocument({ fileName: 'orders.csv', headings: ['a'], rows }, 'en');
    await writeDocument(path, document, 'en', { rowsOfSheet: 100 });
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets.map(({ rows: { length } }) => length)).toEqual([100, 100, 53]);
    for (const sheet of sheets) expect(sheet.rows[0]).toEqual(['Shuke: row', 'Shuke: reason', 'a']);
  });

  it('is a workbook with its headings where no row was rejected', async () => {
    const workbook = await written('none.xlsx', ['a', 'b'], [], 'en');
    expect(workbook.sheets[0]?.rows).toEqual([['Shuke: row', 'Shuke: reason', 'a', 'b']]);
  });

  it('proposes a name after the file, fit for any system', () => {
    expect(rejectedRowsFileName('orders 2026.csv.gz', 'en')).toBe('orders 2026 rows not imported.xlsx');
    expect(rejectedRowsFileName('订单<1>.xlsx', 'zh-CN')).toBe('订单_1_ 未导入的行.xlsx');
  });
});

describe('the mended workbook', () => {
  it.each(languages)('is proposed as its file was: the columns added in %s are passed over', async (language) => {
    const headings = ['客户编号', '客户姓名', '下单日期', '订单编号', '金额'];
    const cells = ['C1', '王小明', '2023-05-01', 'O1', '12.50'];
    const original = proposeMapping(headings, [cells]).proposal;
    const added = rejectedRowHeadings[language];
    const reason = translator(language)('import.rejections.dayUnreadable', { value: '2023-02-30' });
    const mended = proposeMapping([added.row, added.reason, ...headings], [[17, reason, ...cells]]).proposal;
    expect(isRejectedRowHeading(added.row) && isRejectedRowHeading(added.reason)).toBe(true);
    expect(mended.kind).toBe(original.kind);
    const shifted = Object.entries(original.mapping).map(([field, indexes]) => [
      field,
      indexes.map((index) => index + 2),
    ]);
    expect(mended.mapping).toEqual(Object.fromEntries(shifted));
  });
});
