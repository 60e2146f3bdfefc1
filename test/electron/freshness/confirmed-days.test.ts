import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { factTables } from '../../../shared/freshness/fact-kinds.ts';
import { archiveContent } from '../exchange/archive-content.ts';
import { openTestEngine, type TestEngine, testClockAfter, testToday } from '../test-engine.ts';

const later = addDays(testToday, 40);

/** The confirmed days of every fact in the archive, which is closed by it. */
async function confirmedDays(engine: TestEngine): Promise<Record<keyof typeof factTables, unknown[]>> {
  const content = await archiveContent(engine, engine.archivePath);
  const daysOf = (table: string) => content[table]?.map(({ confirmed_day }) => confirmed_day) ?? [];
  return {
    phone: daysOf(factTables.phone),
    address: daysOf(factTables.address),
    preference: daysOf(factTables.preference),
    person: daysOf(factTables.person),
  };
}

const home = { label: '', street: '3 Mill Lane', city: 'York', postcode: '', country: '' };

async function withAnn() {
  const engine = await openTestEngine();
  const { client } = engine;
  const { id } = await client.customers.create({ name: 'Ann', phones: ['07700 900123'], addresses: [home] });
  const { id: preference } = await client.preferences.add({ customerId: id, kind: 'likes', text: 'window seat' });
  const { id: person } = await client.people.add({ customerId: id, name: 'Tom', relation: 'husband' });
  return { engine, id, preference, person };
}

describe('a fact that a person types', () => {
  it('is confirmed on that day', async () => {
    const { engine } = await withAnn();
    expect(await confirmedDays(engine)).toEqual({
      phone: [testToday],
      address: [testToday],
      preference: [testToday],
      person: [testToday],
    });
  });

  it('is confirmed again where it is changed, and not by saving it as it was', async () => {
    const { engine, id, preference, person } = await withAnn();
    const { client, ...rest } = await engine.restart(testClockAfter(40));
    const { addresses } = await client.customers.get({ id });
    const [address] = addresses;
    const asWas = { id: Number(address?.id), ...home };
    await client.customers.edit({ id, change: { phones: ['07700 900123'], addresses: [{ ...asWas, label: 'home' }] } });
    await client.preferences.edit({ id: preference, change: { text: 'window seat' } });
    await client.people.edit({ id: person, customerId: id, change: { relation: 'husband' } });
    await client.customers.edit({ id, change: { phones: ['07700 900123', '07700 900999'] } });
    await client.customers.edit({ id, change: { addresses: [{ ...asWas, street: '4 Mill Lane' }] } });
    await client.preferences.edit({ id: preference, change: { text: 'corner seat' } });
    await client.people.edit({ id: person, customerId: id, change: { influence: 4 } });
    expect(await confirmedDays({ client, ...rest })).toEqual({
      phone: [testToday, later],
      address: [later],
      preference: [later],
      person: [later],
    });
  });

  it('is confirmed on the day it was learned, where that was earlier', async () => {
    const { engine, id } = await withAnn();
    const { client } = engine;
    await client.preferences.add({ customerId: id, kind: 'avoids', text: 'nuts', learnedDay: '2024-02-29' });
    await client.preferences.add({ customerId: id, kind: 'likes', text: 'tea', learnedDay: null });
    expect((await confirmedDays(engine)).preference).toEqual([testToday, '2024-02-29', testToday]);
  });

  it('is confirmed where it is set for many', async () => {
    const { engine, id } = await withAnn();
    const { client, ...rest } = await engine.restart(testClockAfter(40));
    const { id: ben } = await client.customers.create({ name: 'Ben' });
    await client.customers.bulkEdit({ selection: { ids: [id, ben] }, change: { what: 'city', city: 'Leeds' } });
    expect((await confirmedDays({ client, ...rest })).address).toEqual([later, later]);
  });
});

describe('a fact that a file brings', () => {
  it('was confirmed by no one', async () => {
    const engine = await openTestEngine();
    await engine.bring('c.csv', 'number,name,phone,address,likes\n1,Ann,07700 900123,3 Mill Lane,tea\n');
    await engine.bring('p.csv', 'number,person name,relation\n1,Tom,husband\n', { kind: 'people' });
    expect(await confirmedDays(engine)).toEqual({ phone: [null], address: [null], preference: [null], person: [null] });
  });

  it('and that replaces another takes its confirmation with it; one that fills what was empty does not', async () => {
    const { engine } = await withAnn();
    await engine.bring('c.csv', 'name,phone,address,country\nAnn,07700 900999,5 Mill Lane,UK\n', {
      match: 'name',
      mode: 'replace',
    });
    await engine.bring('p.csv', 'customer,person name,relation,influence\nAnn,Tom,husband,4\n', {
      kind: 'people',
      match: 'name',
      mode: 'fill',
    });
    expect(await confirmedDays(engine)).toMatchObject({ phone: [null], address: [null], person: [testToday] });
  });
});

describe('two files that become one', () => {
  it('keep the later confirmation of an entry that both have', async () => {
    const engine = await openTestEngine();
    const first = await engine.client.customers.create({ name: 'Ann', phones: ['07700 900123'] });
    const { client, ...rest } = await engine.restart(testClockAfter(40));
    const second = await client.customers.create({ name: 'Ann', phones: ['07700900123'] });
    await client.duplicates.merge({ winnerId: first.id, loserIds: [second.id], choices: {}, language: 'en' });
    expect((await confirmedDays({ client, ...rest })).phone).toEqual([later]);
  });
});
