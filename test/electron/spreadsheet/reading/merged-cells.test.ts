import { describe, expect, it } from 'vitest';
import { mergedAreaOf, mergedAreasOf } from '../../../../electron/spreadsheet/merged-areas.ts';
import { workbookOf } from '../../../fixtures/workbook.ts';
import { readWholeTable } from './read-whole-table.ts';

function sheet(rows: readonly (readonly (string | null)[])[], merged: readonly string[], title = 'S') {
  const rowsXml = rows.map((cells, row) => {
    const filled = cells.flatMap((cell, column) =>
      cell === null
        ? []
        : [`<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`],
    );
    return `<row r="${row + 1}">${filled.join('')}</row>`;
  });
  const after = `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return workbookOf({ sheets: [{ name: title, rows: rowsXml.join(''), after }] });
}

const rows = [
  ['客户', '日期', '商品', '金额'],
  ['林小满', '2024-03-01', '拿铁', '32'],
  [null, null, '可颂', '18'],
  ['陆川', '2024-03-02', '豆子', '240'],
];
const filled = [
  ['林小满', '2024-03-01', '拿铁', '32'],
  ['林小满', '2024-03-01', '可颂', '18'],
  ['陆川', '2024-03-02', '豆子', '240'],
];

describe('merged cells', () => {
  it('give every cell of their area the value in XLSX, and say which are in a row above', async () => {
    const table = await readWholeTable(sheet(rows, ['A2:A3', 'B2:B3']));
    expect(table.cells).toEqual(filled);
    expect(table.rows.map(({ repeated }) => repeated)).toEqual([undefined, [0, 1], undefined]);
  });

  it('do so in HTML, with rowspan and colspan', async () => {
    const html =
      '<table><tr><th>客户<th>日期<th>商品<th>金额</tr><tr><td rowspan=2>林小满<td rowspan=2>2024-03-01<td>拿铁<td>32</tr>' +
      '<tr><td>可颂<td>18</tr><tr><td>陆川<td>2024-03-02<td>豆子<td>240</tr><tr><td colspan=2>散客 03-03<td>茶<td>5</tr></table>';
    expect((await readWholeTable(html)).cells).toEqual([...filled, ['散客 03-03', '散客 03-03', '茶', '5']]);
  });

  it('do so in the XML of Excel 2003', async () => {
    const row = (...cells: string[]) => `<Row>${cells.join('')}</Row>`;
    const cell = (text: string, attributes = '') => `<Cell ${attributes}><Data ss:Type="String">${text}</Data></Cell>`;
    const xml = `<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${[
      row(cell('客户'), cell('日期'), cell('商品'), cell('金额')),
      row(cell('林小满', 'ss:MergeDown="1"'), cell('2024-03-01', 'ss:MergeDown="1"'), cell('拿铁'), cell('32')),
      row(cell('可颂', 'ss:Index="3"'), cell('18')),
      row(cell('陆川'), cell('2024-03-02'), cell('豆子'), cell('240')),
    ].join('')}</Table></Worksheet></Workbook>`;
    expect((await readWholeTable(xml)).cells).toEqual(filled);
  });

  it('of a title over the whole table do not make it the line of headings', async () => {
    const titled = [['三月销售明细', null, null, null], ...rows];
    const table = await readWholeTable(sheet(titled, ['A1:D1', 'A3:A4', 'B3:B4']));
    expect(table.headingRow).toBe(2);
    expect(table.cells).toEqual(filled);
  });

  it('are found wherever a portion of the sheet ends', async () => {
    const xml =
      '<worksheet><sheetData/><x:mergeCells><x:mergeCell ref="A2:B3"/><mergeCell\n ref="C1:C9" /></x:mergeCells></worksheet>';
    const areas = [mergedAreaOf('A2:B3'), mergedAreaOf('C1:C9')];
    for (let cut = 1; cut < xml.length; cut += 1) {
      const portions = (async function* () {
        yield Buffer.from(xml.slice(0, cut));
        yield Buffer.from(xml.slice(cut));
      })();
      expect(await mergedAreasOf(portions), `cut at ${cut}`).toEqual(areas);
    }
  });
});
