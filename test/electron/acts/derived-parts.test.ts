import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActWriter } from '../../../electron/acts/act-writer.ts';
import { derivedParts } from '../../../electron/acts/derived-part.ts';
import { performAct } from '../../../electron/acts/perform-act.ts';
import { undoAct } from '../../../electron/acts/undo-act.ts';
import type { Archive } from '../../../electron/archive/archive.ts';
import { propertyRuns } from '../../property-runs.ts';
import { makeTestArchive } from '../customers/test-archive.ts';

const customers = 3;

/** One of the things an act may do to orders and to who has them; ids are drawn and taken modulo what is there. */
const step = fc.oneof(
  fc.record({ what: fc.constant('order' as const), customer: fc.nat(), day: fc.integer({ min: 10, max: 28 }) }),
  fc.record({ what: fc.constant('line' as const), order: fc.nat(), amount: fc.integer({ min: -500, max: 500 }) }),
  fc.record({ what: fc.constant('changeLine' as const), line: fc.nat(), amount: fc.integer({ min: -500, max: 500 }) }),
  fc.record({ what: fc.constant('moveLine' as const), line: fc.nat(), order: fc.nat() }),
  fc.record({ what: fc.constant('removeLine' as const), line: fc.nat() }),
  fc.record({ what: fc.constant('give' as const), order: fc.nat(), customer: fc.option(fc.nat()) }),
  fc.record({ what: fc.constant('moveDay' as const), order: fc.nat(), day: fc.integer({ min: 10, max: 28 }) }),
  fc.record({
    what: fc.constant('rename' as const),
    customer: fc.nat(),
    name: fc.constantFrom('Ann', '王小明', 'Zoe'),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function take(writer: ActWriter, drawn: Step): void {
  const idOf = (table: string, place: number): number | null => {
    const ids = writer.connection.prepare<[], number>(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
    return ids[place % Math.max(1, ids.length)] ?? null;
  };
  const customerOf = (place: number): number => (place % customers) + 1;
  if (drawn.what === 'order') {
    const order = { customer_id: customerOf(drawn.customer), currency: 'GBP', day: `2026-11-${drawn.day}` };
    writer.insert('orders', { ...order, net_minor: 0, has_sale: 0, has_purchase: 0, line_count: 0 });
  } else if (drawn.what === 'line') {
    const order_id = idOf('orders', drawn.order);
    if (order_id !== null) writer.insert('order_lines', { order_id, amount_minor: drawn.amount, is_return: 0 });
  } else if (drawn.what === 'give') {
    const id = idOf('orders', drawn.order);
    const customer_id = drawn.customer === null ? null : customerOf(drawn.customer);
    if (id !== null) writer.update('orders', id, { customer_id });
  } else if (drawn.what === 'moveDay') {
    const id = idOf('orders', drawn.order);
    if (id !== null) writer.update('orders', id, { day: `2026-11-${drawn.day}` });
  } else if (drawn.what === 'rename') {
    writer.update('customers', customerOf(drawn.customer), { name: drawn.name, name_folded: drawn.name.toLowerCase() });
  } else {
    const id = idOf('order_lines', drawn.line);
    if (id === null) return;
    if (drawn.what === 'changeLine') writer.update('order_lines', id, { amount_minor: drawn.amount });
    else if (drawn.what === 'removeLine') writer.remove('order_lines', id);
    else writer.update('order_lines', id, { order_id: idOf('orders', drawn.order) });
  }
}

function emptyOfOrders({ writer }: Archive): void {
  writer.exec(`DELETE FROM act_changes; DELETE FROM acts; DELETE FROM order_lines; DELETE FROM customer_totals;
    DELETE FROM orders; DELETE FROM customer_name_order; DELETE FROM search_index; DELETE FROM customers`);
}

function addCustomers(writer: ActWriter): { result: null } {
  for (let id = 1; id <= customers; id += 1) {
    const named = { number: `C${id}`, name: `Name ${id}`, name_folded: `name ${id}` };
    writer.insert('customers', { id, ...named, created_at: 0, updated_at: 0 });
  }
  return { result: null };
}

const name = { verb: 'customers.edit', actor: 'owner', subject: null } as const;

describe('what is derived', () => {
  it('follows every row an act writes, without the act asking for it, and the undo of the act', async () => {
    const archive = await makeTestArchive();
    const wrong = (): unknown[] =>
      derivedParts().flatMap((part) => [...(part.countWrong?.(archive.reader) ?? [])].filter(({ count }) => count > 0));
    fc.assert(
      fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), (acts) => {
        emptyOfOrders(archive);
        performAct(archive, name, 0, addCustomers);
        const actIds: number[] = [];
        for (const steps of acts) {
          const { actId } = performAct(archive, name, 1, (writer) => {
            for (const one of steps) take(writer, one);
            return { result: null };
          });
          expect(wrong()).toEqual([]);
          if (actId !== null) actIds.push(actId);
        }
        for (const actId of actIds.reverse()) {
          undoAct(archive, actId, 2);
          expect(wrong()).toEqual([]);
        }
      }),
      { numRuns: propertyRuns(30) },
    );
  }, 90_000);

  it('says of each customer when an act last wrote one of their records', async () => {
    const archive = await makeTestArchive();
    performAct(archive, name, 0, addCustomers);
    performAct(archive, name, 7, (writer) => {
      writer.insert('preferences', { customer_id: 2, kind: 'likes', text: 'tea' });
      return { result: null };
    });
    const stamps = archive.reader.prepare('SELECT updated_at FROM customers ORDER BY id').pluck().all();
    expect(stamps).toEqual([0, 7, 0]);
  });
});
