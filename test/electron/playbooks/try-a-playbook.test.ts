import { describe, expect, it } from 'vitest';
import { library } from '../../../shared/playbooks/library.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { ago, type Bought, shopWithPlaybook } from './library-shop.ts';

const bought: Bought[] = [
  ['A', ago(300), '5.00'],
  ['B', ago(100), '5.00'],
  ['C', ago(20), '50.00'],
];

const firstOrders = { ...library.regular, triggers: [{ kind: 'nthOrder', nth: 1, atLeast: null }] } as const;

describe('a playbook tried from a past day', () => {
  it('is the definition that is edited, not the saved one, with names and days', async () => {
    const { client } = await shopWithPlaybook('waking', bought);
    const tried = await client.playbooks.preview({ slug: 'regular', definition: firstOrders, from: ago(200) });
    expect(tried.rows.map(({ number, eventDay, tasks }) => [number, eventDay, tasks])).toEqual([
      ['B', ago(100), 3],
      ['C', ago(20), 1],
    ]);
    // A step that nobody did is missed after its last day, and the next one comes.
    const dearer = { ...firstOrders, triggers: [{ kind: 'nthOrder', nth: 1, atLeast: 2_000 }] } as const;
    const { people } = await client.playbooks.preview({ slug: 'regular', definition: dearer, from: ago(200) });
    expect(people).toBe(1);
  });

  it('says how many are passed over, whom nobody may contact by any way of its steps', async () => {
    const { client, idOf } = await shopWithPlaybook('waking', bought);
    const id = await idOf('C');
    const steps = library.regular.steps.map((step) => ({ ...step, channels: step.channels.slice(0, 1) }));
    await client.customers.edit({ id, change: { doNotContact: ['wechat', 'letter'] } });
    const tried = await client.playbooks.preview({
      slug: 'regular',
      definition: { ...firstOrders, steps },
      from: ago(200),
    });
    expect([tried.people, tried.passedOver]).toEqual([2, 1]);
    expect(tried.rows.find(({ number }) => number === 'C')).toMatchObject({
      ...{ tasks: 0, nothingToDo: { why: 'doNotContact' } },
    });
  });

  it('says for whom there would have been nothing to do, and from when there is something', async () => {
    const { client } = await shopWithPlaybook('waking', bought);
    const [first] = library.regular.steps;
    if (first === undefined) throw new Error('no step');
    const { rows } = await client.playbooks.preview({
      ...{ slug: 'regular', from: ago(200) },
      definition: { ...firstOrders, steps: [{ ...first, after: 'trigger', days: 60 }] },
    });
    expect(rows.map(({ number, tasks, nothingToDo }) => [number, tasks, nothingToDo])).toEqual([
      ['B', 1, null],
      ['C', 0, { why: 'later', day: ago(-40) }],
    ]);
  });
});

describe('those whom a trial brings in', () => {
  it('would have cost what one costs, times those with something to do', async () => {
    const { client } = await shopWithPlaybook('waking', bought);
    const tried = { slug: 'regular', from: ago(200) } as const;
    const pounds = (minor: number) => ({ minor, currency: 'GBP' });
    expect((await client.playbooks.preview({ ...tried, definition: firstOrders })).cost).toBeNull();
    const { cost } = await client.playbooks.preview({ ...tried, definition: { ...firstOrders, costMinor: 450 } });
    expect(cost).toEqual({ times: 2, each: pounds(450), total: pounds(900), unsaid: 0 });
  });

  it('leave as a spreadsheet, each with the day and with how much there would have been to do', async () => {
    const { client, engine } = await shopWithPlaybook('waking', bought);
    const { jobId } = await client.tables.save({
      ...{ question: { table: 'playbookTrial', slug: 'regular', definition: firstOrders, from: ago(200) } },
      ...{ format: 'xlsx', language: 'en' },
    });
    const { token, name } = await client.tables.saved({ jobId });
    const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
    expect(name).toContain('A regular in the making');
    expect(headings).toEqual(['Customer number', 'Customer name', 'Day', 'Things to do']);
    expect(cells.map(([number, , day, tasks]) => [number, day, tasks])).toEqual([
      ['B', { day: ago(100), time: null }, 3],
      ['C', { day: ago(20), time: null }, 1],
    ]);
  });
});

describe('where everyone of a playbook is', () => {
  it('is counted by the step that is next, beside who succeeded and who was stopped', async () => {
    const dozing = (...numbers: string[]): Bought[] =>
      numbers.flatMap((number): Bought[] => [
        [number, ago(75), '5.00'],
        [number, ago(65), '5.00'],
      ]);
    const { client, settle, sell } = await shopWithPlaybook('waking', dozing('A', 'B', 'C', 'D'));
    await settle('A', 'stop');
    await settle('B', 'done');
    await sell([['C', ago(1), '5.00']]);
    expect((await client.playbooks.get({ slug: 'waking' })).standing).toEqual({
      atStep: { dozing: 1 },
      succeeded: 1,
      stopped: 1,
    });
  });
});

describe('the words of a step, read for somebody', () => {
  const question = { slug: 'regular', step: 'greeting', definition: firstOrders, from: ago(200) } as const;

  it('are filled in for the first of those tried for whom all is known, and say for whom something is missing', async () => {
    const { client, idOf } = await shopWithPlaybook('waking', bought);
    await client.customers.edit({ id: await idOf('C'), change: { called: 'Ms Cy' } });
    const { reader, tried, lacking } = await client.playbooks.readWording({
      ...question,
      fields: ['address', 'shop'],
      customerId: null,
    });
    expect([reader?.number, reader?.values.address, tried]).toEqual(['C', 'Ms Cy', 2]);
    expect(reader?.values.shop).not.toBe('');
    expect(lacking.map(({ field, people }) => [field, people.map(({ number }) => number)])).toEqual([
      ['address', ['B']],
    ]);
  });

  it('are read for anyone chosen, also whom nothing would have brought in', async () => {
    const { client, idOf } = await shopWithPlaybook('waking', bought);
    const fields = ['address', 'name'] as const;
    const read = async (number: string) =>
      (await client.playbooks.readWording({ ...question, fields: [...fields], customerId: await idOf(number) })).reader;
    expect(await read('B')).toMatchObject({ number: 'B', values: { address: null } });
    expect(await read('A')).toMatchObject({ number: 'A', values: { address: null } });
    await expect(
      client.playbooks.readWording({ ...question, fields: [...fields], customerId: 9_999 }),
    ).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
  });

  it('are signed by who looks after them, else by the only one of the staff who is here', async () => {
    const { client, idOf } = await shopWithPlaybook('waking', bought);
    const customerId = await idOf('A');
    const signedBy = async () => {
      const { reader } = await client.playbooks.readWording({ ...question, fields: ['staff'], customerId });
      return reader?.values.staff;
    };
    expect(await signedBy()).toBeNull();
    await client.staff.add({ name: 'Lee' });
    expect(await signedBy()).toBe('Lee');
    const { id } = await client.staff.add({ name: 'Kim' });
    expect(await signedBy()).toBeNull();
    await client.customers.edit({ id: customerId, change: { lookedAfterBy: 'Kim' } });
    expect(await signedBy()).toBe('Kim');
    await client.customers.edit({ id: customerId, change: { lookedAfterBy: '' } });
    await client.staff.setLeft({ id, day: ago(1) });
    expect(await signedBy()).toBe('Lee');
  });

  it('have nobody to be read for where nobody would have come to the step', async () => {
    const { client } = await shopWithPlaybook('waking', bought);
    expect(
      await client.playbooks.readWording({ ...question, from: ago(1), fields: ['address'], customerId: null }),
    ).toEqual({ reader: null, tried: 0, lacking: [] });
  });
});
