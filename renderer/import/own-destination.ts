import type { ImportDecision } from '../../shared/import/contract.ts';
import { ownFieldKindOfColumn } from '../../shared/import/own-field-of-column.ts';
import type { RecognisedColumn } from '../../shared/import/recognition.ts';
import { isOwnColumn, type OwnColumn, ownColumn, ownFieldOfColumn } from '../../shared/own-fields/own-column.ts';
import type { OwnColumnKind } from '../../shared/own-fields/own-field.ts';

/** What a column can be made: a field of one of these kinds, or a balance; choices are the owner's to name. */
export const kindsToMake = [
  'text',
  'number',
  'date',
  'yesNo',
  'money',
  'balance',
] as const satisfies readonly OwnColumnKind[];

/** Where a column goes that is of the owner's own: a field that is there, or one to be made of this kind. */
export type OwnDestination = OwnColumn | `make:${(typeof kindsToMake)[number]}`;

type OwnFields = NonNullable<ImportDecision['ownFields']>;

export function isOwnDestination(value: string): value is OwnDestination {
  return isOwnColumn(value) || kindsToMake.some((kind) => value === `make:${kind}`);
}

export function ownDestinationOf(ownFields: OwnFields | undefined, column: number): OwnDestination | null {
  const found = ownFields?.find(({ columns }) => columns.includes(column));
  if (found === undefined) return null;
  if ('id' in found.field) return ownColumn(found.field.id);
  const { kind } = found.field;
  return `make:${kindsToMake.find((known) => known === kind) ?? 'text'}`;
}

/** The own fields with this column at another one, or at none; a field takes one column. */
export function assignOwnColumn(
  ownFields: OwnFields | undefined,
  { column, name, destination }: { column: number; name: string; destination: OwnDestination | null },
): OwnFields {
  const left = (ownFields ?? []).filter(({ columns }) => !columns.includes(column));
  if (destination === null) return left;
  const id = ownFieldOfColumn(destination);
  if (id !== null) {
    return [...left.filter(({ field }) => !('id' in field && field.id === id)), { columns: [column], field: { id } }];
  }
  const kind = kindsToMake.find((known) => destination === `make:${known}`) ?? 'text';
  return [...left, { columns: [column], field: { name: name.slice(0, 100), kind } }];
}

/** The columns with something in them that go nowhere yet. */
export function columnsLeftOut(
  columns: readonly RecognisedColumn[],
  { mapping, ownFields = [] }: Pick<ImportDecision, 'mapping' | 'ownFields'>,
): RecognisedColumn[] {
  const taken = new Set([...Object.values(mapping).flat(), ...ownFields.flatMap((own) => own.columns)]);
  return columns.filter(({ index, samples }) => samples.length > 0 && !taken.has(index));
}

/** The own fields with one more for each of these columns, of the kind its cells show. */
export function madeOwnFields(
  { ownFields }: Pick<ImportDecision, 'ownFields'>,
  columns: readonly RecognisedColumn[],
  nameOf: (column: RecognisedColumn) => string,
): OwnFields {
  return columns.reduce<OwnFields>((made, column) => {
    const kind = ownFieldKindOfColumn(column);
    const destination: OwnDestination = `make:${kindsToMake.find((known) => known === kind) ?? 'text'}`;
    return assignOwnColumn(made, { column: column.index, name: nameOf(column), destination });
  }, ownFields ?? []);
}
