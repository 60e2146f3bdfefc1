import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../shared/day.ts';
import { realData } from '../../real-data.ts';
import { openTestEngine } from '../test-engine.ts';

const northwind = realData('northwind', 'orders_with_details.csv');
const [fromDay, daysToPay] = ['1997-01-01', 30];
const paidAfterDays = 45;

interface Bought {
  day: string;
  minor: number;
}

/**
 * What is left of everything bought, less everything paid: it lies on the newest orders, as the oldest are paid first. Days
 * are YYYY-MM-DD, amounts minor units.
 */
function leftOnNewest(bought: readonly Bought[], paid: readonly Bought[], on: string) {
  const upTo = ({ day }: Bought): boolean => day <= on;
  const sumOf = (rows: readonly Bought[]): number => rows.reduce((sum, { minor }) => sum + minor, 0);
  const rest = sumOf(bought.filter(upTo)) - sumOf(paid.filter(upTo));
  const ages = { notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0 };
  let left = Math.max(0, rest);
  for (const { day, minor } of bought.filter(upTo).toReversed()) {
    const owed = Math.min(minor, left);
    left -= owed;
    const late = daysBetween(day, on) - daysToPay;
    const age = late <= 0 ? 'notDue' : late <= 30 ? 'to30' : late <= 60 ? 'to60' : late <= 90 ? 'to90' : 'over90';
    ages[age] += owed;
  }
  return { owed: Math.max(0, rest), inFavour: Math.max(0, -rest), ages };
}

it.skipIf(northwind === null)(
  'what a real shop is owed is what is bought less what is paid, on the newest orders',
  async () => {
    const { client, bring } = await openTestEngine('USD');
    await bring('orders.csv', readFileSync(northwind ?? ''), { kind: 'orders' });
    const { rows: customers } = await client.customers.list({ sort: 'number', limit: 200 });
    const accounts: { number: string; bought: Bought[]; paid: Bought[] }[] = [];
    for (const { id, number } of customers.filter((_, place) => place % 3 === 0)) {
      const terms = { daysToPay, limit: null, discountMillionths: null, free: '' };
      await client.terms.set({ customerId: id, fromDay, ...terms });
      const { orders } = await client.orders.list({ customerId: id, limit: 500 });
      const bought = orders
        .toReversed()
        .map(({ day, net }) => ({ day, minor: net.minor }))
        .filter(({ day }) => day >= fromDay);
      const paid: Bought[] = [];
      // Each order after a while: one of three in full, one in part, one with something on top.
      for (const [place, { day, minor }] of bought.entries()) {
        const amount = Math.max(1, Math.round(minor * ([1, 0.4, 1.2][place % 3] ?? 1)));
        const payment = { day: addDays(day, paidAfterDays), minor: amount };
        paid.push(payment);
        await client.payments.add({ customerId: id, day: payment.day, amount: { minor: amount, currency: 'USD' } });
      }
      accounts.push({ number, bought, paid });
    }
    for (const on of ['1996-12-31', '1997-03-15', '1997-09-30', '1998-05-06', '1998-12-31']) {
      const { debtors, total, ages } = await client.owed.ofShop({ on });
      const found = new Map(debtors.map((debtor) => [debtor.number, debtor]));
      const plain = accounts.map(({ number, bought, paid }) => ({ number, ...leftOnNewest(bought, paid, on) }));
      for (const { number, owed, inFavour, ages: left } of plain) {
        const debtor = found.get(number);
        expect([number, debtor?.owed.minor ?? 0, debtor?.inFavour.minor ?? 0]).toEqual([number, owed, inFavour]);
        if (debtor !== undefined) expect(debtor.ages).toEqual(left);
      }
      expect(total).toBe(plain.reduce((sum, { owed }) => sum + owed, 0));
      expect(Object.values(ages).reduce((sum, minor) => sum + minor, 0)).toBe(total);
      if (on === '1997-09-30') expect(total).toBeGreaterThan(0);
    }
  },
);
