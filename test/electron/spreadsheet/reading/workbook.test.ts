import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { rowsXml, workbookOf } from '../../../fixtures/workbook.ts';
import { readWholeTable, refusalOf } from './read-whole-table.ts';

const headingRow =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>value</t></is></c></row>';
const styles =
  '<numFmts count="5"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
  '<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="00000"/>' +
  '<numFmt numFmtId="167" formatCode="&quot;Total days&quot; #,##0.00 [$¥-804]"/><numFmt numFmtId="168" formatCode="yyyy/m/d h:mm;@"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs>' +
  [0, 14, 164, 20, 165, 166, 167, 168, 4].map((id) => `<xf numFmtId="${id}"/>`).join('') +
  '</cellXfs>';
/** Styles by what they show, as numbered in `styles`. */
const plain = 0;
const day = 1;
const chineseDay = 2;
const clock = 3;
const elapsed = 4;
const fiveDigits = 5;
const money = 6;
const dayAndTime = 7;

async function cellsUnder(style: number, values: readonly (string | number)[], date1904 = false) {
  const rows = values.map(
    (value, index) =>
      `<row r="${index + 2}"><c r="A${index + 2}" t="str"><v>x</v></c><c r="B${index + 2}" s="${style}"><v>${value}</v></c></row>`,
  );
  const content = workbookOf({ sheets: [{ name: 'S', rows: headingRow + rows.join('') }], styles, date1904 });
  const { cells } = await readWholeTable(content, { reading: { headingRow: 1 } });
  return cells.map((row) => row[1]);
}

describe('days of workbooks (faults 44)', () => {
  it('reads serial numbers of the 1900 system, around the day that never was too', async () => {
    expect(await cellsUnder(day, [1, 59, 60, 61, 45296, 2958465])).toEqual([
      { day: '1900-01-01', time: null },
      { day: '1900-02-28', time: null },
      '1900-02-29',
      { day: '1900-03-01', time: null },
      { day: '2024-01-05', time: null },
      { day: '9999-12-31', time: null },
    ]);
  });

  it('reads those of the 1904 system', async () => {
    expect(await cellsUnder(day, [0, 1, 43834, 0.5], true)).toEqual([
      { day: '1904-01-01', time: null },
      { day: '1904-01-02', time: null },
      { day: '2024-01-05', time: null },
      { day: '1904-01-01', time: '12:00:00' },
    ]);
  });

  it('leaves numbers that are no day as the numbers they are', async () => {
    expect(await cellsUnder(day, [-3, 0, 0.5, 2958466])).toEqual([-3, 0, 0.5, 2958466]);
  });

  it('reads days, times and both by their number format', async () => {
    expect(await cellsUnder(chineseDay, [45296])).toEqual([{ day: '2024-01-05', time: null }]);
    expect(await cellsUnder(dayAndTime, [45296, 45296.604166666664])).toEqual([
      { day: '2024-01-05', time: '00:00:00' },
      { day: '2024-01-05', time: '14:30:00' },
    ]);
    expect(await cellsUnder(clock, [0.5, 0.99999])).toEqual(['12:00:00', '23:59:59']);
    expect(await cellsUnder(elapsed, [1.5])).toEqual(['36:00:00']);
  });

  it('rounds a time that a spreadsheet stored a hair below midnight to the next day', async () => {
    expect(await cellsUnder(dayAndTime, [45295.999999999])).toEqual([{ day: '2024-01-05', time: '00:00:00' }]);
  });

  it('keeps the leading zeros a format shows, and numbers numbers', async () => {
    expect(await cellsUnder(fiveDigits, [42, 42.5])).toEqual(['00042', 42.5]);
    expect(await cellsUnder(money, [1234.5])).toEqual([1234.5]);
    expect(await cellsUnder(plain, ['1E3', '-0.5'])).toEqual([1000, -0.5]);
  });
});

describe('cells', () => {
  it('reads shared, inline and rich text, formulas by their last value, yes and no, errors as nothing', async () => {
    const content = workbookOf({
      sharedStrings:
        '<si><t>shared &amp; kept</t></si><si><r><t>rich </t></r><r><t xml:space="preserve">text</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></si><si><t>line_x000A_end</t></si>',
      sheets: [
        {
          name: 'S',
          rows: `${headingRow}<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c>
            <c r="E3" t="str"><f>A1&amp;"x"</f><v>formula</v></c><c r="F3"><f>1+1</f><v>2</v></c><c r="G3" t="b"><v>1</v></c>
            <c r="H3" t="e"><v>#N/A</v></c><c r="I3" t="d"><v>2024-01-05T10:30:00</v></c><c r="J3"><f>NOW()</f></c><c r="AA3"><v>7</v></c></row>`,
        },
      ],
    });
    const { rows } = await readWholeTable(content, { reading: { headingRow: 1 } });
    const cells = [
      'shared & kept',
      'rich text',
      'line\nend',
      null,
      'formula',
      2,
      true,
      null,
      { day: '2024-01-05', time: '10:30:00' },
      ...Array(17).fill(null),
      7,
    ];
    expect(rows).toEqual([{ rowNumber: 3, cells }]);
  });

  it('reads prefixed names, single quotes, CDATA, comments and UTF-16', async () => {
    const sheet =
      "<x:worksheet xmlns:x='y'><!-- <c/> --><x:sheetData><x:row r='1'><x:c t='str' r='A1'><x:v>name</x:v></x:c></x:row>" +
      "<x:row><x:c t='str' note='a>b'><x:v><![CDATA[1 < 2 & 3]]></x:v></x:c></x:row></x:sheetData></x:worksheet>";
    const content = workbookOf({
      sheets: [{ name: 'S', rows: '' }],
      parts: [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from(`\uFEFF${sheet}`, 'utf16le') }],
    });
    expect((await readWholeTable(content)).cells).toEqual([['1 < 2 & 3']]);
  });

  it('reads what a writing library wrote', async () => {
    const content = await writeXlsx({
      sheets: [
        {
          name: '客户',
          rows: [
            ['姓名', '金额', '日期'],
            ['王小明', 12.5, new Date(Date.UTC(2024, 0, 5))],
            ['李丽', null, null],
          ],
        },
      ],
    });
    const { headings, cells, table } = await readWholeTable(Buffer.from(content));
    expect(table.format).toBe('xlsx');
    expect(headings).toEqual(['姓名', '金额', '日期']);
    expect(cells).toEqual([['王小明', 12.5, { day: '2024-01-05', time: null }], ['李丽']]);
  });
});

it('says a true or false above the headings as the cells of the table are said', async () => {
  const head = '<row r="1"><c r="A1" t="b"><v>1</v></c></row>';
  const rows =
    '<row r="3"><c r="A3" t="str"><v>name</v></c><c r="B3" t="str"><v>total</v></c></row><row r="4"><c r="A4" t="str"><v>Ann</v></c></row>';
  const content = workbookOf({ sheets: [{ name: 'S', rows: head + rows }] });
  expect((await readWholeTable(content, { reading: { headingRow: 3 } })).skippedRows).toEqual(['TRUE']);
});

describe('sheets', () => {
  const sheets = [
    { name: 'hidden', rows: rowsXml([['a'], [1]]), state: 'hidden' },
    { name: 'empty', rows: '<row r="1"><c r="A1" s="1"/></row>' },
    { name: 'first', rows: rowsXml([['b'], [2]]) },
    { name: '第二', rows: rowsXml([['c'], [3]]) },
  ];

  it('takes the first that holds something, hidden ones last', async () => {
    const { table, headings } = await readWholeTable(workbookOf({ sheets }));
    expect(table.sheets).toEqual(['empty', 'first', '第二', 'hidden']);
    expect(table.sheet).toBe('first');
    expect(headings).toEqual(['b']);
  });

  it('whose names look like an attribute are what they are', async () => {
    const named = (name: string) => ({ name, rows: rowsXml([['a'], [1]]) });
    const names = ['x state=hidden', "x state='veryHidden' y", 'Tom&apos;s'];
    const { table } = await readWholeTable(workbookOf({ sheets: [...names.map(named), named('last')] }));
    expect([table.sheets, table.sheet]).toEqual([[...names.slice(0, 2), "Tom's", 'last'], 'x state=hidden']);
  });

  it('takes the one the person chose', async () => {
    expect((await readWholeTable(workbookOf({ sheets }), { reading: { sheet: '第二' } })).headings).toEqual(['c']);
    expect(await refusalOf(workbookOf({ sheets }), { reading: { sheet: 'gone' } })).toEqual({
      code: 'FILE_SHEET_MISSING',
      values: { sheet: 'gone', sheets: ['empty', 'first', '第二', 'hidden'] },
    });
  });

  it('says that a workbook without a filled cell holds nothing (faults 53)', async () => {
    expect((await refusalOf(workbookOf({ sheets: [{ name: 'S', rows: '' }] }))).code).toBe('FILE_NOTHING_TO_IMPORT');
    expect((await refusalOf(Buffer.alloc(0))).code).toBe('FILE_NOTHING_TO_IMPORT');
  });
});

describe('sheets that pretend to be vast (faults 63)', () => {
  it('reads used cells only, whatever dimension, merges and validations claim', async () => {
    const content = workbookOf({
      sheets: [
        {
          name: 'S',
          before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" style="1"/></cols>',
          rows: `${headingRow}<row r="2"><c r="A2" t="str"><v>Ann</v></c><c r="B2"><v>5</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>`,
          after:
            '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>',
        },
      ],
    });
    const { rows } = await readWholeTable(content);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 1_048_576]);
    expect(rows[1]?.cells.length).toBe(16_384);
    expect(rows[1]?.cells.at(-1)).toBe(9);
  });

  it('refuses cells outside of any sheet', async () => {
    const rowBeyond = `${headingRow}<row r="1048577"><c><v>1</v></c></row>`;
    expect((await refusalOf(workbookOf({ sheets: [{ name: 'S', rows: rowBeyond }] }))).code).toBe('FILE_TOO_MANY_ROWS');
    const columnBeyond = `${headingRow}<row r="2"><c r="XFE2"><v>1</v></c></row>`;
    expect((await refusalOf(workbookOf({ sheets: [{ name: 'S', rows: columnBeyond }] }))).code).toBe(
      'FILE_TOO_MANY_COLUMNS',
    );
  });

  it('refuses far cells in row after row instead of filling the gaps', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    const refusal = await refusalOf(workbookOf({ sheets: [{ name: 'S', rows: rows.join('') }] }), {
      reading: { headingRow: 0 },
    });
    expect(refusal.code).toBe('FILE_TOO_MANY_COLUMNS');
  });

  it('refuses 1,001 used columns and a cell over the cap, with their row', async () => {
    const wide = rowsXml([Array.from({ length: 1_001 }, (_, index) => `h${index}`), [1]]);
    expect((await refusalOf(workbookOf({ sheets: [{ name: 'S', rows: wide }] }))).values).toMatchObject({
      found: 1_001,
    });
    const long = rowsXml([
      ['a', 'b'],
      [1, 'x'.repeat(1_000_001)],
    ]);
    expect(await refusalOf(workbookOf({ sheets: [{ name: 'S', rows: long }] }))).toMatchObject({
      code: 'FILE_CELL_TOO_LONG',
      values: { row: 2, limit: 1_000_000 },
    });
  });
});

describe('kinds of file by their content (faults 65)', () => {
  const sheets = [
    {
      name: 'S',
      rows: rowsXml([
        ['name', 'amount'],
        ['Ann', 5],
      ]),
    },
  ];

  it('reads a gzipped workbook, and a workbook with macros and links without them', async () => {
    expect((await readWholeTable(gzipSync(workbookOf({ sheets })))).table).toMatchObject({
      gzip: true,
      format: 'xlsx',
    });
    const withMacros = workbookOf({
      sheets,
      parts: [
        { name: 'xl/vbaProject.bin', content: 'macro' },
        { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' },
      ],
    });
    expect((await readWholeTable(withMacros)).cells).toEqual([['Ann', 5]]);
  });

  it('reads text whatever the file is called, and HTML and XML tables named .xls', async () => {
    expect((await readWholeTable('name,amount\nAnn,5\n')).table.format).toBe('csv');
    const html = await readWholeTable(
      '<!DOCTYPE html><html><head><style>td { a > b }</style></head><body><table><tr><th>订单</th><th>品名</th><th>金额</th></tr>' +
        '<tr><td rowspan=2>A1</td><td>茶 &amp;<br>咖啡</td><td>5&nbsp;</td></tr><tr><td>糖</td><td>2</td></tr><tr><td colspan=2>合计</td><td>7</td></tr></table></html>',
    );
    expect(html.table.format).toBe('xls');
    expect(html.headings).toEqual(['订单', '品名', '金额']);
    expect(html.cells).toEqual([
      ['A1', '茶 &\n咖啡', '5'],
      ['A1', '糖', '2'],
      ['合计', '合计', '7'],
    ]);
    const xml = await readWholeTable(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
        '<Worksheet ss:Name="S"><Table><Row><Cell><Data ss:Type="String">name</Data></Cell><Cell><Data ss:Type="String">day</Data></Cell><Cell><Data ss:Type="String">amount</Data></Cell></Row>' +
        '<Row ss:Index="4"><Cell><Data ss:Type="String">Ann</Data></Cell><Cell><Data ss:Type="DateTime">2024-01-05T00:00:00.000</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">5.5</Data></Cell></Row></Table></Worksheet></Workbook>',
    );
    expect(xml.table.sheets).toEqual(['S']);
    expect(xml.rows).toEqual([{ rowNumber: 4, cells: ['Ann', { day: '2024-01-05', time: null }, 5.5] }]);
  });

  it.each([
    ['xlsb', workbookOf({ sheets, parts: [{ name: 'xl/workbook.bin', content: 'x' }] }), 'xlsb'],
    ['odt', workbookOf({ sheets: [], parts: [{ name: 'content.xml', content: '<x/>' }] }), 'opendocument'],
    ['docx', workbookOf({ sheets: [], parts: [{ name: 'word/document.xml', content: '<x/>' }] }), 'docx'],
    ['vCard', Buffer.from('BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n'), 'vcard'],
    ['a gzip within a gzip', gzipSync(gzipSync('a,b\n1,2\n')), 'gzip'],
  ])('names %s as a kind it does not read', async (_name, content, found) => {
    expect(await refusalOf(content)).toEqual({ code: 'FILE_KIND_UNSUPPORTED', values: { found } });
  });

  it.each([
    ['PDF', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['SQLite', Buffer.from('SQLite format 3\0')],
    ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0])],
    ['XML of no table', Buffer.from('<?xml version="1.0"?><rss><item/></rss>')],
    ['noise', Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 7919 + (index >> 3) * 104729) & 0xff))],
  ])('says that %s is no spreadsheet', async (_name, content) => {
    expect((await refusalOf(content)).code).toBe('FILE_KIND_UNKNOWN');
  });

  it('names a workbook protected by a password', async () => {
    const encrypted = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1_024),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect((await refusalOf(encrypted)).code).toBe('FILE_ENCRYPTED');
    const zipEncrypted = workbookOf({ sheets: [], parts: [{ name: '_rels/.rels', content: 'x', isEncrypted: true }] });
    expect((await refusalOf(zipEncrypted)).code).toBe('FILE_ENCRYPTED');
  });

  it('says that half a workbook, or half a gzip, is damaged', async () => {
    const whole = workbookOf({ sheets });
    expect((await refusalOf(whole.subarray(0, whole.length / 2))).code).toBe('FILE_DAMAGED');
    const packed = gzipSync(`a,b\n${Array.from({ length: 5_000 }, (_, index) => `${index},${index * 37}\n`).join('')}`);
    expect((await refusalOf(packed.subarray(0, packed.length / 2))).code).toBe('FILE_DAMAGED');
  });
});
