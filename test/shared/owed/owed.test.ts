import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOfOwed } from '../../../shared/owed/age-of-owed.ts';
import { onAccount } from '../../../shared/owed/on-account.ts';
import { type AccountCredit, type AccountOrder, accountOn } from '../../../shared/owed/owed.ts';

const order = (id: number, day: string, amount: number, more: Partial<AccountOrder> = {}): AccountOrder => ({
  id,
  day,
  dueDay: day,
  amount,
  paidDay: null,
  ...more,
});
const credit = (day: string, amount: number, more: Partial<AccountCredit> = {}): AccountCredit => ({
  day,
  amount,
  orderId: null,
  isRestGivenBack: false,
  ...more,
});
const owedOf = (account: ReturnType<typeof accountOn>) => account.orders.map(({ id, owed }) => [id, owed]);

describe('what a customer owes', () => {
  const orders = [order(1, '2026-03-01', 100), order(2, '2026-03-05', 50), order(3, '2026-03-10', 70)];

  it('is paid off oldest first, and each day sees only what came up to it', () => {
    const credits = [credit('2026-03-06', 120)];
    expect(owedOf(accountOn('2026-03-05', orders, credits))).toEqual([
      [1, 100],
      [2, 50],
    ]);
    const later = accountOn('2026-03-31', orders, credits);
    expect(owedOf(later)).toEqual([
      [1, 0],
      [2, 30],
      [3, 70],
    ]);
    expect(later.orders.map(({ settledDay }) => settledDay)).toEqual(['2026-03-06', null, null]);
    expect([later.owed, later.inFavour]).toEqual([100, 0]);
  });

  it('is paid on the order that a payment names, the rest of it on the oldest', () => {
    expect(owedOf(accountOn('2026-03-31', orders, [credit('2026-03-12', 60, { orderId: 2 })]))).toEqual([
      [1, 90],
      [2, 0],
      [3, 70],
    ]);
  });

  it('a payment ahead of the order it names waits for that order; any other pays what comes next', () => {
    expect(owedOf(accountOn('2026-03-31', orders, [credit('2026-02-01', 80, { orderId: 3 })]))).toEqual([
      [1, 90],
      [2, 50],
      [3, 0],
    ]);
    expect(owedOf(accountOn('2026-03-31', orders, [credit('2026-02-01', 80)]))).toEqual([
      [1, 20],
      [2, 50],
      [3, 70],
    ]);
  });

  it('what is paid beyond it is a balance in the customer’s favour, unless it was given back at once', () => {
    expect(accountOn('2026-03-31', orders, [credit('2026-03-20', 250)])).toMatchObject({ owed: 0, inFavour: 30 });
    const returned = credit('2026-03-20', 250, { isRestGivenBack: true });
    expect(accountOn('2026-03-31', orders, [returned])).toMatchObject({ owed: 0, inFavour: 0 });
  });

  it('ends on the day on which the order is known to have been paid', () => {
    const paid = [order(1, '2026-03-01', 100, { paidDay: '2026-03-20' })];
    expect(accountOn('2026-03-19', paid, []).owed).toBe(100);
    expect(accountOn('2026-03-20', paid, [])).toMatchObject({ owed: 0, orders: [{ settledDay: '2026-03-20' }] });
  });

  it('is what counting every unit by hand says', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-03-0${number}`);
    const amount = fc.integer({ min: 1, max: 5 });
    const someOrders = fc
      .array(fc.record({ day, amount, paid: fc.option(day) }), { maxLength: 5 })
      .map((list) => list.map(({ day: of, amount: many, paid }, id) => order(id, of, many, { paidDay: paid })));
    const someCredits = fc.array(
      fc.record({ day, amount, orderId: fc.option(fc.integer({ min: 0, max: 4 })), isRestGivenBack: fc.boolean() }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(day, someOrders, someCredits, (on, theirs, credits) => {
        const { orders: found, owed, inFavour } = accountOn(on, theirs, credits);
        expect({ found: found.map(({ id, owed: left }) => [id, left]), owed, inFavour }).toEqual(
          countedByHand(on, theirs, credits),
        );
      }),
      { seed: 17, numRuns: 400 },
    );
  });
});

/** Each unit of an order is a debt of its own, each unit of a credit a coin; day by day, coin by coin. */
function countedByHand(on: string, orders: AccountOrder[], credits: AccountCredit[]) {
  const debts: { id: number; isPaid: boolean }[] = [];
  let coins: { reservedFor: number | null }[] = [];
  const seen: number[] = [];
  const payWith = (orderId: number | null) => {
    const debt = debts.find(({ id, isPaid }) => !isPaid && (orderId === null || id === orderId));
    if (debt !== undefined) debt.isPaid = true;
    return debt !== undefined;
  };
  for (let number = 1; number <= 9; number += 1) {
    const day = `2026-03-0${number}`;
    if (day > on) break;
    for (const { id, amount } of orders.filter((each) => each.day === day)) {
      seen.push(id);
      for (let unit = 0; unit < amount; unit += 1) debts.push({ id, isPaid: false });
      for (const coin of coins.filter(({ reservedFor }) => reservedFor === id)) {
        if (payWith(id)) coins = coins.filter((each) => each !== coin);
        else coin.reservedFor = null;
      }
      coins = coins.filter(({ reservedFor }) => reservedFor !== null || !payWith(null));
    }
    for (const { amount, orderId, isRestGivenBack } of credits.filter((each) => each.day === day)) {
      const isAhead = orderId !== null && !seen.includes(orderId) && orders.some(({ id }) => id === orderId);
      for (let unit = 0; unit < amount; unit += 1) {
        if (isAhead) coins.push({ reservedFor: orderId });
        else if (!(orderId !== null && payWith(orderId)) && !payWith(null) && !isRestGivenBack) {
          coins.push({ reservedFor: null });
        }
      }
    }
    for (const { id, day: bought, paidDay } of orders) {
      if (paidDay === null || (paidDay < bought ? bought : paidDay) !== day) continue;
      for (const debt of debts) if (debt.id === id) debt.isPaid = true;
    }
  }
  const left = (id: number) => debts.filter((debt) => debt.id === id && !debt.isPaid).length;
  return {
    found: seen.map((id) => [id, left(id)]),
    owed: debts.filter(({ isPaid }) => !isPaid).length,
    inFavour: coins.length,
  };
}

describe('which orders are owed', () => {
  const plain = { payment: null, dueDay: null, paidDay: null } as const;
  const terms = [
    { fromDay: '2026-02-01', daysToPay: 30 },
    { fromDay: '2026-06-01', daysToPay: null },
  ];

  it('those of a day on which the customer had days to pay, due after them; all others were paid at once', () => {
    const { orders } = onAccount(
      [
        { id: 1, day: '2026-01-31', net: 10, ...plain },
        { id: 2, day: '2026-02-01', net: 20, ...plain },
        { id: 3, day: '2026-06-01', net: 30, ...plain },
      ],
      terms,
    );
    expect(orders).toEqual([{ id: 2, day: '2026-02-01', dueDay: '2026-03-03', amount: 20, paidDay: null }]);
  });

  it('what an order says of its payment goes before the terms', () => {
    const { orders } = onAccount(
      [
        { id: 1, day: '2026-01-05', net: 10, ...plain, payment: 'unpaid' },
        { id: 2, day: '2026-02-05', net: 20, ...plain, payment: 'paid' },
        { id: 3, day: '2026-01-05', net: 30, ...plain, dueDay: '2026-01-20' },
        { id: 4, day: '2026-01-05', net: 40, ...plain, paidDay: '2026-01-09' },
        { id: 5, day: '2026-02-05', net: 50, ...plain, paidDay: '2026-02-05' },
      ],
      terms,
    );
    expect(orders.map(({ id, dueDay, paidDay }) => [id, dueDay, paidDay])).toEqual([
      [1, '2026-01-05', null],
      [3, '2026-01-20', null],
      [4, '2026-01-05', '2026-01-09'],
    ]);
  });

  it('what comes back reduces what is owed; from a customer without terms the rest was given back at once', () => {
    expect(
      onAccount(
        [
          { id: 1, day: '2026-01-05', net: -10, ...plain },
          { id: 2, day: '2026-02-05', net: -20, ...plain },
        ],
        terms,
      ).returns,
    ).toEqual([credit('2026-01-05', 10, { isRestGivenBack: true }), credit('2026-02-05', 20)]);
  });
});

describe('the age of what is owed', () => {
  it('counts the days past the due day', () => {
    const ages = ['2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01', '2026-04-30', '2026-05-30', '2026-05-31'];
    expect(ages.map((on) => ageOfOwed('2026-03-01', on))).toEqual([
      'notDue',
      'to30',
      'to30',
      'to60',
      'to60',
      'to90',
      'over90',
    ]);
  });
});
