import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';

/** A piece of SQL with the values of its question marks, in their order. */
export interface SqlCondition {
  sql: string;
  parameters: (string | number)[];
}

export type TextMatch = 'contains' | 'is' | 'startsWith';

export const everybody: SqlCondition = { sql: 'true', parameters: [] };
export const nobody: SqlCondition = { sql: 'false', parameters: [] };

export function not({ sql, parameters }: SqlCondition): SqlCondition {
  return { sql: `NOT (${sql})`, parameters };
}

/** Who does not fit, those too for whom the condition is NULL. */
export function complementOf({ sql, parameters }: SqlCondition): SqlCondition {
  return { sql: `(${sql}) IS NOT TRUE`, parameters };
}

export function joined(connective: ' AND ' | ' OR ', conditions: readonly SqlCondition[]): SqlCondition {
  if (conditions.length === 0) return everybody;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(connective),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/** instr, not LIKE: nothing in what a person typed is a wildcard. */
export function matchSql(match: TextMatch, column: string, folded: string): SqlCondition {
  const parameters = [folded.toWellFormed()];
  switch (match) {
    case 'contains':
      return { sql: `instr(${column}, ?) > 0`, parameters };
    case 'startsWith':
      return { sql: `instr(${column}, ?) = 1`, parameters };
    case 'is':
      return { sql: `${column} = ?`, parameters };
  }
}

/** A column that is kept only as typed. `key` names its values: itself where they repeat, else the row. */
export interface FoldedColumn {
  table: string;
  column: string;
  key: string;
}

/** SQL folds plain ASCII as `foldText` does; the texts it cannot fold are compared here and handed to it by key. */
export function foldedSql(
  connection: Connection,
  source: FoldedColumn,
  match: TextMatch,
  folded: string,
): SqlCondition {
  const { table, column, key } = source;
  const isBeyondSql = `(${column} GLOB '*[^ -~]*' OR instr(${column}, '  '))`;
  const beyondSql = connection.prepare<[], { key: string | number; text: string }>(
    `SELECT DISTINCT ${key} AS key, ${column} AS text FROM ${table} WHERE ${isBeyondSql}`,
  );
  const plain = matchSql(match, `trim(lower(${column}))`, folded);
  const keys: (string | number)[] = [];
  let isAllPlain = true;
  for (const row of beyondSql.iterate()) {
    isAllPlain = false;
    if (isMatch(match, foldText(row.text), folded)) keys.push(row.key);
  }
  if (isAllPlain) return plain;
  return {
    sql: `CASE WHEN ${isBeyondSql} THEN ${key} IN (SELECT value FROM json_each(?)) ELSE ${plain.sql} END`,
    parameters: [JSON.stringify(keys), ...plain.parameters],
  };
}

function isMatch(match: TextMatch, text: string, folded: string): boolean {
  if (match === 'is') return text === folded;
  return match === 'contains' ? text.includes(folded) : text.startsWith(folded);
}

export function notBlank(column: string): SqlCondition {
  return { sql: `${column} <> ''`, parameters: [] };
}

/** Inclusive; a bound that is null keeps everybody. */
export function boundsSql(column: string, from: string | number | null, to: string | number | null): SqlCondition {
  const bounds: SqlCondition[] = [];
  if (from !== null) bounds.push({ sql: `${column} >= ?`, parameters: [from] });
  if (to !== null) bounds.push({ sql: `${column} <= ?`, parameters: [to] });
  return joined(' AND ', bounds);
}
