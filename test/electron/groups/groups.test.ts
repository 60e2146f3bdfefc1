import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

async function shop() {
  const engine = await openTestEngine();
  const { client } = engine;
  const make = async (name: string) => (await client.customers.create({ name })).id;
  const [wei, mei, bo] = [await make('Li Wei'), await make('Mei'), await make('Bo')];
  const groupsOf = async (customerId: number) => (await client.groups.ofCustomer({ customerId })).groups;
  const membersOf = async (customerId: number) =>
    (await groupsOf(customerId)).map(({ name, members }) => [name, members.map((member) => member.name)]);
  const buy = (customerId: number, day: string, minor: number, currency = 'GBP') =>
    client.sales.add({
      ...{ customerId, day, time: null, currency, channel: '', servedBy: '', boughtFor: null },
      ...{ payment: null, dueDay: null, paid: null },
      lines: [{ product: 'tea', quantityMillionths: 1_000_000, amountMinor: minor, isReturn: false }],
    });
  return { engine, client, wei, mei, bo, groupsOf, membersOf, buy };
}

describe('a group', () => {
  it('is a name, a kind and its members, the first of them its main member, and each file shows it', async () => {
    const { client, wei, mei, groupsOf } = await shop();
    await client.groups.add({ name: 'The Lis', kind: 'household', customerIds: [wei, mei] });
    const [group] = await groupsOf(mei);
    expect(group).toMatchObject({ name: 'The Lis', kind: 'household', orders: 0, lastDay: null, lastBy: null });
    expect(group?.members).toMatchObject([
      { name: 'Li Wei', isMain: true, belongs: true, fromDay: null, toDay: null },
      { name: 'Mei', isMain: false, belongs: true },
    ]);
    expect(await groupsOf(wei)).toEqual(await groupsOf(mei));
  });

  it('is of a kind of the owner’s own, which is offered again; a word for a built-in kind is that kind', async () => {
    const { client, wei } = await shop();
    await client.groups.add({ name: 'Thursday', kind: 'card players', customerIds: [wei] });
    await client.groups.add({ name: '李家', kind: '家庭', customerIds: [wei] });
    expect(await client.groups.words()).toEqual({ kinds: ['card players'] });
    expect((await client.groups.list({ kind: 'household' })).rows).toMatchObject([{ name: '李家' }]);
  });

  it('has a name that no other of its kind has', async () => {
    const { client, wei, mei } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei] });
    await expect(client.groups.add({ name: ' Lis ', kind: 'household', customerIds: [mei] })).rejects.toMatchObject({
      code: 'GROUP_NAME_TAKEN',
    });
    await client.groups.add({ name: 'Lis', kind: 'company', customerIds: [wei] });
    await expect(client.groups.add({ name: ' ', kind: 'household', customerIds: [mei] })).rejects.toMatchObject({
      code: 'GROUP_NAME_EMPTY',
    });
    await expect(client.groups.add({ name: 'No one', kind: 'household', customerIds: [] })).rejects.toMatchObject({
      code: 'GROUP_EMPTY',
    });
  });

  it('goes with its last member, and comes back with an undo', async () => {
    const { client, wei, groupsOf } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei] });
    const id = (await groupsOf(wei))[0]?.members[0]?.id ?? 0;
    const { actId } = await client.groups.removeMember({ id });
    expect((await client.groups.list({})).rows).toEqual([]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await client.groups.list({})).rows).toMatchObject([{ name: 'Lis', members: 1 }]);
  });

  it('can be made by one act, which one undo takes back', async () => {
    const { client, wei, mei, membersOf } = await shop();
    const { actId } = await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei, mei] });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await membersOf(wei)).toEqual([]);
    expect((await client.groups.list({})).rows).toEqual([]);
  });
});

describe('a customer', () => {
  it('is in one household at a time: another is refused, and it is said which and until when', async () => {
    const { client, wei, mei, bo, groupsOf } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei, mei] });
    await expect(client.groups.add({ name: 'Bos', kind: 'household', customerIds: [bo, mei] })).rejects.toMatchObject({
      code: 'GROUP_MEMBER_ELSEWHERE',
      data: { values: { name: 'Mei', group: 'Lis' } },
    });
    expect(await groupsOf(bo)).toEqual([]);
    const ofMei = (await groupsOf(mei))[0]?.members.find(({ name }) => name === 'Mei')?.id ?? 0;
    await client.groups.editMember({ id: ofMei, change: { toDay: '2026-06-30' } });
    const { id: bos } = await client.groups.add({ name: 'Bos', kind: 'household', customerIds: [bo] });
    await expect(
      client.groups.addMember({ groupId: bos, customerId: mei, fromDay: '2026-06-30' }),
    ).rejects.toMatchObject({
      code: 'GROUP_MEMBER_UNTIL',
      data: { values: { name: 'Mei', group: 'Lis', day: '2026-06-30' } },
    });
    await client.groups.addMember({ groupId: bos, customerId: mei, fromDay: '2026-07-01' });
    expect((await groupsOf(mei)).map(({ name }) => name)).toEqual(['Lis', 'Bos']);
    await client.groups.add({ name: 'Readers', kind: 'community', customerIds: [mei] });
    await client.groups.add({ name: 'Dancers', kind: 'community', customerIds: [mei] });
  });

  it('is not put into a second household by an undo', async () => {
    const { client, wei } = await shop();
    const { id } = await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei] });
    const { actId } = await client.groups.remove({ id });
    await client.groups.add({ name: 'Others', kind: 'household', customerIds: [wei] });
    await expect(client.acts.undo({ actId: actId ?? 0 })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
  });

  it('has days in their order, or none', async () => {
    const { client, wei, mei } = await shop();
    const { id } = await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei] });
    const add = (fromDay: string, toDay: string) =>
      client.groups.addMember({ groupId: id, customerId: mei, fromDay, toDay });
    await expect(add('2026-02-01', '2026-01-31')).rejects.toMatchObject({ code: 'GROUP_DAYS_REVERSED' });
    await expect(add('2026-02-30', '2026-03-31')).rejects.toMatchObject({ code: 'DAY_INVALID' });
  });

  it('stands for the group in place of who did', async () => {
    const { client, wei, mei, groupsOf } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei, mei] });
    const id = (await groupsOf(mei))[0]?.members[1]?.id ?? 0;
    await client.groups.editMember({ id, change: { isMain: true } });
    expect((await groupsOf(mei))[0]?.members.filter(({ isMain }) => isMain).map(({ name }) => name)).toEqual(['Mei']);
    expect((await client.groups.list({})).rows).toMatchObject([{ main: { name: 'Mei' } }]);
  });
});

describe('the figures of a group', () => {
  it('count of each member the orders of the days on which they belong', async () => {
    const { client, wei, mei, groupsOf, buy } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei] });
    const { id } = (await client.groups.find({ text: 'lis' })).groups[0] ?? { id: 0 };
    await client.groups.addMember({ groupId: id, customerId: mei, fromDay: '2026-05-01', toDay: '2026-05-31' });
    for (const day of ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01']) await buy(mei, day, 100);
    await buy(wei, '2026-03-01', 1_000);
    const [group] = await groupsOf(wei);
    expect(group).toMatchObject({ net: { minor: 1_200 }, orders: 3, lastDay: '2026-05-31', lastBy: { name: 'Mei' } });
  });
});

describe('orders in another currency', () => {
  it('count among the orders and days of a group; their money stands apart, by currency', async () => {
    const { client, wei, mei, groupsOf, buy } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei, mei] });
    await buy(wei, '2026-03-01', 1_000);
    for (const day of ['2026-05-01', '2026-06-01']) await buy(mei, day, 300, 'EUR');
    await buy(wei, '2026-04-01', 500, 'USD');
    await buy(wei, '2020-04-01', 500, 'JPY');
    const [group] = await groupsOf(wei);
    const leftOut = [
      { minor: 600, currency: 'EUR' },
      { minor: 500, currency: 'USD' },
    ];
    expect(group).toMatchObject({ net: { minor: 1_000 }, leftOut, orders: 4, lastDay: '2026-06-01' });
    expect(group?.members).toMatchObject([
      { name: 'Li Wei', orders: 2, leftOut: [{ minor: 500, currency: 'USD' }] },
      { name: 'Mei', net: { minor: 0, currency: 'GBP' }, orders: 2, lastDay: '2026-06-01' },
    ]);
    expect((await client.groups.list({})).leftOut).toEqual([
      { currency: 'EUR', groups: 1 },
      { currency: 'USD', groups: 1 },
    ]);
  });
});

describe('the list of groups', () => {
  it('is searched, of one kind, sorted and asked for in windows; its kinds say how many there are', async () => {
    const { client, wei, mei, bo, buy } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei, mei] });
    await client.groups.add({ name: 'Bakers', kind: 'community', customerIds: [bo] });
    await client.groups.add({ name: 'Archers', kind: 'community', customerIds: [mei, bo, wei] });
    await buy(bo, '2026-05-01', 100);
    await buy(wei, '2026-06-01', 900);
    const names = async (list: Parameters<typeof client.groups.list>[0]) =>
      (await client.groups.list(list)).rows.map(({ name }) => name);
    expect(await names({})).toEqual(['Archers', 'Lis', 'Bakers']);
    expect(await names({ sort: 'name', descending: false })).toEqual(['Archers', 'Bakers', 'Lis']);
    expect(await names({ sort: 'members' })).toEqual(['Archers', 'Lis', 'Bakers']);
    expect(await names({ sort: 'lastDay', descending: false })).toEqual(['Bakers', 'Archers', 'Lis']);
    expect(await names({ kind: 'community', offset: 1, limit: 1 })).toEqual(['Bakers']);
    expect(await names({ filter: 'li wei' })).toEqual(['Lis']);
    expect(await client.groups.list({ kind: 'household' })).toMatchObject({
      total: 1,
      kinds: [
        { kind: 'community', groups: 2 },
        { kind: 'household', groups: 1 },
      ],
    });
  });

  it('opens each by its key: a group that was typed, and a company that is one of itself', async () => {
    const { client, wei } = await shop();
    const { id: firm } = await client.customers.create({ name: 'Bridge Ltd', kind: 'company' });
    await client.customers.edit({ id: wei, change: { company: { id: firm } } });
    await client.groups.add({ name: 'Archers', kind: 'community', customerIds: [wei] });
    for (const { key, name } of (await client.groups.list({})).rows) {
      expect((await client.groups.get({ key })).group).toMatchObject({ key, name });
    }
    expect((await client.groups.get({ key: `company-${firm}` })).group.members).toMatchObject([
      { name: 'Bridge Ltd', isMain: true },
      { name: 'Li Wei' },
    ]);
    for (const key of ['group-999', `company-${wei}`, 'nonsense']) {
      await expect(client.groups.get({ key })).rejects.toMatchObject({ code: 'GROUP_UNKNOWN' });
    }
  });

  it('leaves as a spreadsheet, with what is in other currencies and kinds in words', async () => {
    const { engine, client, wei, mei, buy } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei, mei] });
    await buy(wei, '2026-06-01', 900);
    await buy(mei, '2026-07-01', 300, 'EUR');
    const question = { table: 'groups' } as const;
    const { jobId } = await client.tables.save({ question, format: 'csv', language: 'zh-CN' });
    const { token } = await client.tables.saved({ jobId });
    const [, row] = readFileSync(engine.filePath(token) ?? '', 'utf8')
      .trim()
      .split(/\r?\n/u);
    expect(row).toContain('Lis,家庭,');
    expect(row).toContain('9.00,3.00 EUR,2,2026-07-01,Mei');
  });
});

describe('a company and the people whose company it is', () => {
  it('are a group of themselves, which no one typed; who is typed into another belongs there', async () => {
    const { client, wei, mei, bo, membersOf } = await shop();
    const { id: firm } = await client.customers.create({ name: 'Bridge Ltd', kind: 'company' });
    for (const id of [wei, mei]) await client.customers.edit({ id, change: { company: { id: firm } } });
    expect(await membersOf(wei)).toEqual([['Bridge Ltd', ['Bridge Ltd', 'Li Wei', 'Mei']]]);
    expect((await client.groups.list({})).rows).toMatchObject([
      { key: `company-${firm}`, id: null, kind: 'company', main: { name: 'Bridge Ltd' }, members: 3 },
    ]);
    await client.groups.add({ name: 'Holding', kind: 'company', customerIds: [bo, firm] });
    expect(await membersOf(wei)).toEqual([['Holding', ['Bo', 'Bridge Ltd', 'Li Wei', 'Mei']]]);
    await client.groups.add({ name: 'Freelancers', kind: 'company', customerIds: [mei] });
    expect(await membersOf(mei)).toEqual([['Freelancers', ['Mei']]]);
    expect(await membersOf(wei)).toEqual([['Holding', ['Bo', 'Bridge Ltd', 'Li Wei']]]);
  });
});

describe('related people become a household', () => {
  it('in one act; a third one joins the household of the others; a taken name gets a number', async () => {
    const { client, wei, mei, bo, membersOf } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [bo] });
    const { actId } = await client.groups.makeHousehold({ name: 'Lis', customerIds: [wei, mei] });
    expect(await membersOf(mei)).toEqual([['Lis 2', ['Li Wei', 'Mei']]]);
    const { id: child } = await client.customers.create({ name: 'Child' });
    await client.groups.makeHousehold({ name: 'Lis', customerIds: [child, mei] });
    expect(await membersOf(child)).toEqual([['Lis 2', ['Li Wei', 'Mei', 'Child']]]);
    await expect(client.groups.makeHousehold({ name: 'Lis', customerIds: [mei, bo] })).rejects.toMatchObject({
      code: 'GROUP_MEMBER_ELSEWHERE',
    });
    expect(actId).not.toBeNull();
  });
});

describe('an activity', () => {
  it('is an entry in the timeline of each who came, undone as one', async () => {
    const { client, wei, mei, bo } = await shop();
    const { id } = await client.groups.add({ name: 'Readers', kind: 'community', customerIds: [wei, mei, bo] });
    const day = '2026-11-20';
    const { actId } = await client.groups.addActivity({
      groupId: id,
      day,
      text: 'tea tasting',
      customerIds: [wei, bo],
    });
    const entriesOf = async (customerId: number) =>
      (await client.timeline.list({ customerId })).entries.flatMap((entry) =>
        entry.kind === 'contact' ? [[entry.contact.day, entry.contact.text]] : [],
      );
    expect(await entriesOf(bo)).toEqual([[day, 'Readers: tea tasting']]);
    expect(await entriesOf(mei)).toEqual([]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await entriesOf(wei)).toEqual([]);
  });
});

describe('a merge', () => {
  it('makes of two memberships of one group one, over the days of both', async () => {
    const { client, wei, mei, groupsOf } = await shop();
    const { id } = await client.groups.add({
      name: 'Readers',
      kind: 'community',
      customerIds: [wei],
      fromDay: '2026-02-01',
    });
    await client.groups.addMember({ groupId: id, customerId: mei, fromDay: '2026-01-01', toDay: '2026-03-01' });
    const { actId } = await client.duplicates.merge({ winnerId: wei, loserIds: [mei], language: 'en' });
    expect((await groupsOf(wei))[0]?.members).toMatchObject([{ name: 'Li Wei', fromDay: '2026-01-01', toDay: null }]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await groupsOf(wei))[0]?.members).toMatchObject([{ fromDay: '2026-02-01' }, { toDay: '2026-03-01' }]);
  });

  it('keeps the winner’s household, and the other’s name as a note; the days that exclude nothing move', async () => {
    const { client, wei, mei, bo, groupsOf } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei], fromDay: '2026-02-01' });
    await client.groups.add({ name: 'Bos', kind: 'household', customerIds: [bo, mei] });
    const { id } = await client.groups.add({ name: 'Old', kind: 'company', customerIds: [mei] });
    await client.duplicates.merge({ winnerId: wei, loserIds: [mei], language: 'en' });
    expect((await groupsOf(wei)).map(({ name }) => name)).toEqual(['Lis', 'Old']);
    expect((await client.customers.get({ id: wei })).note).toContain('Group: Bos');
    expect((await groupsOf(bo))[0]?.members).toHaveLength(1);
    expect(id).toBeGreaterThan(0);
  });
});

describe('a purge', () => {
  it('takes the memberships, and a group that was of no one else with its name', async () => {
    const { client, wei, mei, groupsOf } = await shop();
    await client.groups.add({ name: 'Lis', kind: 'household', customerIds: [wei] });
    await client.groups.add({ name: 'Readers', kind: 'community', customerIds: [wei, mei] });
    await client.customers.bin({ id: wei });
    expect((await groupsOf(mei))[0]?.members).toMatchObject([{ name: 'Mei', isMain: true }]);
    await client.bin.purge({ selection: { ids: [wei] } });
    expect((await client.groups.find({ text: '' })).groups.map(({ name }) => name)).toEqual(['Readers']);
  });
});

describe('a table of groups', () => {
  const headings = 'customer number,name,group,kind of group,from,until\n';

  it('of another program makes the groups it names, of their kind, and the same file again changes nothing', async () => {
    const { engine, client } = await shop();
    const file = `${headings}1,Ann,Archers,Household,,\n2,Ben,Archers,Household,2026-01-01,\n2,Ben,Archers,Community,,\n`;
    const first = await engine.bring('groups.csv', file, { kind: 'group_members' });
    expect(first).toMatchObject({ imported: 3, records: 3, customers: 2, rejected: 0 });
    expect((await client.groups.find({ text: 'arch' })).groups.map(({ kind }) => kind)).toEqual([
      'community',
      'household',
    ]);
    expect(await engine.bring('groups.csv', file, { kind: 'group_members' })).toMatchObject({
      imported: 0,
      skipped: 3,
    });
    await client.import.undo({ importId: first.importId ?? 0 }).then(client.import.undoResult);
    expect((await client.groups.find({ text: '' })).groups).toEqual([]);
  });

  it('never puts a customer into two households at a time: the row is passed over and named', async () => {
    const { engine, client } = await shop();
    const file = `${headings}1,Ann,Archers,Household,,2026-03-31\n1,Ann,Bakers,Household,2026-03-31,\n1,Ann,Bakers,Household,2026-04-01,\n`;
    const result = await engine.bring('groups.csv', file, { kind: 'group_members' });
    expect(result).toMatchObject({ imported: 2, skipped: 1 });
    expect(result.warnings).toMatchObject([{ code: 'inTwoGroups', count: 1, rows: [3] }]);
    expect((await client.groups.list({})).rows.map(({ name }) => name).toSorted()).toEqual(['Archers', 'Bakers']);
  });

  it('passes over a row that ends before it begins', async () => {
    const { engine } = await shop();
    const file = `${headings}1,Ann,Choir,Community,2026-04-02,2026-04-01\n2,Ben,Choir,Community,2026-04-01,2026-04-01\n`;
    const result = await engine.bring('groups.csv', file, { kind: 'group_members' });
    expect(result).toMatchObject({ imported: 1, skipped: 1 });
    expect(result.warnings).toMatchObject([{ code: 'inTwoGroups', count: 1, rows: [2] }]);
  });
});
