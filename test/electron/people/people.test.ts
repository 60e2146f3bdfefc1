import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

async function withThree() {
  const { client } = await openTestEngine();
  const make = async (name: string) => (await client.customers.create({ name })).id;
  const [ann, ben, cai] = [await make('Ann'), await make('Ben'), await make('蔡医生')];
  const around = async (customerId: number) => (await client.people.list({ customerId })).people;
  return { client, ann, ben, cai, around };
}

describe('the people around a customer', () => {
  it('may be somebody who is only named: the other side has no file', async () => {
    const { client, ann, around } = await withThree();
    await client.people.add({
      customerId: ann,
      name: ' 小宝 ',
      relation: '儿子',
      influence: 5,
      preferences: '热可可，少糖',
    });
    expect(await around(ann)).toMatchObject([
      { name: '小宝', customer: null, relation: '儿子', influence: 5, preferences: '热可可，少糖', writtenIn: 'own' },
    ]);
  });

  it('are sorted by weight, then by name: pinyin, and 2 before 10', async () => {
    const { client, ann, around } = await withThree();
    for (const name of ['表弟10', '张阿姨', '表弟1', '表弟2', '安娜'])
      await client.people.add({ customerId: ann, name });
    await client.people.add({ customerId: ann, name: '张先生', influence: 3 });
    expect((await around(ann)).map(({ name }) => name)).toEqual([
      '张先生',
      '安娜',
      '表弟1',
      '表弟2',
      '表弟10',
      '张阿姨',
    ]);
  });

  it('may be customers: both files show the link, each with its own word, and the influence stays where it was said', async () => {
    const { client, ann, ben, around } = await withThree();
    await client.people.add({
      customerId: ann,
      otherCustomerId: ben,
      relation: 'husband',
      relationBack: 'wife',
      influence: 4,
    });
    await client.preferences.add({ customerId: ben, kind: 'likes', text: 'espresso' });
    await client.preferences.add({ customerId: ben, kind: 'avoids', text: 'queues' });
    expect(await around(ann)).toMatchObject([
      {
        name: 'Ben',
        relation: 'husband',
        relationBack: 'wife',
        influence: 4,
        influenceBack: null,
        writtenIn: 'own',
        likes: ['espresso'],
        avoids: ['queues'],
      },
    ]);
    expect(await around(ben)).toMatchObject([
      {
        name: 'Ann',
        relation: 'wife',
        relationBack: 'husband',
        influence: null,
        influenceBack: 4,
        writtenIn: 'other',
        customer: { id: ann, isBinned: false },
      },
    ]);
  });

  it('are changed from either side: the words change places', async () => {
    const { client, ann, ben, around } = await withThree();
    const { id } = await client.people.add({ customerId: ann, otherCustomerId: ben, relation: 'friend' });
    await client.people.edit({
      id,
      customerId: ben,
      change: { relation: 'boss', relationBack: 'employee', influence: 5 },
    });
    expect(await around(ben)).toMatchObject([{ relation: 'boss', relationBack: 'employee', influence: null }]);
    expect(await around(ann)).toMatchObject([{ relation: 'employee', relationBack: 'boss', influence: null }]);
  });

  it('a link removed on one side is gone on the other, and back on both when that is undone', async () => {
    const { client, ann, ben, around } = await withThree();
    const { id } = await client.people.add({ customerId: ann, otherCustomerId: ben, relation: 'friend' });
    const { actId } = await client.people.remove({ id });
    expect([await around(ann), await around(ben)]).toEqual([[], []]);
    await client.acts.undo({ actId: actId ?? 0 });
    expect([(await around(ann)).length, (await around(ben)).length]).toEqual([1, 1]);
  });

  it('a linked customer is called what their own file says, today and later', async () => {
    const { client, ann, ben, around } = await withThree();
    await client.people.add({ customerId: ann, otherCustomerId: ben, name: 'somebody' });
    await client.customers.edit({ id: ben, change: { name: 'Benjamin' } });
    expect(await around(ann)).toMatchObject([{ name: 'Benjamin' }]);
  });

  it('from a file in the bin nobody is shown; a link to one says so', async () => {
    const { client, ann, ben, around } = await withThree();
    await client.people.add({ customerId: ann, otherCustomerId: ben });
    await client.customers.bin({ id: ann });
    expect(await around(ben)).toEqual([]);
    expect((await client.customers.takeOutOfBin({ id: ann })).actId).not.toBeNull();
    await client.customers.bin({ id: ben });
    expect(await around(ann)).toMatchObject([{ name: 'Ben', customer: { isBinned: true } }]);
  });

  it('are sorted by influence, then by name', async () => {
    const { client, ann, around } = await withThree();
    for (const [name, influence] of [
      ['b', 2],
      ['a', 2],
      ['c', 5],
      ['d', null],
    ] as const) {
      await client.people.add({ customerId: ann, name, influence });
    }
    expect((await around(ann)).map(({ name }) => name)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('are refused: nobody named, the customer themselves, a link that is there in either direction, influence outside 1 to 5', async () => {
    const { client, ann, ben } = await withThree();
    const add = (person: object) => client.people.add({ customerId: ann, ...person });
    await expect(add({ name: ' ' })).rejects.toMatchObject({ code: 'PERSON_NAME_EMPTY' });
    await expect(add({ otherCustomerId: ann })).rejects.toMatchObject({ code: 'PERSON_IS_THE_CUSTOMER' });
    await client.people.add({ customerId: ben, otherCustomerId: ann });
    await expect(add({ otherCustomerId: ben })).rejects.toMatchObject({ code: 'PERSON_ALREADY_AROUND' });
    await expect(add({ name: 'x', influence: 6 })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(add({ otherCustomerId: 999 })).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  });

  it('cannot be changed by way of a third file, nor left without a name', async () => {
    const { client, ann, ben, cai } = await withThree();
    const { id } = await client.people.add({ customerId: ann, otherCustomerId: ben });
    await expect(client.people.edit({ id, customerId: cai, change: { note: 'x' } })).rejects.toMatchObject({
      code: 'PERSON_UNKNOWN',
    });
    await expect(client.people.edit({ id, customerId: ann, change: { otherCustomerId: null } })).rejects.toMatchObject({
      code: 'PERSON_NAME_EMPTY',
    });
  });

  it('words for relations are offered with the way back most used with each', async () => {
    const { client, ann, ben, cai } = await withThree();
    await client.people.add({ customerId: ann, name: 'a', relation: '闺蜜', relationBack: '闺蜜' });
    await client.people.add({ customerId: ben, name: 'b', relation: '闺蜜', relationBack: '闺蜜' });
    await client.people.add({ customerId: cai, name: 'c', relation: '闺蜜', relationBack: '死党' });
    expect(await client.people.words()).toEqual({ relations: [{ relation: '闺蜜', back: '闺蜜' }] });
  });
});

describe('the map of people', () => {
  it('holds the people around, who brought whom, and the people around those, nobody twice', async () => {
    const { client, ann, ben, cai } = await withThree();
    const { id: dan } = await client.customers.create({ name: 'Dan' });
    await client.people.add({ customerId: ann, name: 'Zoe', relation: 'daughter', influence: 5 });
    await client.people.add({ customerId: ann, otherCustomerId: ben, relation: 'friend' });
    await client.people.add({ customerId: ben, otherCustomerId: cai, relation: 'doctor' });
    await client.people.add({ customerId: cai, otherCustomerId: ann, relation: 'patient' });
    await client.referrals.set({ customerId: dan, broughtBy: ben });
    await client.referrals.set({ customerId: ann, broughtBy: ben });
    const { people, leftOut } = await client.people.map({ customerId: ann });
    expect(people.map(({ name, tie, beside }) => [name, tie, beside])).toEqual([
      ['Zoe', 'around', null],
      ['Ben', 'around', null],
      ['蔡医生', 'around', null],
      ['Dan', 'brought', `customer-${ben}`],
    ]);
    expect(leftOut).toBe(0);
  });

  it('shows the nearest and weightiest where there are more than it may hold, and says how many are left out', async () => {
    const { client, ann } = await withThree();
    for (let index = 1; index <= 5; index++) {
      await client.people.add({ customerId: ann, name: `p${index}`, influence: index });
    }
    const { people, leftOut } = await client.people.map({ customerId: ann, limit: 2 });
    expect(people.map(({ name }) => name)).toEqual(['p5', 'p4']);
    expect(leftOut).toBe(3);
  });
});
