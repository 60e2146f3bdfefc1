import { confirmedWhenTyped, type FactKind, factTables } from '../../shared/freshness/fact-kinds.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { dayOfAct } from '../acts/day-of-act.ts';

/** Changes a fact as a person typed it: where something differs, it is confirmed with it. False where nothing does. */
export function writeConfirmed(writer: ActWriter, kind: FactKind, id: number, values: RowValues): boolean {
  const table = factTables[kind];
  const before = writer.connection.prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
  const differs = Object.entries(values).some(([name, value]) => before?.[name] !== value);
  if (!differs) return false;
  return writer.update(table, id, { ...values, confirmed_day: confirmedWhenTyped(dayOfAct(writer)) });
}
