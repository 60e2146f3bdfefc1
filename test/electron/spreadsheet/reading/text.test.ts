import { describe, expect, it } from 'vitest';
import { encodeWith } from '../../../fixtures/encode-with.ts';
import { readWholeTable, refusalOf } from './read-whole-table.ts';

const gbkOf = (text: string) => Buffer.from(encodeWith('gb18030', text));
const chineseText = '客户,日期,金额,备注\n王小明,2024-01-05,12.50,老客户\n李丽,2024-02-06,8,电话 13800000000\n';
const traditionalText = '客戶,日期,金額,備註\n陳大文,2024-01-05,12.50,老客戶\n林美麗,2024-02-06,8,電話\n';
const japaneseText = '顧客,日付,金額,備考\nサトウ,2024-01-05,12.50,いつもの人\nタナカ,2024-02-06,8,でんわ\n';
const westernText = 'Name,Datum,Betrag,Notiz\nJörg Müller,2024-01-05,12.50,Käse für 5 €\nRené,2024-02-06,8,déjà\n';

function utf16BigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('encodings (faults 54)', () => {
  const cases: [string, string, Buffer, string][] = [
    ['UTF-8', 'utf-8', Buffer.from(chineseText), chineseText],
    ['UTF-8 with a byte order mark', 'utf-8', Buffer.from(`\uFEFF${chineseText}`), chineseText],
    ['UTF-16LE with a mark', 'utf-16le', Buffer.from(`\uFEFF${chineseText}`, 'utf16le'), chineseText],
    ['UTF-16LE without', 'utf-16le', Buffer.from(chineseText, 'utf16le'), chineseText],
    ['UTF-16BE with a mark', 'utf-16be', utf16BigEndian(`\uFEFF${chineseText}`), chineseText],
    ['UTF-16BE without', 'utf-16be', utf16BigEndian(chineseText), chineseText],
    ['GBK', 'gb18030', gbkOf(chineseText), chineseText],
    ['Big5', 'big5', Buffer.from(encodeWith('big5', traditionalText)), traditionalText],
    ['Shift-JIS', 'shift_jis', Buffer.from(encodeWith('shift_jis', japaneseText)), japaneseText],
    ['Windows-1252', 'windows-1252', Buffer.from(encodeWith('windows-1252', westernText)), westernText],
  ];
  it.each(cases)('reads %s without being told', async (_name, encoding, bytes, text) => {
    const { table, headings, cells, badBytes } = await readWholeTable(bytes);
    expect(table.encoding).toBe(encoding);
    expect([headings, ...cells]).toEqual(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(',')),
    );
    expect(badBytes).toBe(0);
  });

  it('reads GBK from a file whose first megabyte is plain ASCII', async () => {
    const ascii = `a,b\n${'x,1\n'.repeat(300_000)}`;
    const { table, cells } = await readWholeTable(
      Buffer.concat([Buffer.from(ascii), gbkOf('王小明和老客户的订单,2\n')]),
    );
    expect(table.encoding).toBe('gb18030');
    expect(cells.at(-1)).toEqual(['王小明和老客户的订单', '2']);
  });

  it('counts bytes that are no UTF-8 in a file that mostly is, and shows them', async () => {
    const lines = Array.from({ length: 50 }, (_, index) => `客户${index},${index}\n`).join('');
    const { table, cells, badBytes } = await readWholeTable(
      Buffer.concat([Buffer.from(`姓名,金额\n${lines}`), Buffer.from([0xff, 0x2c, 0x31, 0x0a])]),
    );
    expect(table.encoding).toBe('utf-8');
    expect(cells.at(-1)).toEqual(['\uFFFD', '1']);
    expect(badBytes).toBe(1);
  });

  it('takes the encoding the person chose, and says what does not fit it', async () => {
    const { table, badBytes } = await readWholeTable(gbkOf(chineseText), { reading: { encoding: 'utf-8' } });
    expect(table.encoding).toBe('utf-8');
    expect(badBytes).toBeGreaterThan(10);
  });

  it('never splits a character at the border of two portions', async () => {
    // 256 KB portions: three-byte characters cannot all fall on the border evenly.
    const name = '王'.repeat(400_000);
    const { cells, badBytes } = await readWholeTable(`姓名,金额\n${name},1\n`);
    expect(cells).toEqual([[name, '1']]);
    expect(badBytes).toBe(0);
  });
});

describe('delimiters (faults 55)', () => {
  it.each([',', '\t', ';', '|'] as const)('finds the delimiter %j', async (delimiter) => {
    const lines = ['name,day,amount', '"Smith, Ann; B|\t",2024-01-05,12', 'Bob,2024-01-06,3'];
    const text = lines.map((line) => line.replace(/,(?=[^ ])/g, delimiter)).join('\n');
    const { table, cells } = await readWholeTable(text);
    expect(table.delimiter).toBe(delimiter);
    expect(cells).toEqual([
      ['Smith, Ann; B|\t', '2024-01-05', '12'],
      ['Bob', '2024-01-06', '3'],
    ]);
  });

  it('takes semicolons for the delimiter where commas are decimal', async () => {
    const { table } = await readWholeTable('Kunde;Betrag;Rabatt\nA;1,50;0,10\nB;2,75;0,20\nC;3,00;0,30\n');
    expect(table.delimiter).toBe(';');
  });

  it('obeys a sep= line and does not count it as a row', async () => {
    const { table, headingRow, cells, rows } = await readWholeTable('sep=|\r\na,x|b,y\r\n1|2\r\n');
    expect(table.delimiter).toBe('|');
    expect(headingRow).toBe(1);
    expect(cells).toEqual([['1', '2']]);
    expect(rows[0]?.rowNumber).toBe(2);
  });

  it('takes the delimiter the person chose', async () => {
    const { headings } = await readWholeTable('a,b;c\n1,2;3\n', { reading: { delimiter: ';' } });
    expect(headings).toEqual(['a,b', 'c']);
  });
});

describe('quotes, line ends and ragged rows (faults 56)', () => {
  it.each(['\n', '\r\n', '\r'])('ends rows at %j', async (lineEnd) => {
    const { cells, rows } = await readWholeTable(['a,b', '1,2', '', '"x\ny",3', '4,5'].join(lineEnd));
    expect(cells).toEqual([
      ['1', '2'],
      ['x\ny', '3'],
      ['4', '5'],
    ]);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 4, 5]);
  });

  it('takes mixed line ends in one file', async () => {
    const { cells } = await readWholeTable('a,b\r\n1,2\n3,4\r5,6');
    expect(cells).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('keeps rows with too few and too many cells', async () => {
    const { cells, headings } = await readWholeTable('a,b,c\n1\n1,2,3,4,5\n,,3\n1,2,3\n');
    expect(headings).toEqual(['a', 'b', 'c', '', '']);
    expect(cells).toEqual([['1'], ['1', '2', '3', '4', '5'], [null, null, '3'], ['1', '2', '3']]);
  });

  it('reads doubled quotes, and quotes that a program forgot to double', async () => {
    const { cells } = await readWholeTable(
      'name,amount\n"say ""hi""",1\n5" screen,2\n"Big" box,3\n"the "big" box",4\n"closed" ,5\n, "x, y"\n',
    );
    expect(cells).toEqual([
      ['say "hi"', '1'],
      ['5" screen', '2'],
      ['"Big" box', '3'],
      ['the "big" box', '4'],
      ['closed', '5'],
      [null, 'x, y'],
    ]);
  });

  it('names the row of a quote that is never closed', async () => {
    expect(await refusalOf('a,b\n1,2\n3,"x\n4,5\n6,7\n')).toEqual({ code: 'FILE_QUOTE_UNCLOSED', values: { row: 3 } });
  });

  it('names it too where a later quoted cell would seem to close it', async () => {
    const refusal = await refusalOf('a,b\n1,"open\n3,4\n5,"shut"\n7,8\n');
    expect(refusal).toEqual({ code: 'FILE_QUOTE_UNCLOSED', values: { row: 2 } });
  });

  it('reads the same rows however the file is cut into portions', async () => {
    const line = 'Ann,"a ""b"", c\r\nd",12.50,\r\n';
    const { cells } = await readWholeTable(`name,note,amount,x\r\n${line.repeat(40_000)}`);
    expect(cells.length).toBe(40_000);
    expect(cells.every((row) => row[0] === 'Ann' && row[1] === 'a "b", c\r\nd' && row[2] === '12.50')).toBe(true);
  });

  it('stops at the cap inside one endless line, without keeping it', async () => {
    const cells = await refusalOf(`a,b\n${'1,'.repeat(6_000_000)}`);
    expect(cells.code).toBe('FILE_TOO_MANY_COLUMNS');
    expect(cells.values.row).toBe(2);
    const cell = await refusalOf(`a,b\n${'x'.repeat(30_000_000)}`);
    expect(cell.code).toBe('FILE_CELL_TOO_LONG');
    expect(cell.values.row).toBe(2);
    const row = await refusalOf(`a,b\n${`${'x'.repeat(100_000)},`.repeat(200)}`);
    expect(row.code).toBe('FILE_ROW_TOO_LONG');
  });
});

describe('caps (faults 57)', () => {
  it('refuses a cell over the cap, quoted or not, and takes one at it', async () => {
    const caps = { cellCharacters: 1_000 };
    expect((await refusalOf(`a,b\n1,2\n"${'x'.repeat(1_001)}",2\n`, { caps })).values).toMatchObject({
      row: 3,
      limit: 1_000,
    });
    expect((await refusalOf(`a,b\n1,2\n${'x'.repeat(1_001)},2\n`, { caps })).code).toBe('FILE_CELL_TOO_LONG');
    expect((await readWholeTable(`a,b\n${'x'.repeat(1_000)},2\n`, { caps })).cells).toEqual([['x'.repeat(1_000), '2']]);
  });

  it('refuses more rows than the cap and takes as many', async () => {
    const caps = { textRows: 100 };
    expect((await readWholeTable(`a,b\n${'1,2\n'.repeat(100)}`, { caps })).cells.length).toBe(100);
    expect(await refusalOf(`a,b\n${'1,2\n'.repeat(101)}`, { caps })).toEqual({
      code: 'FILE_TOO_MANY_ROWS',
      values: { limit: 100, found: 101 },
    });
    expect((await refusalOf(`a,b\n1,2\n${'\n'.repeat(5_000)}`, { caps })).code).toBe('FILE_TOO_MANY_ROWS');
  });

  it('counts used columns, not commas', async () => {
    const wide = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join(',');
    expect((await readWholeTable(`${wide(1_000)}${','.repeat(9_000)}\n1,2\n`)).headings.length).toBe(1_000);
    expect((await refusalOf(`${wide(1_001)}\n1,2\n`)).values).toMatchObject({ limit: 1_000, found: 1_001 });
    expect((await refusalOf(`${wide(16_385)}\n1,2\n`)).code).toBe('FILE_TOO_MANY_COLUMNS');
  });

  it('refuses a file over the size cap before reading it', async () => {
    const refusal = await refusalOf('a,b\n1,2\n'.repeat(300_000), { caps: { fileBytes: 1024 * 1024 } });
    expect(refusal).toEqual({ code: 'FILE_TOO_LARGE', values: { limit: 1, found: 3 } });
  });
});

describe('characters (faults 58)', () => {
  it('keeps control characters, directions, joiners and separators as they are', async () => {
    const odd = 'a\u0000b\u0001c\u0085d\u2028e\u202Ef\u200Bg👨\u200D👩';
    const { cells } = await readWholeTable(`name,amount\n${odd},1\nplain,2\nplain,3\n`);
    expect(cells[0]).toEqual([odd, '1']);
  });

  it('shows a lone surrogate as replaced, and counts it', async () => {
    const bytes = Buffer.from('\uFEFFname,amount\nx\uD800y,1\n', 'utf16le');
    const { cells, badBytes } = await readWholeTable(bytes);
    expect(cells).toEqual([['x\uFFFDy', '1']]);
    expect(badBytes).toBe(1);
  });
});

describe('headings (faults 52)', () => {
  it('keeps every column whatever its heading', async () => {
    const long = 'h'.repeat(10_000);
    const names = ['id', 'id', '', '__proto__', 'constructor', long, '  '];
    const { headings, cells } = await readWholeTable(`${names.join(',')}\n1,2,3,4,5,6,7\n`);
    expect(headings).toEqual(['id', 'id', '', '__proto__', 'constructor', long, '']);
    expect(cells).toEqual([['1', '2', '3', '4', '5', '6', '7']]);
  });

  it('skips the lines a till writes before the headings, and says which', async () => {
    const { headings, headingRow, skippedRows, cells, rows } = await readWholeTable(
      '销售明细\n导出时间:2024-05-01 10:00,门店: 王府井店\n\n单号,日期,客户,金额\nA1,2024-01-05,王小明,12.5\nA2,2024-01-06,,8\n合计,,,20.5\n',
    );
    expect(headings).toEqual(['单号', '日期', '客户', '金额']);
    expect(headingRow).toBe(4);
    expect(skippedRows).toEqual(['销售明细', '导出时间:2024-05-01 10:00 门店: 王府井店']);
    expect(cells[0]).toEqual(['A1', '2024-01-05', '王小明', '12.5']);
    expect(rows[0]?.rowNumber).toBe(5);
  });

  it('numbers the columns of a file whose first row already is data', async () => {
    const { headings, headingRow, cells } = await readWholeTable(
      '2024-01-05,17,12.50\n2024-01-06,18,8\n2024-01-07,19,3\n',
    );
    expect(headingRow).toBe(0);
    expect(headings).toEqual(['Column 1', 'Column 2', 'Column 3']);
    expect(cells.length).toBe(3);
  });

  it('takes the heading row the person chose, 0 for none', async () => {
    const text = 'a,b\nc,d\n1,2\n';
    expect((await readWholeTable(text, { reading: { headingRow: 2 } })).headings).toEqual(['c', 'd']);
    expect((await readWholeTable(text, { reading: { headingRow: 0 } })).cells.length).toBe(3);
    expect((await refusalOf(text, { reading: { headingRow: 3 } })).code).toBe('FILE_NOTHING_TO_IMPORT');
    expect((await refusalOf(text, { reading: { headingRow: 900 } })).code).toBe('FILE_NOTHING_TO_IMPORT');
  });

  it('takes the first row of a table of nothing but words for the headings', async () => {
    const { headings } = await readWholeTable('姓名,城市\n王小明,北京\n李丽,上海\n');
    expect(headings).toEqual(['姓名', '城市']);
  });
});

describe('nothing to import (faults 53)', () => {
  it.each([
    ['an empty file', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['headings alone', 'name,day,amount\n'],
    ['blank lines', '\n\n , \n'],
  ])('says so of %s', async (_name, text) => {
    expect((await refusalOf(text)).code).toBe('FILE_NOTHING_TO_IMPORT');
  });
});

describe('the delimiter where rows are longer than what is looked at for it', () => {
  const list = (separator: string) => Array.from({ length: 30_000 }, (_, at) => `entry ${at}`).join(separator);

  it.each([
    ['a first row', (entries: string) => `1,Ann,"${entries}",x\n2,Bob,b,x\n`],
    ['a row under short headings', (entries: string) => `number,name,tags,note\n1,Ann,"${entries}",x\n2,Bob,b,x\n`],
    [
      'a first row cut within a cell of several lines',
      (entries: string) => `1,"Ann\nAnders","${entries}",x\n2,Bob,b,x\n`,
    ],
  ])('is found in %s, whatever separates the entries of a cell', async (_name, textOf) => {
    for (const separator of ['; ', ';', '\n', '|']) {
      const { table } = await readWholeTable(textOf(list(separator)));
      expect([separator, table.delimiter]).toEqual([separator, ',']);
    }
  });

  it('is the semicolon where cells hold commas', async () => {
    const { table } = await readWholeTable(`1;Ann;"${list(', ')}";x\n2;Bob;b;x\n`);
    expect(table.delimiter).toBe(';');
  });
});
