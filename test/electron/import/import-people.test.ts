import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const customers = 'Customer number,Customer name\nA01,Ann Lee\nA02,Ben Okafor\n';
const family =
  'Customer number,Person,Relation,Influence,Likes\nA01,Paul,husband,4,black tea\nA01,Grace,daughter,9,\nA02,,brother,1,\n';

async function engineWithCustomers(): Promise<TestEngine> {
  const engine = await openTestEngine();
  await engine.bring('customers.csv', customers, { kind: 'customers' });
  return engine;
}

async function around({ client }: TestEngine, name: string) {
  const { rows } = await client.customers.list({ filter: { text: name } });
  const customerId = rows.find((row) => row.name === name)?.id ?? 0;
  return (await client.people.list({ customerId })).people;
}

const mapping = { number: [0], personName: [1], relation: [2], influence: [3], personPreferences: [4] };

describe('a list of the people around customers', () => {
  it('puts each beside the customer, tells who is nobody, and leaves an influence that is none blank', async () => {
    const engine = await engineWithCustomers();
    const result = await engine.bring('family.csv', family, { kind: 'people', mapping });
    expect(result).toMatchObject({ imported: 2, people: 2, customers: 0, rejected: 1 });
    expect(result.rejections).toMatchObject([{ rowNumber: 4, reason: 'personMissing' }]);
    expect(result.warnings).toMatchObject([{ code: 'influenceUnreadable', count: 1 }]);
    expect(await around(engine, 'Ann Lee')).toMatchObject([
      { name: 'Paul', relation: 'husband', influence: 4, preferences: 'black tea' },
      { name: 'Grace', relation: 'daughter', influence: null },
    ]);
  });

  it('links two customers once, however often the file says it', async () => {
    const engine = await engineWithCustomers();
    const ties = 'Customer number,Person number,Relation\nA01,A02,friend\nA01,A02,friend\nA02,A01,friend\n';
    const linked = { number: [0], personNumber: [1], relation: [2] };
    const result = await engine.bring('ties.csv', ties, { kind: 'people', mapping: linked });
    expect(result).toMatchObject({ imported: 1, skipped: 2, people: 1 });
    expect(await around(engine, 'Ann Lee')).toMatchObject([{ name: 'Ben Okafor', relation: 'friend' }]);
  });

  it('takes a customer in the bin, whom our own table calls by name, for who is there already', async () => {
    const engine = await engineWithCustomers();
    const { client } = engine;
    const [ann, ben] = await Promise.all(
      ['A01', 'A02'].map(async (number) => (await client.customers.ofNumber({ number })).id),
    );
    await client.people.add({ customerId: ann ?? 0, otherCustomerId: ben ?? 0, relation: 'friend' });
    await client.customers.bin({ id: ben ?? 0 });
    const ties = 'Customer number,Person,Relation\nA01,Ben Okafor,friend\n';
    const named = { number: [0], personName: [1], relation: [2] };
    expect(await engine.bring('ties.csv', ties, { kind: 'people', mapping: named })).toMatchObject({ importId: null });
  });

  it('taken twice changes nothing; in mode fill what is empty is filled', async () => {
    const engine = await engineWithCustomers();
    await engine.bring('family.csv', family, { kind: 'people', mapping });
    expect(await engine.bring('family.csv', family, { kind: 'people', mapping })).toMatchObject({ importId: null });
    const more = family.replace('daughter,9', 'daughter,2').replace('husband,4', 'husband,1');
    expect(await engine.bring('more.csv', more, { kind: 'people', mapping })).toMatchObject({ updated: 1, skipped: 1 });
    expect(await around(engine, 'Ann Lee')).toMatchObject([
      { name: 'Paul', influence: 4 },
      { name: 'Grace', influence: 2 },
    ]);
  });

  it('links two customers once, from whichever side it says so', async () => {
    const engine = await engineWithCustomers();
    const linked = { number: [0], personNumber: [1], relation: [2], relationBack: [3] };
    const file = 'a,b,c,d\nA01,A02,neighbour,neighbour\nA02,A01,neighbour,neighbour\n';
    expect(await engine.bring('links.csv', file, { kind: 'people', mapping: linked, match: 'number' })).toMatchObject({
      imported: 1,
      skipped: 1,
    });
    expect(await around(engine, 'Ann Lee')).toMatchObject([{ customer: { number: 'A02' }, relation: 'neighbour' }]);
    expect(await around(engine, 'Ben Okafor')).toMatchObject([{ customer: { number: 'A01' } }]);
  });

  it('undone takes them away again', async () => {
    const engine = await engineWithCustomers();
    const { importId } = await engine.bring('family.csv', family, { kind: 'people', mapping });
    const { jobId } = await engine.client.import.undo({ importId: importId ?? 0 });
    expect(await engine.client.import.undoResult({ jobId })).toMatchObject({ people: 2, customers: 0 });
    expect(await around(engine, 'Ann Lee')).toEqual([]);
  });
});
