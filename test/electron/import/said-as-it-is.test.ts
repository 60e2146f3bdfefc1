import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../fixtures/workbook.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

async function planned(name: string, content: string | Uint8Array, kind?: 'customers' | 'orders') {
  const engine = await openTestEngine('CNY');
  const { result } = await engine.plan(name, content, kind === undefined ? {} : { kind });
  return { result, codes: result.warnings.map(({ code }) => code) };
}

async function recognised(content: string, engine?: TestEngine) {
  const { client, file } = engine ?? (await openTestEngine('CNY'));
  return client.import.recognise({ file: await file('file.csv', content) });
}

describe('a file that was cut short', () => {
  const whole = '姓名,电话,城市\n王小明,13800138000,上海\n李雷,13900139000,北京\n韩梅梅,13700137000,广州\n';

  it('says the row in the middle of which it ends: a text', async () => {
    const { result } = await planned('客户.csv', whole.slice(0, -10));
    expect(result.warnings).toContainEqual({ code: 'fileCutShort', count: 1, rows: [4], examples: [] });
  });

  it('is not one that only lacks its last line end, has short rows, or ends in a total', async () => {
    for (const text of [whole.trimEnd(), whole.replaceAll(/,[^,]+\n/g, '\n'), `${whole}合计,3`]) {
      expect((await planned('客户.csv', text)).codes).not.toContain('fileCutShort');
    }
  });

  it('says the card in the middle of which it ends', async () => {
    const engine = await openTestEngine('CNY');
    const text = 'BEGIN:VCARD\nFN:王小明\nTEL:13800138000\nEND:VCARD\nBEGIN:VCARD\nFN:李雷\nTEL:139001';
    const { jobId } = await engine.client.vcard.start({ file: await engine.file('a.vcf', text), dryRun: true });
    const { warnings } = await engine.client.import.result({ jobId });
    expect(warnings).toContainEqual({ code: 'fileCutShort', count: 1, rows: [2], examples: [] });
  });
});

describe('what a spreadsheet did to a file', () => {
  it('a formula that was never computed is counted, with its rows; a text that came out empty is none', async () => {
    const cells = (row: number, amount: string) =>
      `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>2026-03-0${row}</t></is></c>` +
      `<c r="B${row}" t="inlineStr"><is><t>王小明</t></is></c>${amount}</row>`;
    const sheetData =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c><c r="B1" t="inlineStr"><is><t>姓名</t></is></c>' +
      '<c r="C1" t="inlineStr"><is><t>金额</t></is></c></row>' +
      cells(2, '<c r="C2"><f>1+1</f><v></v></c>') +
      cells(3, '<c r="C3"><v>20</v></c><c r="D3" t="str"><f>IF(1,"","")</f><v></v></c>') +
      cells(4, '<c r="C4"><f>2+2</f></c>');
    const { result } = await planned('订单.xlsx', workbookOf({ sheets: [{ name: '订单', rows: sheetData }] }));
    expect(result.warnings).toContainEqual({ code: 'formulasNotComputed', count: 2, rows: [2, 4], examples: [] });
    expect(result).toMatchObject({ imported: 1, rejected: 2 });
  });

  it('a phone shortened to 1.38E+10 has a sentence of its own', async () => {
    const { result, codes } = await planned('客户.csv', '姓名,电话\n王小明,1.38E+10\n李雷,13900139000\n');
    expect(result.warnings).toContainEqual({ code: 'phoneShortened', count: 1, rows: [2], examples: ['1.38E+10'] });
    expect(codes).not.toContain('phoneDoubtful');
  });
});

describe('a list of customers', () => {
  it('whose people have no names says so', async () => {
    const { result } = await planned('客户.csv', '电话,联络\n13800138000,王小明\n13900139000,李雷\n', 'customers');
    expect(result.warnings).toContainEqual({ code: 'customersWithoutName', count: 2, rows: [2, 3], examples: [] });
    const { codes } = await planned('客户.csv', '姓名,电话\n王小明,13800138000\n李雷,13900139000\n,13700137000\n');
    expect(codes).not.toContain('customersWithoutName');
  });

  it('that may be one of orders is asked about, in the proposal and in the trial run', async () => {
    const text =
      'ref,use_start_time,accounts_payable,phone,name\n' +
      'A1,2026-03-01 12:10,88.50,13800138000,王小明\nA2,2026-03-02 18:40,120.00,13900139000,李雷\n';
    const { proposal } = await recognised(text);
    expect(proposal.kind).toBe('customers');
    const { result } = await planned('餐厅.csv', text);
    expect(result.warnings).toContainEqual({
      code: 'perhapsOrders',
      count: 2,
      rows: [],
      examples: ['use_start_time', 'accounts_payable'],
    });
  });

  it('with the days of its members and what they have left is no list of orders', async () => {
    const text = '姓名,电话,入会日期,余额\n王小明,13800138000,2026-03-01,88.50\n李雷,13900139000,2026-03-02,12.00\n';
    expect((await planned('会员.csv', text)).codes).not.toContain('perhapsOrders');
  });
});

describe('a column of nothing but NA', () => {
  it('is empty: the one that tells orders apart is taken instead', async () => {
    const text =
      'order_number,order_id,date,amount,phone\n' +
      'NA,1001,2026-03-01,10.00,13800138000\nNA,1001,2026-03-01,5.00,13800138000\nNA,1002,2026-03-02,8.00,13900139000\n';
    const { columns, proposal } = await recognised(text);
    expect(columns[0]).toMatchObject({ content: 'empty', filledShare: 0 });
    expect(proposal.mapping.order).toEqual([1]);
    const { result } = await planned('orders.csv', text);
    expect(result).toMatchObject({ orders: 2, lines: 3 });
  });
});
