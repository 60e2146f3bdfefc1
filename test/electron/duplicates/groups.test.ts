import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const heading = 'number,name,phone,e-mail,birthday\n';

async function openScanned(rows: readonly string[]): Promise<TestEngine> {
  const engine = await openTestEngine('CNY');
  await engine.bring('shop.csv', `${heading}${rows.join('\n')}\n`, { kind: 'customers', match: 'number' });
  await scan(engine);
  return engine;
}

async function scan({ client }: TestEngine): Promise<void> {
  const { jobId } = await client.duplicates.scan();
  await client.duplicates.scanned({ jobId });
}

async function groupsOf({ client }: TestEngine, leastScore = 0): Promise<string[][]> {
  const { groups } = await client.duplicates.groups({ leastScore });
  return groups.map(({ members }) => members.map(({ number }) => number).sort());
}

const six = [1, 2, 3, 4, 5, 6].map((number) => `${number},王秀英,13800135678,,`);

describe('groups to decide', () => {
  it('six entries of one customer are one question and fifteen pairs, all of the same group', async () => {
    const engine = await openScanned(six);
    expect(await groupsOf(engine)).toEqual([['1', '2', '3', '4', '5', '6']]);
    const { pairs } = await engine.client.duplicates.pairs({});
    expect(pairs).toHaveLength(15);
    expect(new Set(pairs.map(({ group }) => group)).size).toBe(1);
    expect(Math.max(...pairs.map(({ score }) => score))).toBeLessThan(1);
  });

  it.each<[string, string[]]>([
    ['birthdays', ['1,王秀英,13800135678,,1960-02-03', '2,王秀英,13800135678,,', '3,王秀英,13800135678,,1985-11-23']],
    [
      'both phone and e-mail',
      [
        '1,Ann Lee,02088889999,ann@example.com,1990-05-06',
        '2,Ann Lee,02088889999,lee@example.org,1990-05-06',
        '3,Ann Lee,02011112222,lee@example.org,1990-05-06',
      ],
    ],
  ])('two whose %s contradict each other are never in one group', async (_, rows) => {
    const engine = await openScanned(rows);
    const groups = await groupsOf(engine);
    expect(groups.flat()).toEqual(expect.arrayContaining(['1', '2', '3']));
    for (const group of groups.filter(({ length }) => length > 2))
      expect(group).not.toEqual(expect.arrayContaining(['1', '3']));
    expect(await groupsOf(engine, 0.8)).not.toContainEqual(expect.arrayContaining(['1', '3']));
  });

  it('two who were decided not to be one are in no group together, even if a third is like both', async () => {
    const engine = await openScanned(six.slice(0, 3));
    const { client } = engine;
    const ids = await Promise.all(['1', '3'].map(async (number) => (await client.customers.ofNumber({ number })).id));
    const { actId } = await client.duplicates.notTheSame({ ids });
    expect((await groupsOf(engine)).some((group) => group.includes('1') && group.includes('3'))).toBe(false);
    await scan(engine);
    expect((await groupsOf(engine)).some((group) => group.includes('1') && group.includes('3'))).toBe(false);
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await groupsOf(engine)).toEqual([['1', '2', '3']]);
  });

  it('a group said not to be the same is done in every pair', async () => {
    const engine = await openScanned(six);
    const { groups } = await engine.client.duplicates.groups({});
    await engine.client.duplicates.notTheSame({ ids: groups[0]?.members.map(({ id }) => id) ?? [] });
    expect(await groupsOf(engine)).toEqual([]);
    expect((await engine.client.duplicates.pairs({})).total).toBe(0);
  });

  it('are filtered by reason and score; the totals are of what fits', async () => {
    const engine = await openScanned([
      ...six.slice(0, 2),
      '7,Ann Lee,,ann@example.com,',
      '8,Anne Leigh,,ann@example.com,',
      '9,Bob Ray,,,1970-01-02',
      '10,Bob Ray,,,1970-01-02',
    ]);
    const { client } = engine;
    expect(await client.duplicates.groups({})).toMatchObject({ total: 3, customers: 6, totalUnfiltered: 3 });
    expect(await client.duplicates.groups({ rules: ['birthday'] })).toMatchObject({ total: 1, customers: 2 });
    expect(await client.duplicates.groups({ rules: ['phone', 'email'] })).toMatchObject({
      total: 2,
      totalUnfiltered: 3,
    });
    const { groups } = await client.duplicates.groups({ leastScore: 0.9 });
    expect(groups.every(({ score }) => score >= 0.9)).toBe(true);
  });
});

describe('merging a group', () => {
  it('is one act: the chosen values of several customers stay, and one undo gives all of them back', async () => {
    const engine = await openScanned([
      '1,WANG XIUYING,13800135678,,',
      '2,Wang Xiuying,13800135678,wang@example.com,',
      '3,Wang Xiuying,13800135678,,1960-02-03',
      '4,Wang Xiuying,138 0013 5678,,1960-02-03',
    ]);
    const { client } = engine;
    const { groups } = await client.duplicates.groups({});
    const [winner, ...losers] = groups[0]?.members ?? [];
    expect(losers).toHaveLength(3);
    const merge = { winnerId: winner?.id ?? 0, loserIds: losers.map(({ id }) => id) };
    const comparison = await client.duplicates.compare(merge);
    expect(comparison.members.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
    // A name in capitals gives way to one in ordinary letters.
    expect(comparison.fields.name).not.toBe(winner?.id);
    const { actId } = await client.duplicates.merge({ ...merge, language: 'zh-CN' });
    expect(await client.customers.get({ id: merge.winnerId })).toMatchObject({
      name: 'Wang Xiuying',
      birthday: '1960-02-03',
      emails: [{ asTyped: 'wang@example.com' }],
      phones: [{ asTyped: '13800135678' }],
      note: '',
    });
    expect((await client.customers.list({})).total).toBe(1);
    for (const number of ['2', '3', '4']) expect((await client.customers.ofNumber({ number })).id).toBe(merge.winnerId);
    expect(await client.duplicates.undoPreview({ actId })).toMatchObject({ loserCount: 3, staying: [] });
    await client.acts.undo({ actId });
    expect((await client.customers.list({})).total).toBe(4);
    expect((await groupsOf(engine))[0]).toHaveLength(4);
  });

  it('undone, it can be redone, also where one of the group brought another', async () => {
    const engine = await openScanned(six.slice(0, 3));
    const { client } = engine;
    const [one = 0, two = 0, three = 0] = await Promise.all(
      ['1', '2', '3'].map(async (number) => (await client.customers.ofNumber({ number })).id),
    );
    await client.referrals.set({ customerId: three, broughtBy: two });
    const { actId } = await client.duplicates.merge({ winnerId: one, loserIds: [three, two], language: 'en' });
    const undo = await client.acts.undo({ actId });
    expect((await client.customers.list({})).total).toBe(3);
    await client.acts.undo({ actId: undo.act.id });
    expect((await client.customers.list({})).total).toBe(1);
  });

  it('a choice of someone who is not merged is refused', async () => {
    const { client } = await openScanned(six.slice(0, 3));
    const [one, two, three] = ((await client.duplicates.groups({})).groups[0]?.members ?? []).map(({ id }) => id);
    const input = {
      winnerId: one ?? 0,
      loserIds: [two ?? 0],
      choices: { fields: { name: three ?? 0 } },
      language: 'en' as const,
    };
    await expect(client.duplicates.merge(input)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('merging all above a score', () => {
  const families = Array.from({ length: 30 }, (_, family) =>
    [0, 1, 2].map((entry) => `${family * 3 + entry + 1},Ray${family} Nest,1380013${1000 + family},,`),
  ).flat();

  it('does what it has said it would, as one act that one undo takes back', async () => {
    const { client } = await openScanned([
      ...families,
      '200,Ann Lee,,ann@example.com,',
      '201,Bob Ray,,ann@example.com,',
    ]);
    const leastScore = 0.9;
    const { total, customers } = await client.duplicates.groups({ leastScore, limit: 1 });
    expect({ total, customers }).toEqual({ total: 30, customers: 90 });
    const before = (await client.acts.list({})).total;
    const { jobId } = await client.duplicates.mergeAll({ rules: [], leastScore, total, customers, language: 'en' });
    const merged = await client.duplicates.mergedAll({ jobId });
    expect(merged).toMatchObject({ groups: 30, customers: 90 });
    expect((await client.acts.list({})).total).toBe(before + 1);
    expect((await client.customers.list({})).total).toBe(32);
    expect(await client.duplicates.groups({ leastScore })).toMatchObject({ total: 0, isScanned: true });
    expect((await client.duplicates.groups({})).total).toBe(1);
    expect(await client.duplicates.undoPreview({ actId: merged.actId ?? 0 })).toMatchObject({
      loserCount: 60,
      staying: [],
    });
    await client.acts.undo({ actId: merged.actId ?? 0 });
    expect((await client.customers.list({})).total).toBe(92);
    expect(await client.duplicates.groups({ leastScore })).toMatchObject({ total: 30, customers: 90 });
  });

  it('does nothing where it would be other groups by now', async () => {
    const { client } = await openScanned(families);
    const { total, customers, groups } = await client.duplicates.groups({ leastScore: 0.9 });
    await client.duplicates.notTheSame({ ids: groups[0]?.members.slice(0, 2).map(({ id }) => id) ?? [] });
    const { jobId } = await client.duplicates.mergeAll({
      rules: [],
      leastScore: 0.9,
      total,
      customers,
      language: 'en',
    });
    await expect(client.duplicates.mergedAll({ jobId })).rejects.toMatchObject({ code: 'DUPLICATES_CHANGED' });
    expect((await client.customers.list({})).total).toBe(90);
  });
});
