import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCards } from '../../../shared/vcard/read-cards.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { openTestEngine } from '../test-engine.ts';

async function shop() {
  const engine = await openTestEngine('CNY');
  const { client } = engine;
  const { id: ann } = await client.customers.create({
    ...{
      name: 'Ann',
      number: '1',
      called: 'Mrs A',
      phones: ['020 1', '020 2'],
      wechats: ['ann-w'],
      emails: ['a@x.uk'],
    },
  });
  const { id: ben } = await client.customers.create({ name: 'Ben', number: '2' });
  const { id: cy } = await client.customers.create({ name: 'Cy', number: '3', phones: ['020 3'], wechats: ['cy-w'] });
  const { id: di } = await client.customers.create({ name: 'Di', number: '4', phones: ['020 4'] });
  await client.customers.edit({ id: cy, change: { doNotContact: ['call', 'wechat'] } });
  await client.customers.bin({ id: di });
  const contact = { customerId: ann, touchpoint: 'call', direction: 'out', text: '' } as const;
  await client.timeline.add({ ...contact, day: '2026-11-01' });
  await client.timeline.add({ ...contact, day: '2026-10-01' });
  return { engine, client, selection: { ids: [ann, ben, cy, di] } };
}

/** Ann buys a cake every month, Di is in the bin, Cy bought once, for more, and has not paid. */
async function trade() {
  const { client, selection } = await shop();
  const [ann = 0, , cy = 0, di = 0] = selection.ids;
  const sale = (customerId: number, day: string, product: string, amountMinor: number) => ({
    ...{ customerId, day, time: null, currency: 'CNY', channel: '', servedBy: '', boughtFor: null, dueDay: null },
    lines: [{ product, quantityMillionths: null, amountMinor, isReturn: false }],
  });
  for (const day of ['2026-07-20', '2026-08-20', '2026-09-20', '2026-10-20']) {
    await client.sales.add({ ...sale(ann, day, 'Cake', 1000), payment: null, paid: null });
  }
  await client.sales.add({ ...sale(cy, '2026-11-20', 'Oven', 90_000), payment: 'unpaid', paid: null });
  await client.sales.add({ ...sale(di, '2026-11-20', 'Cake', 95_000), payment: 'unpaid', paid: null });
  return { client };
}

describe('a list to call or to write to', () => {
  it('gives the first phone of each once, and names who has none and who asked not to be reached that way', async () => {
    const { client, selection } = await shop();
    const { details, withoutDetail, doNotContact } = await client.reach.list({ selection, channel: 'call' });
    expect(details).toEqual(['020 1']);
    expect(withoutDetail).toEqual({ count: 1, names: ['Ben'] });
    expect(doNotContact).toEqual({ count: 1, names: ['Cy'] });
  });

  it('is of the channel: who refuses calls may be written to', async () => {
    const { client, selection } = await shop();
    const { details, doNotContact } = await client.reach.list({ selection, channel: 'text' });
    expect(details).toEqual(['020 1', '020 3']);
    expect(doNotContact).toEqual({ count: 0, names: [] });
  });

  it('gives what the channel needs: WeChat names, e-mail addresses', async () => {
    const { client, selection } = await shop();
    const byWechat = await client.reach.list({ selection, channel: 'wechat' });
    expect(byWechat.details).toEqual(['ann-w']);
    expect(byWechat.doNotContact.names).toEqual(['Cy']);
    const byEmail = await client.reach.list({ selection, channel: 'email' });
    expect(byEmail.details).toEqual(['a@x.uk']);
    expect(byEmail.withoutDetail).toEqual({ count: 2, names: ['Ben', 'Cy'] });
  });

  it('of a ranking, of what is owed and of what is due again is everybody of it, in its order, each once', async () => {
    const { client } = await trade();
    const question = { split: 'count' } as const;
    const namesOf = async (selection: Parameters<typeof client.reach.list>[0]['selection']) =>
      (await client.reach.list({ selection, channel: 'call' })).rows.map(({ name }) => name);
    expect(await namesOf({ list: 'ranking', question })).toEqual(['Cy', 'Ann']);
    expect(await namesOf({ list: 'ranking', question, filter: 'ann' })).toEqual(['Ann']);
    expect(await namesOf({ list: 'scored', question: { by: 'revenue' } })).toEqual(['Cy', 'Ann']);
    expect(await namesOf({ list: 'movement', question: {} })).toEqual(['Cy', 'Ann']);
    expect(await namesOf({ list: 'owed' })).toEqual(['Cy']);
    expect(await namesOf({ list: 'owed', age: 'over90' })).toEqual([]);
    expect(await namesOf({ list: 'dueAgain' })).toEqual(['Ann']);
    const product = { kind: 'text', field: 'product', operator: 'is', value: 'Cake' } as const;
    expect(await namesOf({ filter: { conditions: [product] } })).toEqual(['Ann']);
  });

  it('of balances and of who brought others is everybody listed, in the order of the list', async () => {
    const { client, selection } = await shop();
    const [ann = 0, ben = 0, cy = 0] = selection.ids;
    for (const [customerId, amountMillionths] of [
      [ann, 3_000_000],
      [ben, 7_000_000],
    ] as const) {
      await client.balances.add({ customerId, unit: 'Stamps', amountMillionths });
    }
    await client.referrals.set({ customerId: cy, broughtBy: ben });
    const namesOf = async (list: Parameters<typeof client.reach.list>[0]['selection']) =>
      (await client.reach.list({ selection: list, channel: 'call' })).rows.map(({ name }) => name);
    expect(await namesOf({ list: 'balances' })).toEqual(['Ben', 'Ann']);
    expect(await namesOf({ list: 'balances', text: 'ann' })).toEqual(['Ann']);
    expect(await namesOf({ list: 'referrers' })).toEqual(['Ben']);
  });

  it('leaves as a sheet by name with the last contact and room for the outcome, without ways that were refused', async () => {
    const { engine, client, selection } = await shop();
    const question = { table: 'reach', selection, channel: 'call' } as const;
    const { jobId } = await client.tables.save({ question, format: 'xlsx', language: 'en' });
    const { token, name } = await client.tables.saved({ jobId });
    expect(name).toBe('shop – Call list 2026-11-22.xlsx');
    const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
    expect(headings).toEqual([
      ...['Customer number', 'Customer name', 'How to address them', 'Phone', 'WeChat', 'E-mail', 'Last contact'],
      ...['Date of the list', 'Way of contact', 'Date of contact', 'Outcome'],
    ]);
    const leftToday = [{ day: '2026-11-22', time: null }, null, null, null];
    expect(cells.map((row) => headings.map((_, place) => row[place] ?? null))).toEqual([
      ['1', 'Ann', 'Mrs A', '020 1', 'ann-w', 'a@x.uk', { day: '2026-11-01', time: null }, ...leftToday],
      ['2', 'Ben', null, null, null, null, null, ...leftToday],
      ['3', 'Cy', null, null, null, null, null, ...leftToday],
    ]);
  });

  it('of a filter is everybody it keeps', async () => {
    const { client } = await shop();
    const { rows } = await client.reach.list({ selection: { filter: { text: 'ann' } }, channel: 'call' });
    expect(rows.map(({ name }) => name)).toEqual(['Ann']);
  });
});

describe('a phone of who asked not to be called', () => {
  async function told() {
    const { engine, client, selection } = await shop();
    await client.customers.edit({ id: selection.ids[2] ?? 0, change: { doNotContact: ['call'], note: 'tall' } });
    return { engine, client, cy: selection.ids[2] ?? 0 };
  }

  it('says so in the list of customers and in its sheet, and in that of what is booked', async () => {
    const { engine, client, cy } = await told();
    await client.appointments.add({ customerId: cy, day: '2026-11-29' });
    const saved = async (question: Parameters<typeof client.tables.save>[0]['question'], language: 'en' | 'zh-CN') => {
      const { jobId } = await client.tables.save({ question, columns: ['phone'], format: 'csv', language });
      const { cells } = await readWholeFile(engine.filePath((await client.tables.saved({ jobId })).token) ?? '');
      return cells.map(([phone]) => phone ?? '');
    };
    const customers = { table: 'customers', filter: {}, sort: 'number' } as const;
    expect(await saved(customers, 'en')).toEqual(['020 1', '020 3 (not for: Calls)']);
    expect(await saved({ table: 'appointments' }, 'zh-CN')).toEqual(['020 3（请勿打电话）']);
  });

  it('is in the notes of their card, which come back without it', async () => {
    const { engine, client, cy } = await told();
    const { jobId } = await client.vcard.save({ selection: { ids: [cy] }, language: 'zh-CN' });
    const text = readFileSync(engine.filePath((await client.tables.saved({ jobId })).token) ?? '', 'utf8');
    expect(text).toContain(String.raw`NOTE:请勿联系: 打电话\ntall`);
    expect(readCards(text).map(({ note }) => note)).toEqual(['tall']);
  });
});
