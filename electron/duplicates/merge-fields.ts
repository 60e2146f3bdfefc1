import type { Selectable } from 'kysely';
import { type MergeField, mergeFields } from '../../shared/duplicates/merge-fields.ts';
import {
  columnsMergedWith,
  customerFields,
  isSimpleField,
  type SimpleField,
} from '../../shared/records/customer-fields.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { Tables } from '../archive/tables.ts';

export type StoredCustomer = Selectable<Tables['customers']>;
export type Side = 'winner' | 'loser';

/** Whether a customer has none. The number is not among them: both find. */
const isEmptySpecial: Record<Exclude<MergeField, SimpleField>, (row: StoredCustomer) => boolean> = {
  name: (row) => row.name === '',
  kind: () => false,
  birthday: (row) => row.birthday === null && row.birthday_as_typed === null,
  consent: (row) => row.consent === 'unknown',
  company: (row) => row.company_id === null,
  lookedAfterBy: (row) => row.looked_after_by === null,
  referredBy: (row) => row.referred_by === null,
  photo: (row) => row.photo_id === null,
};

type CustomerColumn = keyof StoredCustomer & string;

/** A test compares the columns of the fields with those of the customers. */
function columnsOf(field: MergeField): readonly CustomerColumn[] {
  return columnsMergedWith(field) as CustomerColumn[];
}

/**
 * Whose value stays where nothing is chosen: the winner's, unless it has none. A consent refused to either is refused,
 * and a name in ordinary letters is better than one in capitals.
 */
export function usualSide(field: MergeField, winner: StoredCustomer, loser: StoredCustomer): Side {
  const isEmpty = (row: StoredCustomer): boolean => isEmptyField(field, row);
  if (field === 'consent' && loser.consent === 'refused' && winner.consent !== 'refused') return 'loser';
  if (field === 'name' && isInCapitals(winner.name) && !isEmpty(loser) && !isInCapitals(loser.name)) return 'loser';
  return isEmpty(winner) && !isEmpty(loser) ? 'loser' : 'winner';
}

function isInCapitals(name: string): boolean {
  return /\p{Lu}{4}/u.test(name) && !/\p{Ll}/u.test(name);
}

export function isEmptyField(field: MergeField, row: StoredCustomer): boolean {
  return isSimpleField(field) ? row[customerFields[field].column] === '' : isEmptySpecial[field](row);
}

export function valuesOfField(field: MergeField, row: StoredCustomer): RowValues {
  return Object.fromEntries(columnsOf(field).map((column) => [column, row[column]]));
}

/** When it was noted makes no other value. */
export function isSameField(field: MergeField, a: StoredCustomer, b: StoredCustomer): boolean {
  return columnsOf(field).every((column) => column === 'referred_at' || a[column] === b[column]);
}

/** The columns of a customer that are one field with this one, itself among them: one of them alone says nothing true. */
export function columnsBeside(column: string): readonly string[] {
  return mergeFields.map(columnsMergedWith).find((columns) => columns.includes(column)) ?? [column];
}
