import { afterAll, describe, expect, it } from 'vitest';
import type { ReadSummary } from '../../../../electron/spreadsheet/reader.ts';
import { startSpreadsheetReader } from '../../../../electron/spreadsheet/reader-client.ts';
import type { ReadingSettings, Recognition } from '../../../../shared/import/recognition.ts';
import { interpretationOfOrders } from '../../../fixtures/interpretation-of-orders.ts';
import { rowsXml, workbookOf } from '../../../fixtures/workbook.ts';
import { inTemporaryFile } from './read-whole-table.ts';

const reader = startSpreadsheetReader();
afterAll(() => reader.close());

type Rows = readonly (readonly (string | number)[])[];

function workbook(sheets: readonly { name: string; rows: Rows; state?: string }[]) {
  return workbookOf({ sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: rowsXml(rows) })) });
}

function recognise(content: string | Buffer, reading: ReadingSettings = {}): Promise<Recognition> {
  return inTemporaryFile(content, (path) => reader.recognise({ path, fileName: 'book.xlsx' }, reading, {}));
}

const headings = ['客户', '日期', '商品', '金额'];
const january: Rows = [headings, ['林小满', '2024-01-05', '茶', 5], ['陆川', '2024-01-06', '糖', 7]];
const february: Rows = [['二月销售明细'], headings, ['孟瑶', '2024-02-01', '茶', 9]];

describe('the sheet and the line of the headings', () => {
  it('are those whose proposal is complete: a cover and a list of groups above are none', async () => {
    const { reading, proposal } = await recognise(
      workbook([
        { name: '封面', rows: [['某某小店'], ['联系人', '老板'], ['制表', '小米']] },
        { name: '明细', rows: [['三月销售'], ['客户信息', '', '消费信息', ''], ...january] },
      ]),
    );
    expect(reading).toMatchObject({ sheet: '明细', headingRow: 3, sheetsTaken: ['明细'] });
    expect(proposal).toMatchObject({ kind: 'orders', mapping: { name: [0], day: [1], amount: [3] } });
  });

  it('join two lines: blanks of the lower are filled from the upper, and what stands twice begins with its group', async () => {
    const { columns } = await recognise(
      workbook([
        {
          name: 'S',
          rows: [
            ['日期', '客户', '线上', '', '门店', ''],
            ['', '', '金额', '单数', '金额', '单数'],
            ['2024-01-05', '林小满', 5, 1, 7, 2],
            ['2024-01-06', '陆川', 6, 1, 8, 2],
          ],
        },
      ]),
    );
    expect(columns.map(({ heading }) => heading)).toEqual([
      '日期',
      '客户',
      '线上 金额',
      '线上 单数',
      '门店 金额',
      '门店 单数',
    ]);
  });

  it('refuses a sheet that is not there with the names of those that are', async () => {
    await expect(recognise(workbook([{ name: '一月', rows: january }]), { sheet: '三月' })).rejects.toMatchObject({
      code: 'FILE_SHEET_MISSING',
      values: { sheets: ['一月'] },
    });
  });
});

describe('sheets of the same headings', () => {
  const year = workbook([
    { name: '说明', rows: [['这是导出说明']] },
    { name: '一月', rows: january },
    { name: '二月', rows: february },
    { name: '三月', rows: [headings] },
    { name: '全年汇总', rows: [...january, ...february.slice(2)] },
    { name: '旧', rows: january, state: 'hidden' },
  ]);

  it('are proposed together, without one that sums up the others, hidden ones and those without rows', async () => {
    expect((await recognise(year)).reading).toMatchObject({
      sheet: '一月',
      sheetsAlike: ['一月', '二月', '全年汇总'],
      sheetsTaken: ['一月', '二月'],
    });
    expect((await recognise(year, { sheet: '二月' })).reading.sheetsTaken).toEqual(['二月']);
  });

  it('are read as one table; each row says where it stands, and rows are counted by sheet', async () => {
    const rowNumbers: number[] = [];
    const summary = await inTemporaryFile(
      year,
      (path): Promise<ReadSummary> =>
        reader.read(
          {
            path,
            fileName: 'book.xlsx',
            reading: { sheet: '一月', sheetsTaken: ['一月', '二月'], headingRow: 1 },
            interpretation: interpretationOfOrders(
              { name: [0], day: [1], description: [2], amount: [3] },
              { match: 'name' },
            ),
          },
          (batch) => {
            rowNumbers.push(...batch.rowNumbers);
          },
        ),
    );
    expect(rowNumbers).toEqual([2, 3, 6]);
    expect(summary).toMatchObject({
      rowsRead: 3,
      sheets: [
        { name: '一月', rowOffset: 0, rows: 2 },
        { name: '二月', rowOffset: 3, rows: 1 },
      ],
    });
  });
});
