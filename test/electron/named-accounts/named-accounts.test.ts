import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { namedOn } from '../../../electron/named-accounts/named-on.ts';
import { openTestEngine, testClockAfter, testToday } from '../test-engine.ts';

async function withAnn() {
  const engine = await openTestEngine();
  const { client } = engine;
  const { id: customerId } = await client.customers.create({ name: 'Ann', number: 'A1', lookedAfterBy: 'Joan' });
  const name = (reason = 'brings others', plan = {}) =>
    client.namedAccounts.add({ accounts: [{ customerId, reason, plan }] });
  const account = async () => (await client.namedAccounts.ofCustomer({ customerId })).account;
  const undo = async ({ actId }: { actId: number | null }) => client.acts.undo({ actId: actId ?? 0 });
  return { engine, client, customerId, name, account, undo };
}

describe('the list of key accounts', () => {
  it('holds who was put on it, since when, why, who looks after them and what is planned', async () => {
    const { client, name, customerId } = await withAnn();
    await name('brings others', { goal: 'a tea gift', nextStep: 'invite to the tasting', nextStepDay: '2026-12-01' });
    const { accounts } = await client.namedAccounts.list();
    expect(accounts).toMatchObject([
      {
        ...{ customerId, number: 'A1', name: 'Ann', state: 'named', lookedAfterBy: 'Joan' },
        spell: { fromDay: testToday, reason: 'brings others', visitRhythmDays: 90, goal: 'a tea gift', toDay: null },
        next: { kind: 'nextStep', day: '2026-12-01', text: 'invite to the tasting' },
      },
    ]);
  });

  it('remembers who left it and why, and takes them again', async () => {
    const { client, customerId, name, account } = await withAnn();
    await name();
    await client.namedAccounts.remove({ customerIds: [customerId], reason: 'moved away' });
    expect(await account()).toMatchObject({ state: 'left', spell: { toDay: testToday, endReason: 'moved away' } });
    await name('came back');
    const { account: again, spells } = await client.namedAccounts.ofCustomer({ customerId });
    expect(again).toMatchObject({ state: 'named', spell: { reason: 'came back' } });
    expect(spells.map(({ reason }) => reason)).toEqual(['came back', 'brings others']);
  });

  it('sets somebody aside with a reason until they are put back or put on it', async () => {
    const { client, customerId, name, account } = await withAnn();
    await client.namedAccounts.setAside({ customerId, reason: 'buys for a firm' });
    expect(await account()).toMatchObject({ state: 'setAside', spell: { reason: 'buys for a firm' } });
    await client.namedAccounts.putBack({ customerId });
    expect(await account()).toBeNull();
    await client.namedAccounts.setAside({ customerId, reason: 'buys for a firm' });
    await name();
    expect(await account()).toMatchObject({ state: 'named' });
  });

  it('is a column of the customers: on it first, then set aside, then left; the others last', async () => {
    const { client, name } = await withAnn();
    const add = async (who: string) => (await client.customers.create({ name: who, number: who })).id;
    const [left, aside] = [await add('B1'), await add('C1')];
    await add('0 nobody');
    await client.namedAccounts.add({ accounts: [{ customerId: left, reason: 'brings others' }] });
    await client.namedAccounts.remove({ customerIds: [left], reason: 'moved away' });
    await client.namedAccounts.setAside({ customerId: aside, reason: 'buys for a firm' });
    const listed = async (descending: boolean) => {
      const { rows } = await client.customers.list({ sort: 'keyAccount', descending });
      return rows.map(({ number, keyAccount }) => [number, keyAccount]);
    };
    const others = [
      ['C1', 'setAside'],
      ['B1', 'left'],
    ];
    expect(await listed(false)).toEqual([...others, ['0 nobody', null], ['A1', null]]);
    await name();
    expect(await listed(false)).toEqual([['A1', 'named'], ...others, ['0 nobody', null]]);
    expect(await listed(true)).toEqual([...others.toReversed(), ['A1', 'named'], ['0 nobody', null]]);
  });

  it('undoes each of its acts', async () => {
    const { client, customerId, name, account, undo } = await withAnn();
    const added = await name();
    await undo(await client.namedAccounts.edit({ customerId, change: { visitRhythmDays: 30 } }));
    expect(await account()).toMatchObject({ spell: { visitRhythmDays: 90 } });
    await undo(await client.namedAccounts.keep({ customerIds: [customerId] }));
    expect(await account()).toMatchObject({ spell: { reviewedDay: null } });
    await undo(await client.namedAccounts.remove({ customerIds: [customerId], reason: 'moved away' }));
    expect(await account()).toMatchObject({ state: 'named', spell: { toDay: null, endReason: '' } });
    await undo(added);
    expect(await account()).toBeNull();
  });

  it('asks for a reason, and says who is on it already and who is not', async () => {
    const { client, customerId, name } = await withAnn();
    await expect(name(' ')).rejects.toMatchObject({ code: 'ACCOUNT_REASON_EMPTY' });
    await expect(client.namedAccounts.edit({ customerId, change: { goal: 'tea' } })).rejects.toMatchObject({
      code: 'ACCOUNT_NOT_NAMED',
      data: { values: { name: 'Ann' } },
    });
    await expect(client.namedAccounts.putBack({ customerId })).rejects.toMatchObject({ code: 'ACCOUNT_NOT_SET_ASIDE' });
    await name();
    await expect(name()).rejects.toMatchObject({ code: 'ACCOUNT_NAMED_ALREADY' });
    await expect(client.namedAccounts.setAside({ customerId, reason: 'no' })).rejects.toMatchObject({
      code: 'ACCOUNT_NAMED_ALREADY',
    });
  });

  it('leaves out who is in the bin', async () => {
    const { client, customerId, name } = await withAnn();
    await name();
    await client.customers.bin({ id: customerId });
    expect((await client.namedAccounts.list()).accounts).toEqual([]);
  });

  it('has a customer once after a merge, since the earlier day', async () => {
    const { engine, client, customerId } = await withAnn();
    const { id: twin } = await client.customers.create({ name: 'Ann', number: 'A2' });
    await client.namedAccounts.add({ accounts: [{ customerId: twin, reason: 'comes daily' }] });
    const later = await engine.restart(testClockAfter(3));
    await later.client.namedAccounts.add({ accounts: [{ customerId, reason: 'brings others' }] });
    await later.client.duplicates.merge({ winnerId: customerId, loserIds: [twin], language: 'en' });
    const { accounts } = await later.client.namedAccounts.list();
    expect(accounts).toMatchObject([{ customerId, spell: { fromDay: testToday, reason: 'comes daily' } }]);
    await later.client.namedAccounts.remove({ customerIds: [customerId], reason: 'moved away' });
    expect((await later.client.namedAccounts.list()).accounts).toMatchObject([{ state: 'left' }]);
  });

  it('says who was on it at the end of any day', async () => {
    const { engine, client, customerId, name } = await withAnn();
    const { id: ben } = await client.customers.create({ name: 'Ben', number: 'B1' });
    await name('brings others', { visitRhythmDays: 30 });
    await client.namedAccounts.setAside({ customerId: ben, reason: 'buys for a firm' });
    const later = await engine.restart(testClockAfter(10));
    await later.client.namedAccounts.remove({ customerIds: [customerId], reason: 'moved away' });
    await later.close();
    const archive = await openArchive(engine.archivePath);
    try {
      const on = (day: string) => namedOn(archive.reader, day).map((account) => [account.customerId, account.since]);
      expect(on('2026-11-21')).toEqual([]);
      expect(on(testToday)).toEqual([[customerId, testToday]]);
      expect(on('2026-12-01')).toEqual([[customerId, testToday]]);
      expect(on('2026-12-02')).toEqual([]);
      expect(namedOn(archive.reader, testToday)).toMatchObject([{ visitRhythmDays: 30, reason: 'brings others' }]);
    } finally {
      archive.close();
    }
  });

  it('offers the reasons given last, each once', async () => {
    const { client, customerId, name } = await withAnn();
    const { id: ben } = await client.customers.create({ name: 'Ben' });
    await name('brings others');
    await client.namedAccounts.add({ accounts: [{ customerId: ben, reason: 'comes daily' }] });
    await client.namedAccounts.remove({ customerIds: [customerId, ben], reason: 'moved away' });
    await name('brings others');
    expect(await client.namedAccounts.reasons()).toEqual({
      named: ['brings others', 'comes daily'],
      setAside: [],
      left: ['moved away'],
    });
  });
});

describe('what comes next with a key account', () => {
  it('is the earliest that is not past, whatever made it', async () => {
    const { client, customerId, name, account } = await withAnn();
    await name('brings others', { nextStep: 'too late', nextStepDay: '2026-11-21' });
    expect((await account())?.next).toBeNull();
    const contact = {
      customerId,
      day: '2026-11-20',
      touchpoint: 'call',
      direction: 'out',
      text: 'call again',
    } as const;
    await client.timeline.add({ ...contact, nextContactDay: '2026-12-09' });
    expect((await account())?.next).toEqual({ kind: 'nextContact', day: '2026-12-09', text: 'call again' });
    await client.cases.add({ kind: 'promise', text: 'a smaller cake', customerId, promisedDay: '2026-12-08' });
    expect((await account())?.next).toMatchObject({ kind: 'promise', day: '2026-12-08' });
    const { id } = await client.appointments.add({ customerId, day: testToday, text: 'fitting' });
    expect((await account())?.next).toMatchObject({ kind: 'appointment', day: testToday });
    await client.appointments.settle({ id, state: 'calledOff' });
    await client.namedAccounts.edit({ customerId, change: { nextStepDay: '2026-12-01' } });
    expect((await account())?.next).toMatchObject({ kind: 'nextStep', day: '2026-12-01' });
  });
});
