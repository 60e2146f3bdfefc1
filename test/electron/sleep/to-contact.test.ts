import { describe, expect, it } from 'vitest';
import { type ReachChannel, reachChannels } from '../../../shared/customers/permission.ts';
import { addDays } from '../../../shared/day.ts';
import { translator } from '../../../shared/locales/words.ts';
import { tableColumns } from '../../../shared/tables/columns.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const ago = (days: number): string => addDays(testToday, -days);

async function shopWith(bought: readonly [customer: string, day: string, amount: string, currency?: string][]) {
  const engine = await openTestEngine();
  const lines = bought.map(
    ([customer, day, amount, currency = 'GBP'], at) => `${at},${day},${customer},${amount},${currency}`,
  );
  await engine.bring('orders.csv', `Order No,Date,Customer No,Amount,Currency\n${lines.join('\n')}\n`, {
    kind: 'orders',
  });
  const idOf = async (number: string) => (await engine.client.customers.ofNumber({ number })).id;
  return { client: engine.client, bring: engine.bring, idOf };
}

describe('who is to be contacted', () => {
  it('is everyone who is not awake, the most money of the twelve months first, summed', async () => {
    const { client } = await shopWith([
      ['A', ago(100), '10.00'],
      ['A', ago(364), '5.00'],
      ['A', ago(365), '99.00'],
      ['A', ago(20), '-1.00'],
      ['A', ago(100), '500.00', 'JPY'],
      ['B', ago(300), '20.00'],
      ['C', ago(5), '900.00'],
    ]);
    const found = await client.sleep.toContact({});
    expect(found).toMatchObject({ asOf: testToday, total: 2, yearNet: { minor: 3_400, currency: 'GBP' } });
    expect(found.rows.map(({ number, state, yearNet }) => [number, state, yearNet.minor])).toEqual([
      ['B', 'asleep', 2_000],
      ['A', 'dozing', 1_400],
    ]);
    expect(await client.sleep.toContact({ states: ['halfAsleep'] })).toMatchObject({
      total: 0,
      yearNet: { minor: 0 },
      byState: { dozing: { customers: 1, yearNet: { minor: 1_400 } }, halfAsleep: { customers: 0 } },
    });
  });

  it('is one of a household, with the money of all of it on the days on which they belonged', async () => {
    const { client, idOf } = await shopWith([
      ['A', ago(200), '10.00'],
      ['B', ago(100), '5.00'],
      ['B', ago(150), '7.00'],
    ]);
    const [a, b] = [await idOf('A'), await idOf('B')];
    const { id: groupId } = await client.groups.add({ name: 'Abs', kind: 'household', customerIds: [a] });
    await client.groups.addMember({ groupId, customerId: b, fromDay: ago(120) });
    expect(await client.sleep.toContact({})).toMatchObject({
      total: 1,
      rows: [{ number: 'A', days: 100, yearNet: { minor: 1_500 }, members: [{ number: 'A' }, { number: 'B' }] }],
    });
  });

  it('says the last contact, the channel they used, who looks after them and the reason of this sleep', async () => {
    const { client, idOf } = await shopWith([['A', ago(100), '10.00']]);
    const customerId = await idOf('A');
    await client.staff.add({ name: 'Joan' });
    await client.customers.edit({ id: customerId, change: { lookedAfterBy: 'Joan' } });
    const contact = { customerId, time: null, mood: '', text: 'hello', nextContactDay: null } as const;
    await client.timeline.add({ ...contact, day: ago(50), touchpoint: 'message', channel: 'wechat', direction: 'in' });
    await client.timeline.add({ ...contact, day: ago(40), touchpoint: 'call', channel: 'phone', direction: 'out' });
    await client.sleep.giveReason({ customerId, reason: 'price', day: ago(101) });
    const before = await client.sleep.toContact({ lookedAfterBy: 'joan' });
    expect(before.rows).toMatchObject([
      {
        lookedAfterBy: 'Joan',
        lastContact: { day: ago(40), channel: 'phone' },
        answeredBy: 'wechat',
        reason: null,
        wakeRate: null,
      },
    ]);
    await client.sleep.giveReason({ customerId, reason: 'quality', words: 'cold tea' });
    expect((await client.sleep.toContact({})).rows[0]?.reason).toMatchObject({ reason: 'quality', words: 'cold tea' });
    expect((await client.sleep.toContact({ lookedAfterBy: 'Nora' })).total).toBe(0);
  });

  it('leaves out until a day who was put off, and until they buy who is left be; both are taken back', async () => {
    const { client, idOf, bring } = await shopWith([
      ['A', ago(100), '10.00'],
      ['B', ago(90), '20.00'],
      ['C', ago(80), '30.00'],
    ]);
    const numbers = async (question: Parameters<typeof client.sleep.toContact>[0] = {}) =>
      (await client.sleep.toContact(question)).rows.map(({ number }) => number).join('');
    const put = { customerId: await idOf('A'), untilDay: ago(-7) };
    const { actId } = await client.sleep.setAside(put);
    await client.sleep.setAside({ customerId: await idOf('B'), untilDay: null });
    expect([await numbers(), await numbers({ aside: true })]).toEqual(['C', 'BA']);
    expect(await client.sleep.toContact({})).toMatchObject({
      total: 1,
      others: 2,
      byState: { dozing: { customers: 1 } },
    });
    expect((await client.sleep.toContact({ aside: true })).rows.map(({ aside }) => aside?.untilDay)).toEqual([
      null,
      ago(-7),
    ]);
    expect(await numbers({ asOf: ago(-8) })).toBe('CA');
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await numbers()).toBe('CA');
    await client.sleep.takeBack({ customerId: await idOf('B') });
    expect(await numbers()).toBe('CBA');
    await client.sleep.setAside({ customerId: await idOf('B'), untilDay: null });
    await bring('later.csv', `Order No,Date,Customer No,Amount,Currency\n77,${ago(70)},B,1,GBP\n`, { kind: 'orders' });
    expect(await numbers()).toBe('CBA');
    const invalid = { code: 'DAY_INVALID' };
    await expect(client.sleep.setAside({ ...put, untilDay: testToday })).rejects.toMatchObject(invalid);
  });

  it('is set aside as a household by any member', async () => {
    const { client, idOf } = await shopWith([
      ['A', ago(200), '10.00'],
      ['B', ago(100), '5.00'],
    ]);
    const [a, b] = [await idOf('A'), await idOf('B')];
    await client.groups.add({ name: 'Abs', kind: 'household', customerIds: [a, b] });
    await client.sleep.setAside({ customerId: b, untilDay: null });
    expect((await client.sleep.toContact({})).total).toBe(0);
    await client.sleep.takeBack({ customerId: a });
    expect((await client.sleep.toContact({})).total).toBe(1);
  });

  it('adds up why they stay away, each reason with what they spent in the year up to their last purchase', async () => {
    const { client, idOf } = await shopWith([
      ['A', ago(500), '10.00'],
      ['A', ago(864), '5.00'],
      ['A', ago(865), '99.00'],
      ['B', ago(90), '20.00'],
      ['C', ago(80), '30.00'],
      ['D', ago(2), '30.00'],
    ]);
    for (const [number, reason] of [
      ['A', 'price'],
      ['B', 'price'],
      ['D', 'price'],
    ] as const) {
      await client.sleep.giveReason({ customerId: await idOf(number), reason });
    }
    const { byReason, keepers } = await client.sleep.toContact({});
    expect(byReason.map(({ reason, customers, yearlySpend }) => [reason, customers, yearlySpend.minor])).toEqual([
      ['price', 2, 3_500],
      ['notAsked', 1, 3_000],
    ]);
    expect(keepers).toEqual(['']);
    const ofPrice = await client.sleep.toContact({ reason: 'price' });
    expect(ofPrice.rows.map(({ number, yearlySpend }) => [number, yearlySpend.minor])).toEqual([
      ['B', 2_000],
      ['A', 1_500],
    ]);
    expect((await client.sleep.toContact({ reason: 'notAsked', lookedAfterBy: '' })).total).toBe(1);
  });

  it('says of a state how many came back from it, where thirty were in it a quarter ago', async () => {
    const sleepers = Array.from({ length: 40 }, (_, at): [string, string, string] => [`S${at}`, ago(91 + 70), '5.00']);
    const woken = Array.from({ length: 10 }, (_, at): [string, string, string] => [`S${at}`, ago(10), '5.00']);
    const { client } = await shopWith([...sleepers, ...woken, ['D', ago(61), '5.00']]);
    const { rows } = await client.sleep.toContact({ limit: 500 });
    expect(rows.find(({ state }) => state === 'dozing')?.wakeRate).toBe(0.25);
    expect(rows.find(({ state }) => state === 'halfAsleep')?.wakeRate).toBeNull();
  });

  it('puts one who sleeps into the waking by hand, with the step of their state', async () => {
    const { client, idOf } = await shopWith([['A', ago(100), '10.00']]);
    const customerId = await idOf('A');
    await client.playbooks.enrol({ slug: 'waking', customerId, variant: 'dozing' });
    const { enrolments } = await client.playbooks.ofCustomer({ customerId });
    expect(enrolments.map(({ playbook, steps }) => [playbook, steps.length])).toEqual([['waking', 1]]);
  });

  it('proposes the latest way that they used and do not refuse, and none where they refuse them all', async () => {
    const { client, idOf } = await shopWith([['A', ago(100), '10.00']]);
    const id = await idOf('A');
    const met = { customerId: id, time: null, mood: '', text: '', nextContactDay: null, direction: 'in' } as const;
    await client.timeline.add({ ...met, day: ago(90), touchpoint: 'call', channel: 'phone' });
    await client.timeline.add({ ...met, day: ago(80), touchpoint: 'message', channel: 'email' });
    const wayWithout = async (doNotContact: ReachChannel[]) => {
      await client.customers.edit({ id, change: { doNotContact } });
      return (await client.sleep.toContact({})).rows.map(({ answeredBy, refused }) => [answeredBy, refused]);
    };
    expect(await wayWithout([])).toEqual([['email', []]]);
    expect(await wayWithout(['email'])).toEqual([['phone', ['email']]]);
    expect(await wayWithout([...reachChannels])).toEqual([
      ['', expect.toSatisfy((refused) => refused.length === reachChannels.length)],
    ]);
  });

  it('puts nobody into the waking who refuses every way of its step, and says so; one way that is left is enough', async () => {
    const { client, idOf } = await shopWith([['A', ago(100), '10.00']]);
    const id = await idOf('A');
    const wake = () => client.playbooks.enrol({ slug: 'waking', customerId: id, variant: 'dozing' });
    const listed = async () => (await client.sleep.toContact({})).rows;
    expect(await listed()).toMatchObject([{ isWakingRefused: false }]);
    await client.customers.edit({ id, change: { doNotContact: [...reachChannels] } });
    expect(await listed()).toMatchObject([{ isWakingRefused: true }]);
    await expect(wake()).rejects.toMatchObject({ code: 'PLAYBOOK_DO_NOT_CONTACT' });
    expect((await client.playbooks.ofCustomer({ customerId: id })).enrolments).toEqual([]);
    await client.customers.edit({ id, change: { doNotContact: ['call', 'wechat', 'text', 'letter', 'visit'] } });
    expect(await listed()).toMatchObject([{ isWakingRefused: false }]);
    await wake();
    expect((await client.playbooks.ofCustomer({ customerId: id })).enrolments).toMatchObject([{ end: null }]);
  });

  it.each(['en', 'zh-CN'] as const)(
    'leaves as a worklist whose outcomes come back as contacts, in %s',
    async (language) => {
      const { client, idOf, bring } = await shopWith([['A', ago(100), '10.00']]);
      const t = translator(language);
      const values = { on: testToday, currency: 'GBP' };
      const filledIn: Partial<Record<string, string>> = {
        customerNumber: 'A',
        lastDay: ago(100),
        lastContact: ago(90),
        contactDay: ago(1),
        outcome: 'comes on Friday',
      };
      const keys = tableColumns.toContact;
      const headings = keys.map((key) => t(`leavingTables.headings.toContact.${key}`, values));
      await bring('worklist.csv', `${headings.join()}\n${keys.map((key) => filledIn[key] ?? '').join()}\n`, {
        kind: 'timeline',
      });
      const { rows } = await client.sleep.toContact({});
      expect(rows).toMatchObject([{ lastContact: { day: ago(1) } }]);
      const { entries } = await client.timeline.list({ customerId: await idOf('A') });
      expect(JSON.stringify(entries)).toContain('comes on Friday');
    },
  );
});
