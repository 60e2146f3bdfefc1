import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReferralCycle } from '../../../electron/referrals/referral-steps.ts';
import { referralTree } from '../../../electron/referrals/referral-tree.ts';
import { propertyRuns } from '../../property-runs.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { openTestEngine } from '../test-engine.ts';

async function shop() {
  const { client, bring } = await openTestEngine();
  await bring(
    'till.csv',
    'Order No,Date,Customer No,Customer Name,Amount\n' +
      'A1,2026-05-01,1,Ann,10.00\nA2,2026-05-02,2,Ben,20.00\nA3,2026-05-03,3,Cai,40.00\nA4,2026-05-04,4,Dan,80.00\n',
  );
  const { rows } = await client.customers.list({ sort: 'number' });
  const [ann = 0, ben = 0, cai = 0, dan = 0] = rows.map(({ id }) => id);
  const tree = async (customerId: number) => client.referrals.tree({ customerId });
  return { client, ann, ben, cai, dan, tree };
}

describe('everybody who brought somebody', () => {
  it('is listed with whom they brought and what those bought, those in the bin left out', async () => {
    const { client, ann, ben, cai, dan } = await shop();
    await client.referrals.set({ customerId: ben, broughtBy: ann });
    await client.referrals.set({ customerId: cai, broughtBy: ann });
    await client.referrals.set({ customerId: dan, broughtBy: ben });
    const { rows, total } = await client.referrals.list({});
    expect(total).toBe(2);
    expect(rows).toMatchObject([
      { name: 'Ben', people: [{ name: 'Dan' }], broughtNet: { minor: 8000 }, branchCustomers: 1 },
      {
        name: 'Ann',
        people: [{ name: 'Cai' }, { name: 'Ben' }],
        broughtNet: { minor: 6000 },
        branchCustomers: 3,
        branchNet: { minor: 14_000 },
      },
    ]);
    const names = async (input: Parameters<typeof client.referrals.list>[0]) =>
      (await client.referrals.list(input)).rows.map(({ name }) => name).join(' ');
    expect(await names({ sort: 'branchNet' })).toBe('Ann Ben');
    expect(await names({ sort: 'name', descending: false })).toBe('Ann Ben');
    expect(await names({ text: 'be' })).toBe('Ben');
    await client.customers.bin({ id: cai });
    expect((await client.referrals.list({ text: 'ann' })).rows[0]?.people.map(({ name }) => name)).toEqual(['Ben']);
  });
});

describe('who brought whom', () => {
  it('is a tree, each branch with its own revenue and that of everybody in it, the largest first', async () => {
    const { client, ann, ben, cai, dan, tree } = await shop();
    await client.referrals.set({ customerId: ben, broughtBy: ann });
    await client.referrals.set({ customerId: cai, broughtBy: ann });
    await client.referrals.set({ customerId: dan, broughtBy: ben });
    const { rows, currency, otherCurrencies } = await tree(ann);
    expect(
      rows.map(({ customer, depth, brought, net, branchNet, branchCustomers }) => [
        customer.name,
        depth,
        brought,
        net.minor,
        branchNet.minor,
        branchCustomers,
      ]),
    ).toEqual([
      ['Ann', 0, 2, 1000, 15_000, 3],
      ['Ben', 1, 1, 2000, 10_000, 1],
      ['Dan', 2, 0, 8000, 8000, 0],
      ['Cai', 1, 0, 4000, 4000, 0],
    ]);
    expect({ currency, otherCurrencies }).toEqual({
      currency: 'GBP',
      otherCurrencies: [],
    });
    expect((await tree(dan)).broughtBy.map(({ name }) => name)).toEqual(['Ben', 'Ann']);
  });

  it('never goes in a circle: nobody is brought by themselves or by whom they brought', async () => {
    const { client, ann, ben, cai } = await shop();
    await client.referrals.set({ customerId: ben, broughtBy: ann });
    await client.referrals.set({ customerId: cai, broughtBy: ben });
    for (const broughtBy of [ann, ben, cai]) {
      await expect(client.referrals.set({ customerId: ann, broughtBy })).rejects.toMatchObject({
        code: 'REFERRAL_CYCLE',
      });
    }
    expect((await client.referrals.tree({ customerId: ann })).broughtBy).toEqual([]);
  });

  it('never goes in a circle by undo either: what has turned round since is held back', async () => {
    const { client, ann, ben } = await shop();
    const first = await client.referrals.set({ customerId: ben, broughtBy: ann });
    const undone = await client.acts.undo({ actId: first.actId ?? 0 });
    await client.referrals.set({ customerId: ann, broughtBy: ben });
    await expect(client.acts.undo({ actId: undone.act.id })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
    expect((await client.referrals.tree({ customerId: ben })).broughtBy).toEqual([]);
  });

  it('keeps who lies in the bin in their place, without their revenue', async () => {
    const { client, ann, ben, dan, tree } = await shop();
    await client.referrals.set({ customerId: ben, broughtBy: ann });
    await client.referrals.set({ customerId: dan, broughtBy: ben });
    await client.customers.bin({ id: ben });
    expect((await tree(ann)).rows.map(({ customer, branchNet }) => [customer.isBinned, branchNet.minor])).toEqual([
      [false, 9000],
      [true, 8000],
      [false, 8000],
    ]);
  });

  it('is taken away and put back', async () => {
    const { client, ann, ben, tree } = await shop();
    await client.referrals.set({ customerId: ben, broughtBy: ann });
    const { actId } = await client.referrals.set({ customerId: ben, broughtBy: null });
    expect((await tree(ben)).broughtBy).toEqual([]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await tree(ben)).broughtBy).toMatchObject([{ id: ann }]);
    expect(await client.referrals.set({ customerId: ben, broughtBy: ann })).toEqual({ actId: null });
  });

  it('adds up like a plain walk over any forest, and every circle in it would be noticed', async () => {
    const archive = await makeTestArchive();
    const { writer } = archive;
    fc.assert(
      fc.property(
        fc.array(fc.record({ above: fc.nat(), net: fc.integer({ min: -999, max: 999 }) }), {
          minLength: 1,
          maxLength: 14,
        }),
        (given) => {
          writer.exec('DELETE FROM customer_totals; UPDATE customers SET referred_by = NULL; DELETE FROM customers');
          // A later customer was brought by an earlier one, or by no one.
          const people = given.map(({ above, net }, index) => ({ id: index + 1, above: above % (index + 1), net }));
          for (const { id, above, net } of people) {
            writer
              .prepare(
                `INSERT INTO customers (id, number, name, name_folded, created_at, updated_at, referred_by)
                 VALUES (?, ?, '', '', 0, 0, ?)`,
              )
              .run(id, String(id), above === 0 ? null : above);
            writer
              .prepare("INSERT INTO customer_totals VALUES (?, 'CNY', '2026-01-01', '2026-01-01', 1, ?)")
              .run(id, net);
          }
          const isBelow = (id: number, root: number): boolean => {
            for (let at = id; at !== 0; at = people[at - 1]?.above ?? 0) if (at === root) return true;
            return false;
          };
          for (const { id: root } of people) {
            const below = people.filter(({ id }) => isBelow(id, root));
            const { rows } = referralTree(writer, root, 'CNY');
            expect(new Set(rows.map(({ customer }) => customer.id))).toEqual(new Set(below.map(({ id }) => id)));
            expect(rows[0]?.branchNet.minor).toBe(below.reduce((sum, { net }) => sum + net, 0));
            expect(rows[0]?.branchCustomers).toBe(below.length - 1);
            for (const { id } of people) expect(isReferralCycle(writer, root, id)).toBe(isBelow(id, root));
          }
        },
      ),
      { numRuns: propertyRuns(8) },
    );
  });
});
