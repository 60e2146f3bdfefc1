import { expect, it } from 'vitest';
import { addMonths } from '../../../shared/day.ts';
import { testToday } from '../test-engine.ts';
import { ago, shopWithPlaybook } from './library-shop.ts';

const history = [
  ['C', ago(600)],
  ['A', ago(450)],
  ['A', ago(440)],
  ['A', ago(370)],
  ['B', ago(460)],
  ['B', ago(435)],
] as const;

/** A shop that imports years of orders at once, with a playbook that is on since thirty days. */
async function shopWithHistory(knownUntil: string) {
  const shop = await shopWithPlaybook('waking', [], 30);
  const lines = history.map(([customer, day]) => `${customer}${day},${day},${customer},5.00,tea`);
  const file = `Order No,Date,Customer No,Amount,Product\n${lines.join('\n')}\n`;
  await shop.engine.bring('years.csv', file, { kind: 'orders', knownUntil });
  return shop;
}

it('the group a year before is judged as if every order had been known on its day, whenever it was imported', async () => {
  const { outcome } = await shopWithHistory(testToday);
  expect((await outcome()).before).toEqual({
    ...{ from: ago(394), to: ago(365) },
    ...{ enrolled: 2, succeeded: 1, byThemselves: 1, open: 0, judged: { people: 2, succeeded: 1 } },
  });
});

it('the group a year before ends a year before the day up to which the orders are known', async () => {
  const { outcome } = await shopWithHistory(ago(12));
  expect((await outcome()).before).toMatchObject({ to: ago(377), enrolled: 1, succeeded: 1 });
});

it('a trial ends with the day up to which the orders are known: nobody is asleep for want of orders', async () => {
  const { client } = await shopWithHistory(ago(365));
  const { from, to, rows } = await client.playbooks.preview({ slug: 'waking' });
  expect([from, to]).toEqual([addMonths(ago(365), -3), ago(365)]);
  expect((await client.playbooks.preview({ slug: 'waking', from: ago(400) })).to).toBe(ago(365));
  expect(rows.map(({ number, eventDay }) => [number, eventDay])).toEqual([
    ['A', ago(380)],
    ['B', ago(375)],
  ]);
});
