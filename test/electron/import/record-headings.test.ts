import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

describe('headings of other programs in a file of a record', () => {
  const terms = ['terms.fromDay', 'terms.daysToPay', 'terms.limitMinor', 'terms.free'];
  const group = ['group_members.group', 'group_members.groupKind', 'group_members.isMain'];
  const booked = [
    'appointments.day',
    'appointments.time',
    'appointments.text',
    'appointments.minutes',
    'appointments.state',
  ];
  const paid = ['payments.day', 'payments.amountMinor', 'payments.method', 'payments.order'];
  it.each([
    ['terms', 'Customer number,Name,Since,Payment days,Credit limit,Free\n7,Ann,2026-01-01,30,500,delivery\n', terms],
    ['terms', 'Customer number,Name,From,Days to pay,Limit,Free\n7,Ann,2026-01-01,30,500,delivery\n', terms],
    ['terms', '客户编号,姓名,开始日期,账期,信用额度,免费\n7,王,2026-01-01,30,500,送货\n', terms],
    ['terms', '客户编号,姓名,起始日,账期天数,额度,免收\n7,王,2026-01-01,30,500,送货\n', terms],
    ['group_members', 'Group,Kind,Customer number,Name,Main\nBells,household,7,Ann,yes\n', group],
    ['group_members', 'Group name,Type,Customer number,Name,Main\nBells,community,7,Ann,yes\n', group],
    ['group_members', '群体,类型,客户编号,姓名,主要成员\n一家,家庭,7,王,是\n', group],
    [
      'appointments',
      'Date,Time,Customer no,Customer,Service,Duration,Status\n2026-12-01,15:30,7,Ann,cut,60,booked\n',
      booked,
    ],
    ['appointments', '日期,时间,客户编号,客户,项目,时长,状态\n2026-12-01,15:30,7,王,剪发,60,已预约\n', booked],
    ['payments', 'Date,Customer no,Customer,Amount received,Method,Invoice no\n2026-01-01,7,Ann,12.50,cash,8\n', paid],
    ['payments', 'Customer number,Name,Payment date,Amount,Payment method,Order\n7,Ann,2026-01-01,5,cash,8\n', paid],
    ['payments', '收款日期,客户编号,客户名称,收款金额,收款方式,订单号\n2026-01-01,7,王,12.50,现金,8\n', paid],
    ['payments', '日期,客户编号,客户,回款金额,付款方式,单号\n2026-01-01,7,王,12.50,支付宝,8\n', paid],
    [
      'balances',
      '会员号,姓名,日期,单位,数额\n7,王,2026-01-01,积分,4\n',
      ['balances.unit', 'balances.amountMillionths'],
    ],
  ] as const)('of %s are known: %s', async (kind, content, fields) => {
    const { client, file } = await openTestEngine();
    const { proposal } = await client.import.recognise({ file: await file('list.csv', content), kind });
    expect(proposal.kind).toBe(kind);
    expect(Object.keys(proposal.mapping)).toEqual(expect.arrayContaining(['number', 'name', ...fields]));
  });
});

describe('an appointment of another program', () => {
  it.each([
    ['下午3点', '60', '已预约', { time: '15:00', minutes: 60, state: 'booked' }],
    ['15:30', '1小时', '已完成', { time: '15:30', minutes: 60, state: 'came' }],
    ['3:30 pm', '1.5 h', 'No-show', { time: '15:30', minutes: 90, state: 'didNotCome' }],
    ['09:00', '45 min', 'Cancelled', { time: '09:00', minutes: 45, state: 'calledOff' }],
  ])('is read as it is written: %s, %s, %s', async (time, minutes, state, read) => {
    const { client, bring } = await openTestEngine();
    const { id: customerId } = await client.customers.create({ name: 'Ann', number: '7' });
    const row = `2026-12-01,${time},7,Ann,cut,${minutes},${state}`;
    const result = await bring('a.csv', `Date,Time,Customer no,Customer,Service,Duration,Status\n${row}\n`, {
      kind: 'appointments',
    });
    expect(result.warnings).toEqual([]);
    const { appointments } = await client.appointments.ofCustomer({ customerId });
    expect(appointments).toMatchObject([{ day: '2026-12-01', text: 'cut', ...read }]);
  });
});

describe('the days to pay of agreed terms', () => {
  it.each([
    ['30', 30],
    ['30天', 30],
    ['月结 30 天', 30],
    ['Net 30', 30],
    ['n/14', 14],
    ['14 days', 14],
    ['2 weeks', 14],
    ['现结', null],
    ['COD', null],
  ])('are read as they are written: %s', async (written, daysToPay) => {
    const { client, bring } = await openTestEngine();
    const { id: customerId } = await client.customers.create({ name: 'Ann', number: '7' });
    const result = await bring('t.csv', `Customer number,Name,Since,Terms,Free\n7,Ann,2026-01-01,${written},tea\n`, {
      kind: 'terms',
    });
    expect(result.warnings).toEqual([]);
    expect((await client.terms.list({ customerId })).terms).toMatchObject([{ daysToPay }]);
  });

  it.each(['end of month', '-3', '3651', '一个月'])(
    'are blank where they cannot be read, and that is said: %s',
    async (written) => {
      const { client, bring } = await openTestEngine();
      const { id: customerId } = await client.customers.create({ name: 'Ann', number: '7' });
      const result = await bring('t.csv', `Customer number,Name,Since,Terms,Free\n7,Ann,2026-01-01,${written},tea\n`, {
        kind: 'terms',
      });
      expect(result.warnings).toMatchObject([{ code: 'detailUnreadable', rows: [2] }]);
      expect((await client.terms.list({ customerId })).terms).toMatchObject([{ daysToPay: null }]);
    },
  );
});

describe('the discount of agreed terms', () => {
  it.each([
    ['5%', 50_000],
    ['0.05', 50_000],
    ['7,5%', 75_000],
    ['95折', 50_000],
    ['9折', 100_000],
  ])('is read as it is written: %s', async (written, millionths) => {
    const { client, bring } = await openTestEngine();
    const { id: customerId } = await client.customers.create({ name: 'Ann', number: '7' });
    const cells = ['7', 'Ann', '2026-01-01', '30', `"${written}"`].join(',');
    const result = await bring('t.csv', `Customer number,Name,Since,Payment days,Discount\n${cells}\n`, {
      kind: 'terms',
    });
    expect(result.warnings).toEqual([]);
    const { terms } = await client.terms.list({ customerId });
    expect(terms).toMatchObject([{ daysToPay: 30, discountMillionths: millionths }]);
  });
});
