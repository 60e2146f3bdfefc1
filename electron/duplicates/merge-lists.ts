import { addressText } from '../../shared/customers/address.ts';
import type { MergeList } from '../../shared/duplicates/contract.ts';
import { laterConfirmed } from '../../shared/freshness/fact-kinds.ts';
import { foldText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';
import type { ChoicesOfTwo } from './merge-choices.ts';
import type { LostValue } from './merge-note.ts';

interface ListTable {
  table: 'customer_phones' | 'customer_emails' | 'customer_wechats' | 'customer_addresses';
  /** What makes two entries one. */
  keyOf(row: RowValues): string;
  textOf(row: RowValues): string;
}

const asTyped = (row: RowValues): string => String(row.as_typed);

export const listTables: Record<MergeList, ListTable> = {
  phones: { table: 'customer_phones', keyOf: (row) => String(row.digits) || asTyped(row), textOf: asTyped },
  emails: { table: 'customer_emails', keyOf: (row) => String(row.folded), textOf: asTyped },
  wechats: { table: 'customer_wechats', keyOf: (row) => String(row.folded), textOf: asTyped },
  addresses: {
    table: 'customer_addresses',
    keyOf: (row) => foldText([row.street, row.city, row.postcode, row.country].join('\u001f')),
    textOf: (row) =>
      addressText({
        label: '',
        street: String(row.street),
        city: String(row.city),
        postcode: String(row.postcode),
        country: String(row.country),
      }),
  },
};

export function entriesOf(connection: Connection, list: MergeList, customerId: number): RowValues[] {
  const { table } = listTables[list];
  return connection
    .prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE customer_id = ? ORDER BY position, id`)
    .all(customerId);
}

/** Moves the loser's entries behind the winner's, or lets one customer's go, as chosen. An entry of both stays once. */
export function mergeList(
  writer: ActWriter,
  list: MergeList,
  { winnerId, loserId, choice }: { winnerId: number; loserId: number; choice: ChoicesOfTwo['lists'][MergeList] },
): LostValue[] {
  const { table, keyOf, textOf } = listTables[list];
  const ofWinner = entriesOf(writer.connection, list, winnerId);
  const ofLoser = entriesOf(writer.connection, list, loserId);
  const kept = choice === 'loser' ? [] : ofWinner;
  const going = choice === 'loser' ? ofWinner : choice === 'winner' ? ofLoser : [];
  const coming = choice === 'winner' ? [] : ofLoser;

  const keys = new Map(kept.map((row) => [keyOf(row), row]));
  let position = kept.reduce((highest, row) => Math.max(highest, Number(row.position) + 1), 0);
  const moved: RowValues[] = [];
  for (const row of coming) {
    const same = keys.get(keyOf(row));
    if (same !== undefined) {
      keepConfirmation(writer, table, same, row);
      writer.remove(table, Number(row.id));
      continue;
    }
    keys.set(keyOf(row), row);
    moved.push(row);
  }
  const lost: LostValue[] = [];
  for (const row of going) {
    if (!keys.has(keyOf(row))) lost.push({ what: list, text: textOf(row) });
    writer.remove(table, Number(row.id));
  }
  for (const row of moved) {
    writer.update(table, Number(row.id), { customer_id: winnerId, position });
    position += 1;
  }
  return lost;
}

/** An entry of both was confirmed when either was. */
function keepConfirmation(writer: ActWriter, table: ListTable['table'], kept: RowValues, going: RowValues): void {
  const { confirmed_day: ofKept, id } = kept;
  const { confirmed_day: ofGoing } = going;
  if (ofKept === undefined || ofGoing === undefined) return;
  const said = (day: RowValues[string]): string | null => (day === null ? null : String(day));
  writer.update(table, Number(id), { confirmed_day: laterConfirmed(said(ofKept), said(ofGoing)) });
}
