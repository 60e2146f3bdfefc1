import { expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { csvOf, generatedLines } from '../products/generated-shop.ts';
import { distinct } from '../products/plain-readings.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

interface Membership {
  customer: string;
  fromDay: string | null;
  toDay: string | null;
}

const ago = (days: number): string => addDays(testToday, -days);
const drawn: readonly { name: string; kind: string; members: readonly Membership[] }[] = [
  { name: 'The Abs', kind: 'household', members: [of('C1'), of('C2', 200), of('C3', null, 90)] },
  { name: 'The Bes', kind: 'household', members: [of('C4', 300, 100), of('C3', 89)] },
  { name: 'Firm', kind: 'company', members: [of('C1'), of('C5', 20)] },
  { name: 'Readers', kind: 'community', members: [of('C1', 150), of('C6'), of('C4', 500, 400)] },
];

function of(customer: string, from: number | null = null, to: number | null = null): Membership {
  return { customer, fromDay: from === null ? null : ago(from), toDay: to === null ? null : ago(to) };
}

it('what a group bought is what its members did on the days on which they belonged, on each of two shops', async () => {
  for (const seed of ['purse', 'club']) {
    const lines = generatedLines(seed);
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', csvOf(lines), { kind: 'orders' });
    const idOf = async (number: string) => (await client.customers.ofNumber({ number })).id;
    for (const { name, kind, members } of drawn) {
      const [main, ...others] = members;
      if (main === undefined) throw new Error('a group has a member');
      const { customer, ...span } = main;
      const { id: groupId } = await client.groups.add({ name, kind, customerIds: [await idOf(customer)], ...span });
      for (const { customer: other, ...days } of others) {
        await client.groups.addMember({ groupId, customerId: await idOf(other), ...days });
      }
    }
    const { rows, from, to } = await client.groups.list({ sort: 'name', descending: false });
    const plain = drawn.map(({ name, members }) => {
      const theirs = lines.filter(
        ({ customer, day }) =>
          day <= to &&
          members.some(
            (member) =>
              member.customer === customer && (member.fromDay ?? '') <= day && day <= (member.toDay ?? '9999-12-31'),
          ),
      );
      const inPeriod = theirs.filter(({ day }) => day >= from);
      const sales = theirs.filter(({ minor }) => minor > 0);
      return {
        name,
        net: inPeriod.reduce((sum, { minor }) => sum + minor, 0),
        orders: distinct(sales.filter(({ day }) => day >= from).map(({ order }) => order)).length,
        lastDay: sales.reduce<string | null>((last, { day }) => (last === null || day > last ? day : last), null),
      };
    });
    const found = rows.map(({ name, net, orders, lastDay }) => ({ name, net: net.minor, orders, lastDay }));
    expect(found.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(plain.sort((a, b) => (a.name < b.name ? -1 : 1)));
    expect(plain.every(({ orders }) => orders > 0)).toBe(true);
  }
});
