import type { Selectable } from 'kysely';
import type { MergeField } from '../../shared/duplicates/contract.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { Tables } from '../archive/tables.ts';

export type StoredCustomer = Selectable<Tables['customers']>;
export type Side = 'winner' | 'loser';

/** What a field of the merge is made of, and whether a customer has none. The number is not among them: both find. */
const storedAs: Record<
  MergeField,
  { columns: readonly (keyof StoredCustomer)[]; isEmpty(row: StoredCustomer): boolean }
> = {
  name: { columns: ['name', 'name_folded'], isEmpty: (row) => row.name === '' },
  kind: { columns: ['kind'], isEmpty: () => false },
  called: { columns: ['called'], isEmpty: (row) => row.called === '' },
  birthday: {
    columns: ['birthday', 'birthday_as_typed', 'birthday_calendar', 'birthday_is_leap_month'],
    isEmpty: (row) => row.birthday === null && row.birthday_as_typed === null,
  },
  howToTalk: { columns: ['how_to_talk'], isEmpty: (row) => row.how_to_talk === '' },
  source: { columns: ['source'], isEmpty: (row) => row.source === '' },
  consent: { columns: ['consent', 'consent_day'], isEmpty: (row) => row.consent === 'unknown' },
  company: { columns: ['company_id', 'company_role'], isEmpty: (row) => row.company_id === null },
  referredBy: { columns: ['referred_by'], isEmpty: (row) => row.referred_by === null },
  photo: { columns: ['photo_id'], isEmpty: (row) => row.photo_id === null },
};

/**
 * Whose value stays where nothing is chosen: the winner's, unless it has none. A consent refused to either is refused,
 * and a name in ordinary letters is better than one in capitals.
 */
export function usualSide(field: MergeField, winner: StoredCustomer, loser: StoredCustomer): Side {
  const { isEmpty } = storedAs[field];
  if (field === 'consent' && loser.consent === 'refused' && winner.consent !== 'refused') return 'loser';
  if (field === 'name' && isInCapitals(winner.name) && !isEmpty(loser) && !isInCapitals(loser.name)) return 'loser';
  return isEmpty(winner) && !isEmpty(loser) ? 'loser' : 'winner';
}

function isInCapitals(name: string): boolean {
  return /\p{Lu}{4}/u.test(name) && !/\p{Ll}/u.test(name);
}

export function isEmptyField(field: MergeField, row: StoredCustomer): boolean {
  return storedAs[field].isEmpty(row);
}

export function valuesOfField(field: MergeField, row: StoredCustomer): RowValues {
  return Object.fromEntries(storedAs[field].columns.map((column) => [column, row[column]]));
}

export function isSameField(field: MergeField, a: StoredCustomer, b: StoredCustomer): boolean {
  return storedAs[field].columns.every((column) => a[column] === b[column]);
}

/** The columns of a customer that are one field with this one, itself among them: one of them alone says nothing true. */
export function columnsBeside(column: string): readonly string[] {
  for (const { columns } of Object.values(storedAs)) {
    if (columns.some((one) => one === column)) return columns;
  }
  return [column];
}
