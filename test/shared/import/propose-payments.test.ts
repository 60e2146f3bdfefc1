import { describe, expect, it } from 'vitest';
import { isPartlyPaid, paymentStateWords } from '../../../shared/import/order-payment.ts';
import { proposeMapping } from '../../../shared/import/propose.ts';

/** The headings that say something of payments, and of the state of the sale. */
function proposed(headings: string, ...rows: string[]) {
  const names = headings.split(',');
  const { proposal } = proposeMapping(
    names,
    rows.map((row) => row.split(',')),
  );
  const { mapping } = proposal;
  const named = (['day', 'status', 'paymentState', 'dueDay', 'paidDay'] as const).map((field) => {
    const columns = mapping[field]?.map((column) => names[column]);
    return [field, columns?.join('+')] as const;
  });
  return Object.fromEntries(named.filter(([, heading]) => heading !== undefined));
}

describe('a list of invoices', () => {
  it('says by when each is to be paid, whether it was, and when', () => {
    expect(
      proposed(
        'Invoice Number,Invoice Date,Due Date,Customer,Amount,Payment Status,Date Paid',
        'I-1,2026-03-01,2026-03-31,Ann Lee,120.00,Paid,2026-03-20',
        'I-2,2026-03-02,2026-04-01,Bo Ek,80.00,Overdue,',
        'I-3,2026-03-05,2026-04-04,Cy Fox,80.50,Partially paid,',
      ),
    ).toEqual({ day: 'Invoice Date', dueDay: 'Due Date', paymentState: 'Payment Status', paidDay: 'Date Paid' });
  });

  it('as accounting programs write it', () => {
    expect(
      proposed(
        '*InvoiceNumber,ContactName,*InvoiceDate,*DueDate,Total,Status',
        'INV-1,Ann Lee,2026-03-01,2026-03-31,120.00,Awaiting Payment',
        'INV-2,Bo Ek,2026-03-02,2026-04-01,80.00,Paid',
      ),
    ).toMatchObject({ dueDay: '*DueDate', paymentState: 'Status' });
  });

  it('in Chinese', () => {
    expect(
      proposed(
        '单号,日期,客户名称,金额,付款状态,到期日,付款日期',
        'X1,2026-03-01,南门饭店,120.00,已付,2026-03-31,2026-03-20',
        'X2,2026-03-02,老周,80.00,未付,2026-04-01,',
        'X3,2026-03-03,小李,60.50,部分付款,2026-04-02,',
      ),
    ).toEqual({ day: '日期', dueDay: '到期日', paymentState: '付款状态', paidDay: '付款日期' });
  });

  it('whose status also says other things leaves it to the sale', () => {
    expect(
      proposed(
        'Invoice Number,Invoice Date,Due Date,Customer,Amount,Status',
        'I-1,2026-03-01,2026-03-31,Ann Lee,120.00,Paid',
        'I-2,2026-03-02,2026-04-01,Bo Ek,80.00,Voided',
      ),
    ).toEqual({ day: 'Invoice Date', status: 'Status' });
  });

  it('that does not say what was paid leaves its due days out: everything would be owed', () => {
    expect(
      proposed(
        'Invoice Number,Invoice Date,Due Date,Customer,Amount',
        'I-1,2026-03-01,2026-03-31,Ann Lee,120.00',
        'I-2,2026-03-02,2026-04-01,Bo Ek,80.00',
      ),
    ).toEqual({ day: 'Invoice Date' });
  });
});

describe('a list of orders without a day by which they are to be paid', () => {
  it('says by its payment status whether there was a sale, and its day of payment is taken as nothing', () => {
    expect(
      proposed(
        'Order ID,Order Date,Customer,Amount,Payment Status,Date Paid',
        '1,2026-03-01,Ann Lee,120.00,paid,2026-03-01',
        '2,2026-03-02,Bo Ek,80.00,pending,',
      ),
    ).toEqual({ day: 'Order Date', status: 'Payment Status' });
  });

  it('is read as owed where some are partly paid and some are unpaid', () => {
    expect(
      proposed(
        'Order ID,Order Date,Customer,Amount,Payment status',
        '1,2026-03-01,Ann Lee,120.00,Paid',
        '2,2026-03-02,Bo Ek,80.00,Unpaid',
        '3,2026-03-05,Cy Fox,80.50,Partially paid',
      ),
    ).toEqual({ day: 'Order Date', paymentState: 'Payment status' });
    expect(
      proposed(
        '单号,日期,客户名称,金额,付款状态',
        'X1,2026-03-01,南门饭店,120.00,已付',
        'X2,2026-03-02,老周,80.00,未付',
        'X3,2026-03-03,小李,60.50,部分付款',
      ),
    ).toEqual({ day: '日期', paymentState: '付款状态' });
  });

  it('keeps the state of the sale where it also says other things', () => {
    expect(
      proposed(
        'Order ID,Order Date,Customer,Amount,Financial Status',
        '1,2026-03-01,Ann Lee,120.00,unpaid',
        '2,2026-03-02,Bo Ek,80.00,partially_paid',
        '3,2026-03-05,Cy Fox,80.50,voided',
      ),
    ).toEqual({ day: 'Order Date', status: 'Financial Status' });
  });
});

describe('what is said of a payment', () => {
  it.each([
    ['已付', 'paid'],
    ['已收款', 'paid'],
    ['Fully paid', 'paid'],
    ['未付', 'unpaid'],
    ['挂账', 'unpaid'],
    ['Awaiting payment', 'unpaid'],
    ['部分付款', null],
    ['whatever', null],
  ])('%s', (word, code) => {
    expect(paymentStateWords.codeOf(word)).toBe(code);
    expect(isPartlyPaid(word)).toBe(word === '部分付款');
  });
});

describe('what was paid of each order', () => {
  it.each([
    ['Date,Customer,Total,Amount paid', '2026-01-02,Ann,100,50', '2026-01-03,Bo,80,80', '2026-01-04,Cy,70,0'],
    ['日期,姓名,金额,已付', '2026-01-02,王小明,100,50', '2026-01-03,李丽,80,80', '2026-01-04,老周,70,70'],
    ['日期,客户名称,应收金额,已收金额,未收金额', '2026-01-02,王小明,100,0,100', '2026-01-03,李丽,80,80,0'],
    [
      'Invoice Date,Customer,Total,Due Date,Amount Paid',
      '2026-03-01,Ann,120.00,2026-03-31,60.00',
      '2026-03-02,Bo,80.00,2026-04-01,80.00',
    ],
  ])('is next to what it comes to: %s', (headings, ...rows) => {
    const names = headings.split(',');
    const { proposal } = proposeMapping(
      names,
      rows.map((row) => row.split(',')),
    );
    const total = names.findIndex((name) => /total|应收|^金额/iu.test(name));
    const paid = names.findIndex((name) => /paid|已/iu.test(name));
    expect(proposal.mapping).toMatchObject({ amount: [total], paidOfOrder: [paid] });
  });

  it('is not meant by what a price comes to after a discount', () => {
    const names = ['日期', '客户名称', '商品', '金额', '付款金额'];
    const rows = [
      ['2026-01-02', '王小明', '茶', '100', '90'],
      ['2026-01-03', '李丽', '茶', '80', '80'],
    ];
    expect(proposeMapping(names, rows).proposal.mapping.paidOfOrder).toBeUndefined();
  });

  it('leaves the state of each with it', () => {
    const rows = [
      ['2026-01-02', '王小明', '100', '50', '部分付款'],
      ['2026-01-03', '李丽', '80', '0', '未付'],
    ];
    const { mapping } = proposeMapping(['日期', '客户', '订单金额', '已付金额', '状态'], rows).proposal;
    expect(mapping).toMatchObject({ paidOfOrder: [3], paymentState: [4] });
    expect(mapping.status).toBeUndefined();
  });
});
