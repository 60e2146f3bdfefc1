import { describe, expect, it } from 'vitest';
import { translator } from '../../../../shared/locales/words.ts';
import { zipOf } from '../../../fixtures/zip.ts';
import { readWholeTable, refusalOf } from './read-whole-table.ts';

const spreadsheet = 'application/vnd.oasis.opendocument.spreadsheet';

function openDocument(tables: string, { mimetype = spreadsheet, styles = '', manifest = '' } = {}): Buffer {
  return zipOf([
    { name: 'mimetype', content: mimetype },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', content: `<manifest:manifest>${manifest}</manifest:manifest>` },
  ]);
}

const text = (content: string) =>
  `<table:table-cell office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const sheet = (name: string, ...rows: string[]) => `<table:table table:name="${name}">${rows.join('')}</table:table>`;
const headings = row(text('姓名'), text('日期'), text('金额'));

describe('an OpenDocument spreadsheet', () => {
  it('gives texts, numbers, days, times and marks as what they are', async () => {
    const { table, cells } = await readWholeTable(
      openDocument(
        sheet(
          '订单',
          headings,
          row(
            '<table:table-cell office:value-type="string"><text:p>王<text:s/>小明</text:p><text:p>二</text:p><office:annotation><text:p>批注</text:p></office:annotation></table:table-cell>',
            '<table:table-cell office:value-type="date" office:date-value="2026-03-04"><text:p>4.3.26</text:p></table:table-cell>',
            '<table:table-cell office:value-type="currency" office:currency="CNY" office:value="12.5"><text:p>￥12.50</text:p></table:table-cell>',
          ),
          row(
            '<table:table-cell office:value-type="float" office:value="123"><text:p>00123</text:p></table:table-cell>',
            '<table:table-cell office:value-type="date" office:date-value="2026-03-05T10:30:00"/>',
            '<table:table-cell office:value-type="time" office:time-value="PT09H05M00S"/>',
            '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
            '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
          ),
        ),
      ),
    );
    expect(table).toMatchObject({ format: 'ods', sheets: ['订单'], sheet: '订单' });
    expect(cells).toEqual([
      ['王 小明\n二', { day: '2026-03-04', time: null }, 12.5],
      ['00123', { day: '2026-03-05', time: '10:30:00' }, '09:05:00', true],
    ]);
  });

  it('repeats what is written once for several rows and columns, and keeps the numbers of the rows', async () => {
    const { rows } = await readWholeTable(
      openDocument(
        sheet(
          '订单',
          headings,
          '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="3"/></table:table-row>',
          `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>a</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`,
          '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        ),
      ),
    );
    expect(rows).toEqual([
      { rowNumber: 5, cells: ['a', 'a', 1] },
      { rowNumber: 6, cells: ['a', 'a', 1] },
    ]);
  });

  it('gives every cell of a merged area its value', async () => {
    const merged =
      '<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>林小满</text:p></table:table-cell>';
    const { rows } = await readWholeTable(
      openDocument(
        sheet(
          '订单',
          headings,
          row(merged, text('拿铁'), text('32')),
          row('<table:covered-table-cell/>', text('可颂'), text('18')),
        ),
      ),
    );
    expect(rows).toEqual([
      { rowNumber: 2, cells: ['林小满', '拿铁', '32'] },
      { rowNumber: 3, cells: ['林小满', '可颂', '18'], repeated: [0] },
    ]);
  });

  it('takes the first sheet that a person sees and that holds something', async () => {
    const { table } = await readWholeTable(
      openDocument(
        `<table:table table:name="隐藏" table:style-name="ta2">${headings}${headings}</table:table>${sheet('封面')}${sheet('客户', headings, headings)}`,
        {
          styles:
            '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
        },
      ),
    );
    expect(table).toMatchObject({ sheets: ['封面', '客户', '隐藏'], hiddenSheets: ['隐藏'], sheet: '客户' });
  });

  it('counts formulas that were never computed', async () => {
    const { table } = await readWholeTable(
      openDocument(sheet('订单', headings, row(text('王'), '<table:table-cell table:formula="of:=1+1"/>', text('1')))),
    );
    expect(table.formulasNotComputed?.()).toEqual({ count: 1, rows: [2] });
  });

  it('is refused with a password, as a text document, and as an attack', async () => {
    const one = sheet('订单', headings);
    expect(await refusalOf(openDocument(one, { manifest: '<manifest:encryption-data/>' }))).toMatchObject({
      code: 'FILE_ENCRYPTED',
    });
    expect(await refusalOf(openDocument(one, { mimetype: 'application/vnd.oasis.opendocument.text' }))).toMatchObject({
      code: 'FILE_KIND_UNSUPPORTED',
    });
    const bomb = `<table:table-row table:number-rows-repeated="1000000">${text('x')}</table:table-row>`;
    expect(await refusalOf(openDocument(sheet('订单', headings, bomb)))).toMatchObject({ code: 'FILE_HOSTILE' });
  });
});

describe('a file of Numbers', () => {
  it('is told how to be saved, in both languages', async () => {
    const { code, values } = await refusalOf(zipOf([{ name: 'Index/Document.iwa', content: 'x' }]));
    expect(code).toBe('FILE_KIND_UNSUPPORTED');
    const say = (language: 'en' | 'zh-CN') =>
      translator(language)(`errors.${code}`, { ...values, file: '客户.numbers' });
    expect(say('en')).toContain('Export To');
    expect(say('zh-CN')).toContain('导出到');
  });
});
