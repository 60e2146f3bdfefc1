import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { openTestEngine } from '../test-engine.ts';

/** Today is 2026-11-22. Ann is 12 days overdue and due today, Ben since yesterday, Cy tomorrow; Di is in the bin. */
async function shop() {
  const engine = await openTestEngine('CNY');
  const { client } = engine;
  const promise = async (customerId: number, nextContactDay: string, text: string) =>
    client.timeline.add({ customerId, day: '2026-11-01', touchpoint: 'call', direction: 'out', text, nextContactDay });
  const { id: ann } = await client.customers.create({ name: 'Ann', number: '1' });
  const { id: ben } = await client.customers.create({ name: 'Ben', number: '2' });
  const { id: cy } = await client.customers.create({ name: 'Cy', number: '3' });
  const { id: di } = await client.customers.create({ name: 'Di', number: '4' });
  await promise(ann, '2026-11-22', 'the oven');
  await promise(cy, '2026-11-23', 'the lamp');
  await promise(ben, '2026-11-21', 'the chair');
  await promise(ann, '2026-11-10', 'the table');
  await promise(di, '2026-11-10', 'the bed');
  await client.customers.bin({ id: di });
  return { engine, client };
}

describe('due contacts', () => {
  it('are reached in the order of the list, the longest overdue first, each customer once', async () => {
    const { client } = await shop();
    const { rows } = await client.reach.list({ selection: { list: 'dueContacts' }, channel: 'call' });
    expect(rows.map(({ name }) => name)).toEqual(['Ann', 'Ben']);
  });

  it('leave as a spreadsheet in that order, with the days they are overdue and a column for what came of them', async () => {
    const { engine, client } = await shop();
    const question = { table: 'dueContacts' } as const;
    const { jobId } = await client.tables.save({ question, format: 'xlsx', language: 'en' });
    const { token, name } = await client.tables.saved({ jobId });
    expect(name).toBe('shop – Due contacts 2026-11-22.xlsx');
    const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
    expect(headings.at(-1)).toBe('Outcome');
    expect(cells.map((row) => [row[1], row[3], row[4]])).toEqual([
      [12, 'Ann', 'the table'],
      [1, 'Ben', 'the chair'],
      [0, 'Ann', 'the oven'],
    ]);
  });
});
