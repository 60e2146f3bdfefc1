import { describe, expect, it } from 'vitest';
import type { HistoryAct, HistoryChange } from '../../../shared/history/contract.ts';
import { translator } from '../../../shared/locales/words.ts';
import { definitionOf, recordNames } from '../../../shared/records/record-graph.ts';
import { languages } from '../../../shared/settings/contract.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const orders = `order number,order date,customer number,name,amount,phone
1,2026-02-01,007,Ann,100.00,13800138000
2,2026-02-03,008,Ben,50.00,
`;

function inShort({ table, kind, fields }: HistoryChange): string {
  const values = fields.map(({ field, before, after }) => `${field} ${text(before)}→${text(after)}`);
  return `${kind} ${table}: ${values.join(', ')}`;
}

function text(value: HistoryChange['fields'][number]['before']): string {
  if (value === null) return '∅';
  if (value.kind === 'text') return value.text;
  if (value.kind === 'customer') return value.label;
  return JSON.stringify(value);
}

async function historyOf({ client }: TestEngine, id: number): Promise<HistoryAct[]> {
  return (await client.history.ofCustomer({ customer: { id } })).acts;
}

describe('the history of a customer', () => {
  it('says of each act what it changed, from what to what, with names in place of ids', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    const { id } = await client.customers.create({ name: 'Ann', number: 'A1', phones: ['1'], tags: ['regular'] });
    await client.customers.edit({ id, change: { name: 'Anne', note: 'two sugars', phones: ['2'], tags: ['VIP'] } });
    const [edit, create] = await historyOf(engine, id);
    expect(create?.changes.map(inShort)).toEqual([
      'added customers: number ∅→A1, kind ∅→{"kind":"code","code":"person"}, name ∅→Ann',
      'added customer_phones: as_typed ∅→1, confirmed_day ∅→{"kind":"day","day":"2026-11-22"}',
      'added customer_tags: tag_id ∅→regular',
    ]);
    expect(edit).toMatchObject({ verb: 'customers.edit', way: 'byHand', isUndoable: true, changeCount: 5 });
    expect(edit?.changes.map(inShort)).toEqual([
      'changed customers: name Ann→Anne, note ∅→two sugars',
      'added customer_phones: as_typed ∅→2, confirmed_day ∅→{"kind":"day","day":"2026-11-22"}',
      'removed customer_phones: as_typed 1→∅, confirmed_day {"kind":"day","day":"2026-11-22"}→∅',
      'removed customer_tags: tag_id regular→∅',
      'added customer_tags: tag_id ∅→VIP',
    ]);
  });

  it('knows the rows that are gone, and leaves out what was done to others', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    const { id } = await client.customers.create({ name: 'Ann', phones: ['1'] });
    const { id: benId } = await client.customers.create({ name: 'Ben', phones: ['2'] });
    await client.customers.edit({ id, change: { phones: [] } });
    await client.customers.bulkEdit({
      selection: { ids: [id, benId] },
      change: { what: 'note', note: 'tea', mode: 'replace' },
    });
    const acts = await historyOf(engine, id);
    expect(acts.map(({ verb }) => verb)).toEqual(['customers.bulkEdit.note', 'customers.edit', 'customers.create']);
    expect(acts.flatMap(({ changes }) => changes).every(({ customer }) => customer?.id === id)).toBe(true);
    expect(acts[2]?.changes.map(inShort)).toContain(
      'added customer_phones: as_typed ∅→1, confirmed_day ∅→{"kind":"day","day":"2026-11-22"}',
    );
    const { changes } = await client.history.ofAct({ actId: acts[0]?.id ?? 0 });
    expect(changes.map(({ customer }) => customer?.label)).toEqual(['Ann', 'Ben']);
  });

  it('counts what an import brought of them, and says what it changed', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    const { id } = await client.customers.create({ name: 'Ann', number: '007' });
    await engine.bring('orders.csv', orders);
    const [imported] = await historyOf(engine, id);
    expect(imported).toMatchObject({
      verb: 'import.run',
      way: 'import',
      subject: 'orders.csv',
      brought: { customer_phones: 1, orders: 1 },
      changes: [],
    });
    const { rows } = await client.customers.list({ filter: { text: 'Ben' } });
    const [made] = await historyOf(engine, rows[0]?.id ?? 0);
    expect(made?.brought).toEqual({ customers: 1, orders: 1 });
  });

  it('comes in pages that together are the whole, and is found by the number', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann', number: 'A1' });
    for (const note of ['a', 'b', 'c', 'd']) await client.customers.edit({ id, change: { note } });
    const whole = await client.history.ofCustomer({ customer: { number: 'A1' } });
    expect(whole).toMatchObject({ customerId: id, total: 5 });
    const pages = [];
    for (const offset of [0, 2, 4]) {
      pages.push(...(await client.history.ofCustomer({ customer: { id }, offset, limit: 2 })).acts);
    }
    expect(pages).toEqual(whole.acts);
    await expect(client.history.ofCustomer({ customer: { number: 'nobody' } })).rejects.toMatchObject({
      code: 'CUSTOMER_NUMBER_UNKNOWN',
    });
    const numbered = await client.customers.create({ name: 'Ben' });
    const { number } = await client.customers.get({ id: numbered.id });
    expect(number).toMatch(/^#\d+$/u);
    expect(await client.customers.ofNumber({ number: number.slice(1) })).toEqual({ id: numbered.id });
  });
});

describe('the preview of an undo', () => {
  it('says what would change, changes nothing, and is what the undo then does', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    const { id } = await client.customers.create({ name: 'Ann', phones: ['1'] });
    const { actId } = await client.customers.edit({ id, change: { name: 'Anne', phones: ['2'] } });
    const before = await client.customers.get({ id });
    const preview = await client.history.undoPreview({ actId: actId ?? 0 });
    expect(preview).toMatchObject({ refusal: null, importId: null, changeCount: 3, held: [] });
    expect(await client.customers.get({ id })).toEqual(before);
    expect(await client.acts.list({})).toMatchObject({ total: 2 });

    const { act } = await client.acts.undo({ actId: actId ?? 0 });
    const { changes } = await client.history.ofAct({ actId: act.id });
    expect(changes).toEqual(preview.changes);
  });

  it('names the rows that hold it back, and the later act', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann' });
    const first = await client.customers.edit({ id, change: { note: 'tea' } });
    const later = await client.customers.edit({ id, change: { note: 'coffee' } });
    expect(await client.history.undoPreview({ actId: first.actId ?? 0 })).toMatchObject({
      refusal: 'held',
      heldCount: 1,
      held: [{ table: 'customers', name: 'Ann', customerId: id, laterAct: { id: later.actId } }],
      changes: [],
    });
  });

  it('of an import counts the rows that would go, and names who holds it back', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    const { importId } = await engine.bring('orders.csv', orders);
    const { acts } = await client.acts.list({});
    const actId = acts[0]?.id ?? 0;
    expect(await client.history.undoPreview({ actId })).toMatchObject({
      refusal: null,
      importId,
      removed: { customers: 2, orders: 2, customer_phones: 1 },
    });
    const { rows } = await client.customers.list({ filter: { text: 'Ann' } });
    await client.customers.edit({ id: rows[0]?.id ?? 0, change: { note: 'tea' } });
    expect(await client.history.undoPreview({ actId })).toMatchObject({ refusal: 'held', held: [{ name: 'Ann' }] });
  });

  it('says that what was undone is undone', async () => {
    const { client } = await openTestEngine();
    const { actId } = await client.customers.create({ name: 'Ann' });
    await client.acts.undo({ actId });
    expect(await client.history.undoPreview({ actId })).toMatchObject({ refusal: 'undone' });
    await expect(client.history.undoPreview({ actId: 999 })).rejects.toMatchObject({ code: 'ACT_UNKNOWN' });
  });
});

describe('the words of the history', () => {
  it.each(languages)('there are words in %s for every table and every field a person knows', (language) => {
    const say = translator(language);
    for (const table of recordNames) {
      expect(say(`history.tables.${table}`)).not.toBe(`history.tables.${table}`);
      for (const [column, { kind }] of Object.entries(definitionOf(table).columns)) {
        if (kind === 'technical') continue;
        const key = `history.fields.${table}.${column}`;
        expect(say(key), key).not.toBe(key);
      }
    }
  });
});
