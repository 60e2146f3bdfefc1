import type { ImportDecision } from '../../shared/import/contract.ts';
import type { ImportField } from '../../shared/import/fields.ts';
import { joinedFields } from '../../shared/records/customer-fields.ts';

type Mapping = ImportDecision['mapping'];

/** Fields whose columns may be several, joined by a blank (given name + surname); any other takes one column. */
const joinableFields: ReadonlySet<ImportField> = new Set([
  'name',
  'phone',
  'email',
  'address',
  'tags',
  'product',
  'description',
  'category',
  'status',
  'text',
  'author',
  'personName',
  'personPreferences',
  'personNote',
  ...joinedFields,
]);

/** The field a column goes to; null: it is left out. */
export function fieldOfColumn(mapping: Mapping, column: number): ImportField | null {
  for (const [field, columns] of Object.entries(mapping)) {
    if (columns.includes(column)) return field as ImportField;
  }
  return null;
}

/** The mapping with this column at another field. A field that takes one column gives its former one free. */
export function assignColumn(mapping: Mapping, column: number, field: ImportField | null): Mapping {
  const next: Mapping = {};
  for (const [other, columns] of Object.entries(mapping)) {
    const left = columns.filter((index) => index !== column);
    if (left.length > 0) next[other as ImportField] = left;
  }
  if (field !== null) {
    const former = joinableFields.has(field) ? (next[field] ?? []) : [];
    next[field] = [...former, column];
  }
  return next;
}
