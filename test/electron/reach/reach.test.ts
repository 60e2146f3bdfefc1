import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { openTestEngine } from '../test-engine.ts';

async function shop() {
  const engine = await openTestEngine();
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

describe('a list to call or to write to', () => {
  it('gives the first phone of each once, and names who has none and who asked not to be reached that way', async () => {
    const { client, selection } = await shop();
    const { phones, withoutPhone, doNotContact } = await client.reach.list({ selection, channel: 'call' });
    expect(phones).toEqual(['020 1']);
    expect(withoutPhone).toEqual({ count: 1, names: ['Ben'] });
    expect(doNotContact).toEqual({ count: 1, names: ['Cy'] });
  });

  it('is of the channel: who refuses calls may be written to', async () => {
    const { client, selection } = await shop();
    const { phones, doNotContact } = await client.reach.list({ selection, channel: 'text' });
    expect(phones).toEqual(['020 1', '020 3']);
    expect(doNotContact).toEqual({ count: 0, names: [] });
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
      'Outcome',
    ]);
    expect(cells.map((row) => headings.map((_, place) => row[place] ?? null))).toEqual([
      ['1', 'Ann', 'Mrs A', '020 1', 'ann-w', 'a@x.uk', { day: '2026-11-01', time: null }, null],
      ['2', 'Ben', null, null, null, null, null, null],
      ['3', 'Cy', null, null, null, null, null, null],
    ]);
  });

  it('of a filter is everybody it keeps', async () => {
    const { client } = await shop();
    const { rows } = await client.reach.list({ selection: { filter: { text: 'ann' } }, channel: 'call' });
    expect(rows.map(({ name }) => name)).toEqual(['Ann']);
  });
});
