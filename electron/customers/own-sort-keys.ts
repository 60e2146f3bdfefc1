import { compareValues } from '../../shared/compare-known.ts';
import { isDay } from '../../shared/day.ts';
import type { OwnField } from '../../shared/own-fields/own-field.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { ownFieldsOf } from '../own-fields/list-own-fields.ts';

interface ValueRow {
  customerId: number;
  asText: string;
  asNumber: number | null;
  choiceId: number | null;
}

/** What a value is sorted by, and whether the field's kind can be read from it. */
interface SortedValue {
  isRead: boolean;
  by: number | string;
}

/**
 * The customers with a value of an own field, and whole numbers that sort like the values: what can be read as the
 * field's kind first, then what cannot, in both directions. A field that is gone sorts nothing.
 */
export function ownSortKeys(
  connection: Connection,
  fieldId: number,
  descending: boolean,
): readonly [ids: readonly number[], keys: readonly number[]] {
  const field = ownFieldsOf(connection).find(({ id }) => id === fieldId);
  if (field === undefined) return [[], []];
  const rows = connection
    .prepare<[number], ValueRow>(
      `SELECT customer_id AS customerId, as_text AS asText, as_number AS asNumber, choice_id AS choiceId
         FROM own_field_values WHERE field_id = ?`,
    )
    .all(fieldId);
  const values = rows.map((row) => sortedValue(row, field));
  const ranksOfRead = ranksOf(values.filter(({ isRead }) => isRead));
  const ranksOfOthers = ranksOf(values.filter(({ isRead }) => !isRead));
  // The greatest come first where the order descends.
  const [read, other] = descending ? [ranksOfOthers.size, 0] : [0, ranksOfRead.size];
  const keyOf = ({ isRead, by }: SortedValue): number =>
    isRead ? read + (ranksOfRead.get(by) ?? 0) : other + (ranksOfOthers.get(by) ?? 0);
  return [rows.map(({ customerId }) => customerId), values.map(keyOf)];
}

function sortedValue({ asText, asNumber, choiceId }: ValueRow, { kind, choices }: OwnField): SortedValue {
  const asWritten = foldText(asText);
  switch (kind) {
    case 'text':
      return { isRead: true, by: asWritten };
    case 'date':
      return { isRead: isDay(asText), by: asWritten };
    case 'choice': {
      const nth = choices.findIndex(({ id }) => id === choiceId);
      return nth === -1 ? { isRead: false, by: asWritten } : { isRead: true, by: nth };
    }
    default:
      return asNumber === null ? { isRead: false, by: asWritten } : { isRead: true, by: asNumber };
  }
}

/** Equal values have one rank. */
function ranksOf(values: readonly SortedValue[]): ReadonlyMap<number | string, number> {
  const different = [...new Set(values.map(({ by }) => by))].sort(compareValues);
  return new Map(different.map((by, rank) => [by, rank]));
}
