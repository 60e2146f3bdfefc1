import { describe, expect, it } from 'vitest';
import { openTestEngine, testClockAfter } from '../test-engine.ts';

const orders = (days: readonly string[], number = '1', name = 'Ann', amount = 10) =>
  `order,date,customer number,customer,amount\n${days.map((day, nth) => `${number}-${nth},${day},${number},${name},${amount}`).join('\n')}\n`;

/** Ann, with a fact of each kind confirmed on the day of the tests, who goes on buying. */
async function withAnn() {
  const engine = await openTestEngine();
  const { client } = engine;
  const { id } = await client.customers.create({
    number: '1',
    name: 'Ann',
    phones: ['07700 900123'],
    addresses: [{ label: 'home', street: '3 Mill Lane', city: 'York', postcode: '', country: '' }],
  });
  await client.preferences.add({ customerId: id, kind: 'avoids', topic: 'taste', text: 'nuts' });
  await client.people.add({ customerId: id, name: 'Tom', relation: 'husband' });
  return { engine, id };
}

/** The same archive so many days later, with an order of that day. */
async function later(days: number) {
  const { engine, id } = await withAnn();
  const after = await engine.restart(testClockAfter(days));
  await after.bring('o.csv', orders([testClockAfter(days).today()]));
  const { client } = after;
  const factsOf = async () => (await client.freshness.ofCustomer({ customerId: id })).facts;
  return { engine: after, client, id, factsOf };
}

const kinds = (facts: readonly { kind: string }[]) => facts.map(({ kind }) => kind);

describe('the facts of a customer', () => {
  it('are stale after twelve months of what they like and twenty-four of the others', async () => {
    expect(kinds(await (await later(364)).factsOf())).toEqual([]);
    expect(await (await later(365)).factsOf()).toMatchObject([
      {
        kind: 'preference',
        text: 'nuts',
        about: 'taste',
        isAvoided: true,
        confirmedDay: '2026-11-22',
        since: '2026-11-22',
      },
    ]);
    expect(await (await later(731)).factsOf()).toMatchObject([
      { kind: 'phone', text: '07700 900123' },
      { kind: 'address', text: '3 Mill Lane, York', about: 'home' },
      { kind: 'preference' },
      { kind: 'person', text: 'Tom', about: 'husband' },
    ]);
  });

  it('are stale after as many months as the owner says', async () => {
    const { client, factsOf } = await later(40);
    expect(await client.freshness.months()).toEqual({ phone: 24, address: 24, preference: 12, person: 24 });
    await client.freshness.setMonths({ phone: 1, address: 2, preference: 12, person: 1 });
    expect(kinds(await factsOf())).toEqual(['phone', 'person']);
    await expect(client.freshness.setMonths({ phone: 0, address: 2, preference: 12, person: 1 })).rejects.toMatchObject(
      {
        code: 'INPUT_INVALID',
      },
    );
  });

  it('are asked about only of who bought within twelve months, judged to the day the orders are known to', async () => {
    const { engine } = await withAnn();
    const { client, bring } = await engine.restart(testClockAfter(800));
    const { customers } = await client.freshness.worklist({});
    expect(customers).toEqual([]);
    await bring('o.csv', orders(['2027-06-01']));
    await bring('p.csv', orders([testClockAfter(800).today()], '2', 'Ben'));
    expect((await client.freshness.worklist({})).total).toBe(0);
    await client.knownUntil.set({ day: '2028-05-31' });
    expect(await client.freshness.worklist({})).toMatchObject({ total: 1, facts: 4, judgedTo: '2028-05-31' });
    await client.knownUntil.set({ day: '2028-06-01' });
    expect((await client.freshness.worklist({})).total).toBe(0);
  });

  it('are confirmed by no order and no contact, but by one act, which is undone', async () => {
    const { client, id, factsOf, engine } = await later(731);
    await client.timeline.add({
      customerId: id,
      touchpoint: 'call',
      direction: 'out',
      day: testClockAfter(731).today(),
      text: 'rang',
    });
    await engine.bring('again.csv', orders([testClockAfter(731).today()], '1', 'Ann', 12));
    const facts = await factsOf();
    expect(facts).toHaveLength(4);
    const { actId, confirmed } = await client.freshness.confirm({
      facts: facts.slice(0, 3).map(({ kind, id }) => ({ kind, id })),
    });
    expect(confirmed).toBe(3);
    expect(kinds(await factsOf())).toEqual(['person']);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await factsOf()).toEqual(facts);
  });

  it('confirmed twice on one day leave one act; what is gone is refused and nothing of it done', async () => {
    const { client, factsOf } = await later(731);
    const [phone] = await factsOf();
    const key = { kind: 'phone', id: phone?.id ?? 0 } as const;
    await client.freshness.confirm({ facts: [key] });
    expect(await client.freshness.confirm({ facts: [key] })).toEqual({ actId: null, confirmed: 0 });
    const rest = await factsOf();
    const keys = rest.map(({ kind, id }) => ({ kind, id }));
    await expect(client.freshness.confirm({ facts: [...keys, { kind: 'person', id: 999 }] })).rejects.toMatchObject({
      code: 'FACT_UNKNOWN',
    });
    expect(await factsOf()).toEqual(rest);
  });

  it('brought by a file are as old as the import', async () => {
    const engine = await openTestEngine();
    await engine.bring('c.csv', 'number,name\n1,Ann\n');
    const half = await engine.restart(testClockAfter(400));
    await half.bring('c.csv', 'number,name,phone\n1,Ann,07700 900123\n');
    const { client, bring } = await half.restart(testClockAfter(800));
    await bring('o.csv', orders([testClockAfter(800).today()]));
    expect((await client.freshness.worklist({})).total).toBe(0);
    await client.freshness.setMonths({ phone: 13, address: 24, preference: 12, person: 24 });
    expect((await client.freshness.worklist({})).customers).toMatchObject([
      { facts: [{ kind: 'phone', confirmedDay: null, since: testClockAfter(400).today() }] },
    ]);
  });

  it('that are no longer true, and those of customers in the bin, are not asked about', async () => {
    const { client, id } = await later(731);
    const [preference] = (await client.preferences.list({ customerId: id })).preferences;
    await client.preferences.edit({ id: preference?.id ?? 0, change: { isCurrent: false } });
    expect((await client.freshness.worklist({})).facts).toBe(3);
    await client.customers.bin({ id });
    expect(await client.freshness.worklist({})).toMatchObject({ total: 0, facts: 0, customers: [] });
  });
});

describe('the list of facts to confirm', () => {
  it('begins with whose last year brought most, and says how many are left out', async () => {
    const { engine } = await withAnn();
    await engine.client.customers.create({ number: '2', name: 'Ben', phones: ['07700 900222'] });
    await engine.client.customers.create({ number: '3', name: 'Cai', phones: ['07700 900333'] });
    const { client, bring } = await engine.restart(testClockAfter(800));
    const day = testClockAfter(800).today();
    await bring('a.csv', orders([day, '2026-01-01'], '1', 'Ann', 10));
    await bring('b.csv', orders([day], '2', 'Ben', 30));
    await bring('c.csv', orders([day], '3', 'Cai', 20));
    const { customers, total, facts } = await client.freshness.worklist({ limit: 2 });
    expect(customers.map(({ name, net }) => [name, net?.minor])).toEqual([
      ['Ben', 3000],
      ['Cai', 2000],
    ]);
    expect({ total, facts }).toEqual({ total: 3, facts: 6 });
  });

  it('is a figure of the customers, by which they are filtered and sorted', async () => {
    const { client, id } = await later(731);
    await client.customers.create({ number: '2', name: 'Ben' });
    const { rows } = await client.customers.list({
      filter: {
        text: '',
        conditions: [{ kind: 'number', field: 'staleFacts', operator: 'atLeast', from: 1, to: null }],
      },
      sort: 'staleFacts',
      descending: true,
    });
    expect(rows.map(({ id, staleFacts }) => [id, staleFacts])).toEqual([[id, 4]]);
  });
});
