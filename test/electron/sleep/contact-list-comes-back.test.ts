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
      warnings: [
        { code: 'listDayTaken', count: 1 },
        ...(name === 'due contacts' ? [{ code: 'dueContactsSettled', count: 2 }] : []),
      ],
    });
    expect(await contactsOf(engine, 'A')).toContainEqual([testToday, 'comes on Friday']);
    expect(await contactsOf(engine, 'B')).toContainEqual([testToday, 'no answer']);
  });
});

describe('an outcome in the list of due contacts', () => {
  const dueContacts: Question = { table: 'dueContacts' };
  const doneWith = async ({ client }: TestEngine) =>
    (await client.today.doneThisWeek()).rows.map(({ kind, verb, number, text }) => ({ kind, verb, number, text }));
  const stillDue = async ({ client }: TestEngine) =>
    (await client.timeline.due({})).rows.map(({ customerNumber, text }) => [customerNumber, text]);

  it.each(['en', 'zh-CN'] as const)(
    'settles what was due, as the key of today does, and is undone with it: %s',
    async (language) => {
      const engine = await shopWithLists();
      const { client } = engine;
      const due = await stillDue(engine);
      const { path } = await exported(engine, 'csv', language, dueContacts);
      const list = filledIn(readFileSync(path, 'utf8'), { A: `${ago(2)},comes on Friday` });
      expect((await engine.bring('list.csv', list, { dryRun: true })).warnings).toEqual([
        { code: 'dueContactsSettled', count: 1, rows: [2], examples: [] },
      ]);
      const { importId } = await engine.bring('list.csv', list);
      expect(await stillDue(engine)).toEqual([['B', 'wants the new beans']]);
      const { tasks } = await client.today.tasks({});
      expect(tasks.map(({ kind, number }) => [kind, number])).not.toContainEqual(['nextContact', 'A']);
      expect(await doneWith(engine)).toEqual([
        { kind: 'nextContact', verb: 'done', number: 'A', text: 'wants the new beans' },
      ]);
      expect(await engine.bring('list.csv', list)).toMatchObject({ imported: 0, skipped: 1 });
      const { jobId } = await client.import.undo({ importId: importId ?? 0 });
      await client.import.undoResult({ jobId });
      expect(await stillDue(engine)).toEqual(due);
      expect(await doneWith(engine)).toEqual([]);
    },
  );

  it('settles the one it is about where two are due on a day, and leaves what is due on another', async () => {
    const engine = await shopWithLists();
    const { client } = engine;
    const { id } = await client.customers.ofNumber({ number: 'A' });
    const agreed = { customerId: id, time: null, mood: '', direction: '', day: ago(9), touchpoint: 'call' } as const;
    await client.timeline.add({ ...agreed, text: 'the invoice', nextContactDay: testToday });
    await client.timeline.add({ ...agreed, text: 'the party', nextContactDay: ago(1) });
    const list = readFileSync((await exported(engine, 'csv', 'en', dueContacts)).path, 'utf8');
    const rows = list.split('\r\n').map((row) => (row.includes('the invoice') ? row.replace(/,,$/u, ',,paid') : row));
    await engine.bring('list.csv', rows.join('\r\n'));
    expect((await stillDue(engine)).filter(([number]) => number === 'A')).toEqual([
      ['A', 'the party'],
      ['A', 'wants the new beans'],
    ]);
  });

  it('is a contact by the way and in the direction that are written beside it', async () => {
    const engine = await shopWithLists();
    const { path } = await exported(engine, 'csv', 'en', dueContacts);
    const list = readFileSync(path, 'utf8')
      .split('\r\n')
      .map((row) => {
        if (row.includes(',A,')) return row.replace(/,,,$/u, ',Phone,,comes on Friday,');
        return row.includes(',B,')
          ? row.replace(/,,,$/u, ',微信,,wrote first,in')
          : row.replace(/Outcome$/u, '$&,Direction');
      })
      .join('\r\n');
    await engine.bring('list.csv', list);
    const last = async (number: string) => {
      const { id } = await engine.client.customers.ofNumber({ number });
      const { entries } = await engine.client.timeline.list({ customerId: id, kinds: ['contact'] });
      return entries[0];
    };
    expect(await last('A')).toMatchObject({ contact: { touchpoint: 'call', channel: 'phone', direction: 'out' } });
    expect(await last('B')).toMatchObject({ contact: { touchpoint: 'message', channel: 'wechat', direction: 'in' } });
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
