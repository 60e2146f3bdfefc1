import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressText } from '../../../shared/customers/address.ts';
import { markedDetail } from '../../../shared/customers/marked-detail.ts';
import type { ReachChannel } from '../../../shared/customers/permission.ts';
import { translator } from '../../../shared/locales/words.ts';
import { firstPressureRules } from '../../../shared/playbooks/pressure-rules.ts';
import { languages } from '../../../shared/settings/languages.ts';
import { type TableName, tableColumns } from '../../../shared/tables/columns.ts';
import type { TableQuestion } from '../../../shared/tables/contract.ts';
import type { ReachDetail, ReachDetails } from '../../../shared/today/ways-to-reach.ts';
import { type Call, everyOperation, filesForOperations, fillShop } from '../engine/every-operation.ts';
import { metaOfOperation } from '../engine/meta-of-operation.ts';
import { openTestEngine } from '../test-engine.ts';

const address = { label: '', street: '7 Sesame Lane', city: 'Wells', postcode: '', country: '' };
const details: ReachDetails = {
  phone: '0117 496 0123',
  wechat: 'ann-in-wells',
  email: 'ann@wells.example',
  address: addressText(address),
};

/** Something of each detail. */
const refused: readonly ReachChannel[] = ['text', 'wechat', 'email', 'letter'];

/** A shop with one of everything, all about somebody with every detail on file. */
async function shopOfRefusing() {
  const engine = await openTestEngine('CNY');
  const { client } = engine;
  const shop = await fillShop(engine);
  await client.customers.edit({
    id: shop.ann,
    change: {
      called: 'Ann',
      phones: [details.phone],
      wechats: [details.wechat],
      emails: [details.email],
      addresses: [address],
      doNotContact: [...refused],
    },
  });
  await client.customers.edit({ id: shop.binned, change: { phones: [details.phone], doNotContact: ['call', 'text'] } });
  await client.playbooks.setPressure({ ...firstPressureRules, quietHours: null });
  return { engine, client, shop };
}

function isDetail(value: unknown): boolean {
  return typeof value === 'string' && Object.values(details).some((detail) => value.includes(detail));
}

/** Whether any part of an answer is a detail next to which nothing says what is refused; null: it holds no detail. */
function saysWhatIsRefused(answer: unknown, isSaid = false): boolean | null {
  if (isDetail(answer)) return isSaid;
  if (typeof answer !== 'object' || answer === null) return null;
  const isSaidHere = isSaid || 'doNotContact' in answer || 'refused' in answer;
  const parts = Object.values(answer)
    .map((part) => saysWhatIsRefused(part, isSaidHere))
    .filter((part) => part !== null);
  return parts.length === 0 ? null : parts.every(Boolean);
}

/** Answers that say what is on file field by field: what is refused is one of the fields. */
const saysByField: readonly string[] = ['duplicates.compare', 'history.ofCustomer'];

const queries = Object.entries(everyOperation)
  .flatMap(([part, calls]) =>
    Object.entries(calls).map(([name, call]) => ({ path: `${part}.${name}`, call: call as Call })),
  )
  .filter(({ path }) => metaOfOperation(path).reads !== undefined && !saysByField.includes(path));

const ofTables = (customerId: number): Partial<Record<TableName, TableQuestion>> => ({
  customers: { table: 'customers', filter: { text: '', conditions: [] }, sort: 'name', descending: false },
  movement: { table: 'movement', question: { comparedWith: 'before' }, filter: '', sort: 'change', descending: true },
  reach: { table: 'reach', selection: { ids: [customerId] }, channel: 'text' },
  today: { table: 'today' },
  appointments: { table: 'appointments' },
  messages: {
    ...{ table: 'messages', leavesOutGaps: true, playbook: 'win-back', step: 'same-day', channel: 'wechat' },
    ...{ language: 'en', changed: {} },
  },
});

const detailColumns: ReadonlySet<string> = new Set<ReachDetail>(['phone', 'wechat', 'email', 'address']);
const tablesWithDetails = Object.entries(tableColumns)
  .filter(([, columns]) => columns.some((column) => detailColumns.has(column)))
  .map(([table]) => table as TableName);

describe('the phone, WeChat, e-mail and address of a customer who asked not to be contacted', () => {
  it('stand in no answer of the engine without what they refuse next to them', async () => {
    const { engine, shop } = await shopOfRefusing();
    const given = { ...shop, ...(await filesForOperations(engine)) };
    const said: Record<string, boolean> = {};
    for (const { path, call } of queries) {
      const isSaid = saysWhatIsRefused(await call(given, engine));
      if (isSaid !== null) said[path] = isSaid;
    }
    expect(Object.keys(said)).toEqual(
      expect.arrayContaining(['bin.list', 'customers.list', 'customers.get', 'appointments.booked', 'today.tasks']),
    );
    expect(Object.entries(said).filter(([, isSaid]) => !isSaid)).toEqual([]);
  });

  it.each(tablesWithDetails)('leave in the table %s with the mark, or not at all', async (table) => {
    const { engine, client, shop } = await shopOfRefusing();
    const question = ofTables(shop.ann)[table];
    if (question === undefined) throw new Error(`${table} holds details: say here what it is asked`);
    for (const language of languages) {
      const { jobId } = await client.tables.save({ question, format: 'csv', language });
      const { token } = await client.tables.saved({ jobId });
      const file = readFileSync(engine.filePath(token) ?? '', 'utf8');
      const withoutMarked = Object.entries(details).reduce(
        (text, [detail, value]) =>
          text.replaceAll(markedDetail(value, detail as ReachDetail, refused, translator(language)), ''),
        file,
      );
      expect(isDetail(withoutMarked)).toBe(false);
      if (table !== 'reach' && table !== 'messages') expect(withoutMarked).not.toBe(file);
    }
  });
});
