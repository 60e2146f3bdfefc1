import { describe, expect, it } from 'vitest';
import { exchangeHeading } from '../../../shared/exchange/exchange-headings.ts';
import { customerFields, type ImportKind, importKinds, orderFields } from '../../../shared/import/fields.ts';
import { headingCandidates, isEmptyHeading } from '../../../shared/import/headings.ts';
import { fieldsByKind } from '../../../shared/import/import-kinds.ts';
import { importWords as english } from '../../../shared/locales/en/import.ts';
import { importWords as chinese } from '../../../shared/locales/zh-CN/import.ts';
import { rejectedRowHeadings } from '../../../shared/reports/rejected-row-headings.ts';
import { languages } from '../../../shared/settings/languages.ts';
import { quickestMs } from '../quickest.ts';

function meaningOf(heading: string): string | null {
  return headingCandidates(heading)[0]?.meaning ?? null;
}

/** What a heading says first of what a file of this kind can hold. */
function meaningIn(kind: ImportKind, heading: string): string | undefined {
  const fields: readonly string[] = fieldsByKind[kind];
  return headingCandidates(heading).find(({ meaning }) => fields.includes(meaning))?.meaning;
}

describe('a heading', () => {
  it.each([
    ['客户编号', 'number'],
    ['会员卡号', 'number'],
    ['客户 ID', 'number'],
    ['會員編號', 'number'],
    ['CustomerID', 'number'],
    ['customer_id', 'number'],
    ['Customer No.', 'number'],
    ['cumid', 'number'],
    ['客户名称', 'name'],
    ['会员姓名', 'name'],
    ['姓名', 'name'],
    ['*姓名', 'name'],
    ['姓名（必填）', 'name'],
    ['Customer Name', 'name'],
    ['CompanyName', 'company'],
    ['given_name', 'givenName'],
    ['First Name (Billing)', 'givenName'],
    ['客户', 'person'],
    ['Customer', 'person'],
    ['手机号', 'phone'],
    ['联系电话', 'phone'],
    ['会员手机号码', 'phone'],
    ['Phone 2 - Value', 'phone'],
    ['手机2', 'phone'],
    ['E-mail 1 - Value', 'email'],
    ['电子邮箱', 'email'],
    ['收货地址', 'address'],
    ['城市', 'city'],
    ['郵遞區號', 'postcode'],
    ['Zip Code', 'postcode'],
    ['Country', 'country'],
    ['出生日期', 'birthday'],
    ['date_of_birth', 'birthday'],
    ['标签', 'tags'],
    ['备注', 'note'],
    ['订单编号', 'order'],
    ['订单 Id', 'order'],
    ['小票号', 'order'],
    ['InvoiceNo', 'order'],
    ['transID', 'order'],
    ['Order #', 'order'],
    ['订单日期', 'day'],
    ['下单时间', 'day'],
    ['付款时间', 'day'],
    ['日期', 'day'],
    ['InvoiceDate', 'day'],
    ['order date', 'day'],
    ['Order Date (UTC)', 'day'],
    ['时间', 'moment'],
    ['time', 'moment'],
    ['StockCode', 'product'],
    ['产品 ID', 'product'],
    ['货号', 'product'],
    ['产品名称', 'description'],
    ['商品名称', 'description'],
    ['Description', 'description'],
    ['类别', 'category'],
    ['渠道', 'channel'],
    ['订单来源', 'channel'],
    ['数量', 'quantity'],
    ['Qty', 'quantity'],
    ['Quantity (- Refund)', 'quantity'],
    ['单价', 'unitPrice'],
    ['单价(元)', 'unitPrice'],
    ['UnitPrice', 'unitPrice'],
    ['折扣', 'anyDiscount'],
    ['退款金额', 'refunded'],
    ['实付金额', 'amount'],
    ['金额/元', 'amount'],
    ['销售额', 'amount'],
    ['Amount (USD)', 'amount'],
    ['line total', 'amount'],
    ['成本', 'cost'],
    ['成本价', 'unitCost'],
    ['币种', 'currency'],
    ['是否退货', 'return'],
    ['returned', 'return'],
    ['type_label', 'rowKind'],
    ['订单状态', 'rowKind'],
    ['导购', 'servedBy'],
    ['收银员', 'servedBy'],
    ['served by', 'servedBy'],
    ['编号', 'rowNumber'],
  ])('%s means %s', (heading, meaning) => {
    expect(meaningOf(heading)).toBe(meaning);
  });

  it.each([
    '发货日期',
    '预计送达时间',
    'ShippedDate',
    'Ship Date',
    'Shipped order date',
    'RequiredDate',
    'ShipName',
    'Ship Country',
    'First Name (Shipping)',
    '最近下单时间',
    '累计消费金额',
    '上次消费时间',
    '注册日期',
    '利润',
    '利润率',
    'Profit',
    'Sub-Category',
    '子类别',
    '记录数',
    'PhoneService',
    'Fax',
    '客户等级',
    '积分余额',
    'Program Name',
    'Last order date',
    '退货数量',
    '运费',
    'Total Tax',
    '',
    '？！',
    '__proto__',
    'constructor',
    'toString',
  ])('%j is none we know: no false friend', (heading) => {
    expect(meaningOf(heading)).toBeNull();
  });

  it('with the name the program itself gives a field is that field, in both languages', () => {
    for (const field of [...customerFields, ...orderFields]) {
      for (const words of [english, chinese])
        expect([words.fields[field], meaningIn('orders', words.fields[field])]).toEqual([words.fields[field], field]);
    }
    for (const kind of importKinds) {
      for (const field of fieldsByKind[kind]) {
        for (const heading of languages.map((language) => exchangeHeading(kind, field, language)))
          expect([kind, heading, meaningIn(kind, heading)]).toEqual([kind, heading, field]);
      }
    }
  });

  it('that the program added to a workbook of rejected rows is no field when it comes back', () => {
    for (const { row, reason } of Object.values(rejectedRowHeadings)) {
      expect([row, reason].flatMap(headingCandidates)).toEqual([]);
    }
  });

  it('that is the plain name of a map key is that field', () => {
    for (const field of fieldsByKind.orders) {
      if (field === 'number' || field === 'time') continue;
      expect([field, meaningIn('orders', field)]).toEqual([field, field]);
    }
    expect(meaningOf('number')).toBe('number');
    expect(meaningOf('customer number')).toBe('number');
    expect(meaningOf('order number')).toBe('order');
    expect(meaningOf('unit price')).toBe('unitPrice');
  });

  it.each(['', ' ', 'Column 3', 'column_12', '列1', '字段2', 'Unnamed: 0', 'B', '7'])('%j says nothing', (heading) => {
    expect(isEmptyHeading(heading)).toBe(true);
  });

  it.each([
    '金'.repeat(100_000),
    '('.repeat(100_000),
    'order '.repeat(20_000),
    'aA'.repeat(50_000),
    '*'.repeat(100_000),
    '客户'.repeat(50_000),
  ])('of 100,000 characters costs nothing (%#)', (heading) => {
    expect(quickestMs(() => headingCandidates(heading))).toBeLessThan(50);
  });
});
