import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import type { Language } from '../../../shared/settings/languages.ts';
import { findLibreOffice, savedByLibreOffice } from '../reports/libre-office.ts';
import { openTestEngine, type TestEngine, testToday } from '../test-engine.ts';

const ago = (days: number): string => addDays(testToday, -days);

async function shop() {
  const engine = await openTestEngine();
  const lines = ['A', 'B', 'C'].map((customer, at) => `${at},${ago(100 - at)},${customer},${30 - at}.00,GBP`);
  await engine.bring('orders.csv', `Order No,Date,Customer No,Amount,Currency\n${lines.join('\n')}\n`, {
    kind: 'orders',
  });
  return engine;
}

async function exported({ client, filePath }: TestEngine, format: 'csv' | 'xlsx', language: Language) {
  const { jobId } = await client.tables.save({ question: { table: 'toContact' }, format, language });
  const { token } = await client.tables.saved({ jobId });
  return { token, path: filePath(token) ?? '' };
}

/** The day and the outcome, the last columns of the list, written in the rows of its customers. */
function filledIn(list: string, answers: Record<string, string>): string {
  return list
    .split('\r\n')
    .map((row) => {
      const answer = answers[row.split(',')[0] ?? ''];
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
  'an outcome becomes a contact on its day, else on the day of the import; what was not filled in is passed over, in %s',
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
      warnings: [{ code: 'dayTaken', count: 1 }],
    });
    expect(await contactsOf(engine, 'A')).toEqual([[ago(1), 'comes on Friday']]);
    expect(await contactsOf(engine, 'B')).toEqual([[testToday, 'no answer']]);
    expect(await contactsOf(engine, 'C')).toEqual([]);
    expect(await engine.bring('list.csv', list)).toMatchObject({ imported: 0, updated: 0, skipped: 2, importId: null });
  },
);

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
