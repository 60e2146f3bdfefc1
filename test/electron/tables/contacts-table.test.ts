import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

type Question = Parameters<TestEngine['client']['tables']['save']>[0]['question'];

async function readBack(engine: TestEngine, question: Question, language: 'en' | 'zh-CN') {
  const { jobId } = await engine.client.tables.save({ question, format: 'xlsx', language });
  const { token, name } = await engine.client.tables.saved({ jobId });
  const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
  return { name, headings, rows: cells.map((row) => headings.map((_, index) => row[index] ?? null)) };
}

async function shop() {
  const engine = await openTestEngine();
  const { client } = engine;
  const ann = await client.customers.create({ name: 'Ann', number: '007' });
  const ben = await client.customers.create({ name: 'Ben', number: '8' });
  const binned = await client.customers.create({ name: 'Cy', number: '9' });
  const contact = { touchpoint: 'call', channel: 'phone', direction: 'out', text: '=1+2', mood: 'pleased' } as const;
  await client.timeline.add({
    ...contact,
    customerId: ann.id,
    day: '2026-11-01',
    time: '09:30',
    minutes: 20,
    author: 'Mia',
  });
  await client.timeline.add({ ...contact, customerId: ben.id, day: '2026-11-03', nextContactDay: '2026-12-01' });
  await client.timeline.add({ ...contact, customerId: ann.id, day: '2026-11-02', touchpoint: '手冲课', channel: '' });
  await client.timeline.add({ ...contact, customerId: binned.id, day: '2026-11-04' });
  await client.customers.bin({ id: binned.id });
  return { engine, annId: ann.id };
}

const day = (text: string) => ({ day: text, time: null });

describe('the contacts that leave as a table', () => {
  it('are of everybody not in the bin, newest first, each with its own day and author, codes in words', async () => {
    const { engine } = await shop();
    const { name, rows } = await readBack(engine, { table: 'contacts' }, 'en');
    expect(name).toBe('shop – Contacts 2026-11-22.xlsx');
    const [out, ...rest] = ['To the customer', '=1+2', 'Pleased'];
    expect(rows).toEqual([
      ['8', 'Ben', day('2026-11-03'), null, 'Call', 'Phone', out, ...rest, day('2026-12-01'), null, null],
      ['007', 'Ann', day('2026-11-02'), null, '手冲课', null, out, ...rest, null, null, null],
      ['007', 'Ann', day('2026-11-01'), '09:30:00', 'Call', 'Phone', out, ...rest, null, 20, 'Mia'],
    ]);
  });

  it('are of one customer where one is asked for, in the words of the language', async () => {
    const { engine, annId } = await shop();
    const { headings, rows } = await readBack(engine, { table: 'contacts', customerId: annId }, 'zh-CN');
    expect(headings.slice(0, 5)).toEqual(['客户编号', '客户姓名', '联系日期', '时间', '往来方式']);
    expect(rows.map((row) => row.slice(4, 9))).toEqual([
      ['手冲课', null, '店里主动', '=1+2', '高兴'],
      ['电话', '电话', '店里主动', '=1+2', '高兴'],
    ]);
  });
});
