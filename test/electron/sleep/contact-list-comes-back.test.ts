import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import type { Language } from '../../../shared/settings/languages.ts';
import { findLibreOffice, savedByLibreOffice } from '../reports/libre-office.ts';
import { openTestEngine, type TestEngine, testClockAfter, testToday } from '../test-engine.ts';

const ago = (days: number): string => addDays(testToday, -days);

async function shop() {
  const engine = await openTestEngine();
  const lines = ['A', 'B', 'C'].map((customer, at) => `${at},${ago(100 - at)},${customer},${30 - at}.00,GBP`);
  await engine.bring('orders.csv', `Order No,Date,Customer No,Amount,Currency\n${lines.join('\n')}\n`, {
    kind: 'orders',
  });
  return engine;
}

type Question = Parameters<TestEngine['client']['tables']['save']>[0]['question'];

async function exported(
  { client, filePath }: TestEngine,
  format: 'csv' | 'xlsx',
  language: Language,
  question: Question = { table: 'toContact' },
) {
  const { jobId } = await client.tables.save({ question, format, language });
  const { token } = await client.tables.saved({ jobId });
  return { token, path: filePath(token) ?? '' };
}

/** The day and the outcome, the last columns of the list, written in the rows of its customers. */
function filledIn(list: string, answers: Record<string, string>): string {
  return list
    .split('\r\n')
    .map((row) => {
      const number = Object.keys(answers).find((one) => row.split(',').includes(one));
      const answer = number === undefined ? undefined : answers[number];
      return answer === undefined ? row : row.replace(/,,$/u, `,${answer}`);
    })
    .join('\r\n');
}

async function contactsOf({ client }: TestEngine, number: string) {
  const { id } = await client.customers.ofNumber({ number });
  const { entries } = await client.timeline.list({ customerId: id, kinds: ['contact'] });
  return entries.flatMap((entry) => (entry.kind === 'contact' ? [[entry.contact.day, entry.contact.text]] : []));
}

it.each([
  ['csv', 'en'],
  ['csv', 'zh-CN'],
  ['xlsx', 'en'],
  ['xlsx', 'zh-CN'],
] as const)(
  'the list to contact, as %s in %s, is recognised as contacts without being asked',
  async (format, language) => {
    const engine = await shop();
    const { token } = await exported(engine, format, language);
    const { columns, proposal } = await engine.client.import.recognise({ file: token });
    const last = columns.length - 1;
    expect(proposal).toMatchObject({
      kind: 'timeline',
      mapping: { number: [0], name: [1], day: [last - 1], text: [last] },
      match: 'number',
      fillDown: false,
    });
  },
);

it.each(['en', 'zh-CN'] as const)(
  'an outcome becomes a contact on its day, else on the day of the list; what was not filled in is passed over, in %s',
  async (language) => {
    const engine = await shop();
    const { path } = await exported(engine, 'csv', language);
    const list = filledIn(readFileSync(path, 'utf8'), { A: `${ago(1)},comes on Friday`, B: ',no answer' });
    expect(await engine.bring('list.csv', list)).toMatchObject({
      imported: 2,
      contacts: 2,
      customers: 0,
      rejected: 0,
      passedOver: [{ reason: 'notFilledIn', count: 1 }],
      warnings: [{ code: 'listDayTaken', count: 1 }],
    });
    expect(await contactsOf(engine, 'A')).toEqual([[ago(1), 'comes on Friday']]);
    expect(await contactsOf(engine, 'B')).toEqual([[testToday, 'no answer']]);
    expect(await contactsOf(engine, 'C')).toEqual([]);
    expect(await engine.bring('list.csv', list)).toMatchObject({ imported: 0, updated: 0, skipped: 2, importId: null });
  },
);

it('an outcome is a contact that went out: it counts with those after which the shop lets a customer be', async () => {
  const engine = await shop();
  const { path } = await exported(engine, 'csv', 'en');
  await engine.bring('list.csv', filledIn(readFileSync(path, 'utf8'), { A: `${ago(1)},comes on Friday` }));
  const { id } = await engine.client.customers.ofNumber({ number: 'A' });
  const { entries } = await engine.client.timeline.list({ customerId: id, kinds: ['contact'] });
  expect(entries).toMatchObject([{ contact: { text: 'comes on Friday', direction: 'out' } }]);
});

/** A shop where A and B are on the list: both are born tomorrow, and it was agreed to be in touch with them today. */
async function shopWithLists() {
  const engine = await shop();
  const { client } = engine;
  for (const number of ['A', 'B']) {
    const { id } = await client.customers.ofNumber({ number });
    await client.customers.edit({ id, change: { birthday: `1980-${ago(-1).slice('YYYY-'.length)}` } });
    const agreed = { customerId: id, time: null, mood: '', direction: '', nextContactDay: testToday } as const;
    await client.timeline.add({ ...agreed, day: ago(30), touchpoint: 'call', text: 'wants the new beans' });
  }
  return engine;
}

const lists: Record<string, Question> = {
  birthdays: { table: 'birthdays' },
  'due contacts': { table: 'dueContacts' },
  'a list to call': { table: 'reach', selection: { list: 'dueContacts' }, channel: 'call' },
};

describe.each(Object.keys(lists))('the list of %s', (name) => {
  const question = lists[name] ?? { table: 'toContact' };

  it.each(['en', 'zh-CN'] as const)('comes back by itself, each outcome as a contact, in %s', async (language) => {
    const engine = await shopWithLists();
    const { path, token } = await exported(engine, 'csv', language, question);
    const { columns, proposal } = await engine.client.import.recognise({ file: token });
    const last = columns.length - 1;
    expect(proposal).toMatchObject({ kind: 'timeline', mapping: { day: [last - 1], text: [last] }, match: 'number' });
    const list = filledIn(readFileSync(path, 'utf8'), { A: `${ago(0)},comes on Friday`, B: ',no answer' });
    expect(await engine.bring('list.csv', list)).toMatchObject({
      ...{ imported: 2, contacts: 2, customers: 0, rejected: 0 },
      warnings: [{ code: 'listDayTaken', count: 1 }],
    });
    expect(await contactsOf(engine, 'A')).toContainEqual([testToday, 'comes on Friday']);
    expect(await contactsOf(engine, 'B')).toContainEqual([testToday, 'no answer']);
  });
});

it('an outcome without a day comes in once, also where the list is imported again on another day', async () => {
  const engine = await shopWithLists();
  const { path } = await exported(engine, 'csv', 'en', { table: 'dueContacts' });
  const list = filledIn(readFileSync(path, 'utf8'), { A: ',no answer' });
  expect(await engine.bring('list.csv', list)).toMatchObject({ imported: 1, contacts: 1 });
  const later = await engine.restart(testClockAfter(3));
  expect(await later.bring('list.csv', list)).toMatchObject({ imported: 0, skipped: 1, importId: null });
  expect(await contactsOf(later, 'A')).toHaveLength(2);
});

const office = findLibreOffice();
it.skipIf(office === null)('comes back as a workbook saved by LibreOffice', async () => {
  if (office === null) return;
  const engine = await shop();
  const { path } = await exported(engine, 'csv', 'zh-CN');
  const filled = join(engine.folder, 'filled.csv');
  writeFileSync(filled, filledIn(readFileSync(path, 'utf8'), { A: `${ago(1)},周五来`, B: ',没人接' }));
  const workbook = await savedByLibreOffice(office, engine.folder, filled);
  expect(await engine.bring('filled.xlsx', workbook)).toMatchObject({ contacts: 2, rejected: 0 });
  expect(await contactsOf(engine, 'A')).toEqual([[ago(1), '周五来']]);
  expect(await contactsOf(engine, 'B')).toEqual([[testToday, '没人接']]);
});

it('names no channel that a customer refuses, and says which those are', async () => {
  const engine = await shop();
  const { client } = engine;
  const { id } = await client.customers.ofNumber({ number: 'A' });
  const met = { customerId: id, time: null, mood: '', text: '', nextContactDay: null, direction: 'in' } as const;
  await client.timeline.add({ ...met, day: ago(90), touchpoint: 'message', channel: 'email' });
  const rowOfA = async () => {
    const list = readFileSync((await exported(engine, 'csv', 'en')).path, 'utf8');
    return list.split('\r\n').find((row) => row.startsWith('A,'));
  };
  await client.customers.edit({ id, change: { doNotContact: ['email'] } });
  expect(await rowOfA()).toContain(',Do not contact: E-mail,');
  await client.timeline.add({ ...met, day: ago(95), touchpoint: 'call', channel: 'phone' });
  expect(await rowOfA()).toContain(',Phone (not for: E-mail),');
});
