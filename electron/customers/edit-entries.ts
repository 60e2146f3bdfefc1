import { confirmedWhenTyped } from '../../shared/freshness/fact-kinds.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { dayOfAct } from '../acts/day-of-act.ts';
import { allRows, build } from '../archive/query.ts';

/** Lists of a customer that are texts as typed, in an order, with what they are compared by. */
type EntriesTable = 'customer_phones' | 'customer_emails' | 'customer_other_names' | 'customer_wechats';

const keyColumns = {
  customer_phones: 'digits',
  customer_emails: 'folded',
  customer_other_names: 'folded',
  customer_wechats: 'folded',
} as const satisfies Record<EntriesTable, string>;

/** Makes the list what was asked for, touching only the entries that differ, so that undo stays narrow. */
export function replaceEntries(
  writer: ActWriter,
  table: EntriesTable,
  customerId: number,
  wanted: readonly string[],
  keyOf: (asTyped: string) => string,
): void {
  const existing = allRows(
    writer.connection,
    build.selectFrom(table).select(['id', 'as_typed as asTyped', 'position']).where('customer_id', '=', customerId),
  );
  const left = [...existing];
  const entries = wanted.map(storableText).filter((entry) => entry !== '');
  for (const [position, asTyped] of entries.entries()) {
    const index = left.findIndex((entry) => entry.asTyped === asTyped);
    const [found] = index === -1 ? [] : left.splice(index, 1);
    if (found) writer.update(table, found.id, { position });
    else {
      const key = { [keyColumns[table]]: keyOf(asTyped) };
      const confirmed = table === 'customer_phones' ? { confirmed_day: confirmedWhenTyped(dayOfAct(writer)) } : {};
      writer.insert(table, { customer_id: customerId, position, as_typed: asTyped, ...key, ...confirmed });
    }
  }
  for (const entry of left) writer.remove(table, entry.id);
}
