import { withConditions } from '../../shared/customers/conditions/clauses.ts';
import { type CustomerFilter, customerFilterSchema, type SavedFilter } from '../../shared/customers/filter.ts';
import { sortedByName } from '../../shared/customers/name-order-key.ts';
import { ShukeError } from '../../shared/errors.ts';
import { foldText, tidyCell } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';

/** Those kept, by name. One this version cannot read (a later one made it) is not shown and stays as it is. */
export function listSavedFilters(connection: Connection): SavedFilter[] {
  return sortedByName(allRows(connection, build.selectFrom('segments').selectAll())).flatMap((row) => {
    const filter = readFilter(row.filter);
    return filter === null ? [] : [{ id: row.id, name: row.name, filter, createdAt: row.created_at }];
  });
}

function readFilter(kept: string): CustomerFilter | null {
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return customerFilterSchema.safeParse(value).data ?? null;
}

/** Keeps a filter under a name; the same name (folded) replaces. Error: INPUT_INVALID where the name is blank. */
export function saveFilter(
  writer: ActWriter,
  { name: typed, filter }: { name: string; filter: CustomerFilter },
): { id: number; name: string } {
  const name = tidyCell(typed);
  const folded = foldText(name);
  if (folded === '') throw new ShukeError('INPUT_INVALID', { field: 'name' });
  const values = { name, name_folded: folded, filter: JSON.stringify(filter) };
  const found = firstRow(
    writer.connection,
    build.selectFrom('segments').select('id').where('name_folded', '=', folded),
  );
  if (found === undefined) return { id: writer.insert('segments', { ...values, created_at: writer.at }), name };
  writer.update('segments', found.id, values);
  return { id: found.id, name };
}

/** Puts other values in the place of these where a saved filter asks for a choice of the field. Texts compare folded. */
export function replaceChoicesInSavedFilters(
  writer: ActWriter,
  fieldId: number,
  replacements: ReadonlyMap<string | number, string | number>,
): void {
  const other = (value: string | number): string | number =>
    replacements.get(typeof value === 'string' ? foldText(value) : value) ?? value;
  for (const { id, filter } of listSavedFilters(writer.connection)) {
    let hasOther = false;
    const conditions = withConditions(filter.conditions, (condition) => {
      if (condition.kind !== 'ownChoice' || condition.fieldId !== fieldId) return condition;
      const values = condition.values.map(other);
      hasOther ||= values.some((value, index) => value !== condition.values[index]);
      return { ...condition, values: [...new Set(values)] };
    });
    if (hasOther) writer.update('segments', id, { filter: JSON.stringify({ ...filter, conditions }) });
  }
}

/** Forgets one; one that is not there is forgotten already. */
export function forgetFilter(writer: ActWriter, id: number): { name: string } {
  const found = firstRow(writer.connection, build.selectFrom('segments').select('name').where('id', '=', id));
  if (found === undefined) return { name: '' };
  const members = build.selectFrom('segment_members').select('id').where('segment_id', '=', id);
  for (const member of allRows(writer.connection, members)) writer.remove('segment_members', member.id);
  writer.remove('segments', id);
  return found;
}
