import type { BalanceUnitFields } from '../../shared/balances/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import { foldText, storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';

/** The id of the unit of this name; it is made where there is none. Error: BALANCE_UNIT_NAME_EMPTY. */
export function unitNamed(writer: ActWriter, typed: string): number {
  const name = nameOf(typed);
  return withName(writer.connection, name) ?? writer.insert('balance_units', { name });
}

/** Errors: BALANCE_UNIT_NAME_EMPTY, BALANCE_UNIT_NAME_TAKEN. */
export function addUnit(writer: ActWriter, fields: BalanceUnitFields): { id: number; label: string } {
  const values = valuesOf(writer.connection, null, fields);
  return { id: writer.insert('balance_units', values), label: String(values.name) };
}

type UnitChange = { [Field in keyof BalanceUnitFields]?: BalanceUnitFields[Field] | undefined };

/** Errors: BALANCE_UNIT_UNKNOWN, BALANCE_UNIT_NAME_EMPTY, BALANCE_UNIT_NAME_TAKEN. */
export function editUnit(writer: ActWriter, { id, change }: { id: number; change: UnitChange }): { label: string } {
  existingUnit(writer.connection, id);
  writer.update('balance_units', id, valuesOf(writer.connection, id, change));
  return { label: existingUnit(writer.connection, id).name };
}

/** Errors: BALANCE_UNIT_UNKNOWN, BALANCE_UNIT_IN_USE. */
export function removeUnit(writer: ActWriter, { id }: { id: number }): { label: string } {
  const { name } = existingUnit(writer.connection, id);
  const used = firstRow(
    writer.connection,
    build.selectFrom('balances').select('id').where('unit_id', '=', id).limit(1),
  );
  if (used !== undefined) throw new ShukeError('BALANCE_UNIT_IN_USE', { name });
  writer.remove('balance_units', id);
  return { label: name };
}

/** Error: BALANCE_UNIT_UNKNOWN. */
export function existingUnit(connection: Connection, id: number): { name: string; decimals: number } {
  const unit = firstRow(
    connection,
    build.selectFrom('balance_units').select(['name', 'decimals']).where('id', '=', id),
  );
  if (unit === undefined) throw new ShukeError('BALANCE_UNIT_UNKNOWN', { unit: id });
  return unit;
}

function valuesOf(connection: Connection, id: number | null, { name: typed, decimals }: UnitChange): RowValues {
  const values: RowValues = {};
  if (typed !== undefined) {
    const name = nameOf(typed);
    const other = withName(connection, name);
    if (other !== undefined && other !== id) throw new ShukeError('BALANCE_UNIT_NAME_TAKEN', { name });
    values.name = name;
  }
  if (decimals !== undefined) values.decimals = decimals;
  return values;
}

function nameOf(typed: string): string {
  const name = storableText(typed);
  if (name === '') throw new ShukeError('BALANCE_UNIT_NAME_EMPTY');
  return name;
}

/** Capital letters and widths make no difference; a shop has a few units. */
function withName(connection: Connection, name: string): number | undefined {
  const folded = foldText(name);
  return allRows(connection, build.selectFrom('balance_units').select(['id', 'name'])).find(
    (unit) => foldText(unit.name) === folded,
  )?.id;
}
