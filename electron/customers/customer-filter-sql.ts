import type { CustomerFilter, FilterCondition } from '../../shared/customers/filter.ts';
import { addDays } from '../../shared/day.ts';
import { phoneDigits } from '../../shared/phone.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { firstInstantOfDay } from './first-instant-of-day.ts';

/** What a filter means depends on these. */
export interface FilterSetting {
  /** The currency of `net`, `orders`, `firstDay` and `lastDay`. */
  homeCurrency: string;
  today: string;
}

/** A piece of SQL with the values of its question marks, in their order. */
export interface SqlCondition {
  sql: string;
  parameters: (string | number)[];
}

type TextCondition = Extract<FilterCondition, { kind: 'text' }>;
type NumberCondition = Extract<FilterCondition, { kind: 'number' }>;
type DayCondition = Extract<FilterCondition, { kind: 'day' }>;
type TagCondition = Extract<FilterCondition, { kind: 'tag' }>;
type TextMatch = 'contains' | 'is' | 'startsWith';

/** `customers` with `totals`, the figures of the home currency; the first question mark is that currency. */
export const filteredCustomers = `customers LEFT JOIN customer_totals AS totals
    ON totals.customer_id = customers.id AND totals.currency = ?`;

const fewestDigitsOfSearch = 3;

const everybody: SqlCondition = { sql: 'true', parameters: [] };
const nobody: SqlCondition = { sql: 'false', parameters: [] };

/** What `filter` keeps, as a condition over `filteredCustomers`. Reads where SQL cannot compare as `foldText` does. */
export function filterSql(connection: Connection, filter: CustomerFilter, setting: FilterSetting): SqlCondition {
  const conditions = filter.conditions.map((condition) => conditionSql(connection, condition, setting));
  if (!filter.conditions.some(({ kind }) => kind === 'bin')) conditions.push(binSql(false));
  conditions.push({ sql: 'customers.merged_into IS NULL', parameters: [] }, searchSql(connection, filter.text));
  return joined(' AND ', conditions);
}

function conditionSql(connection: Connection, condition: FilterCondition, setting: FilterSetting): SqlCondition {
  switch (condition.kind) {
    case 'text':
      return textSql(connection, condition);
    case 'number':
      return numberSql(condition);
    case 'day':
      return daySql(condition, setting.today);
    case 'tag':
      return tagSql(condition);
    case 'type':
      return { sql: 'customers.kind = ?', parameters: [condition.value] };
    case 'bin':
      return binSql(condition.isBinned);
  }
}

function binSql(isBinned: boolean): SqlCondition {
  return { sql: `customers.binned_at IS ${isBinned ? 'NOT NULL' : 'NULL'}`, parameters: [] };
}

/** Any part of the name or the number, three digits and more of a phone, the beginning of a tag. */
function searchSql(connection: Connection, text: string): SqlCondition {
  const folded = foldText(text);
  if (folded === '') return everybody;
  const parts = [
    matchSql('contains', 'customers.name_folded', folded),
    foldedSql(connection, foldedColumns.number, 'contains', folded),
    tagsSql(matchSql('startsWith', 'tags.name_folded', folded)),
  ];
  const digits = phoneDigits(text);
  if (digits.length >= fewestDigitsOfSearch) {
    parts.push(withRow('customer_phones', matchSql('contains', 'digits', digits)));
  }
  return joined(' OR ', parts);
}

function textSql(connection: Connection, { field, operator, value }: TextCondition): SqlCondition {
  if (operator === 'isEmpty')
    return not(textSql(connection, { kind: 'text', field, operator: 'isNotEmpty', value: '' }));
  const folded = foldText(value);
  const isAnyText = operator === 'isNotEmpty';
  if (folded === '' && !isAnyText) return everybody;
  switch (field) {
    case 'name':
      return isAnyText ? notBlank('customers.name_folded') : matchSql(operator, 'customers.name_folded', folded);
    case 'email':
      return withRow('customer_emails', isAnyText ? notBlank('folded') : matchSql(operator, 'folded', folded));
    case 'phone': {
      const digits = phoneDigits(value);
      if (isAnyText) return withRow('customer_phones', notBlank('as_typed'));
      return digits === '' ? nobody : withRow('customer_phones', matchSql(operator, 'digits', digits));
    }
    case 'number':
    case 'note': {
      const column = foldedColumns[field];
      return isAnyText ? not(foldedSql(connection, column, 'is', '')) : foldedSql(connection, column, operator, folded);
    }
    case 'city':
    case 'country': {
      const column = foldedColumns[field];
      const fits = isAnyText
        ? not(foldedSql(connection, column, 'is', ''))
        : foldedSql(connection, column, operator, folded);
      return withRow('customer_addresses', fits);
    }
  }
}

/** instr, not LIKE: nothing in what a person typed is a wildcard. */
function matchSql(match: TextMatch, column: string, folded: string): SqlCondition {
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
interface FoldedColumn {
  table: string;
  column: string;
  key: string;
}

const foldedColumns = {
  number: { table: 'customers', column: 'customers.number', key: 'customers.id' },
  note: { table: 'customers', column: 'customers.note', key: 'customers.id' },
  city: { table: 'customer_addresses', column: 'city', key: 'city' },
  country: { table: 'customer_addresses', column: 'country', key: 'country' },
} satisfies Record<string, FoldedColumn>;

/** SQL folds plain ASCII as `foldText` does; the texts it cannot fold are compared here and handed to it by key. */
function foldedSql(connection: Connection, source: FoldedColumn, match: TextMatch, folded: string): SqlCondition {
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

function notBlank(column: string): SqlCondition {
  return { sql: `${column} <> ''`, parameters: [] };
}

function withRow(
  table: 'customer_phones' | 'customer_emails' | 'customer_addresses',
  fits: SqlCondition,
): SqlCondition {
  return { ...fits, sql: `customers.id IN (SELECT customer_id FROM ${table} WHERE ${fits.sql})` };
}

function numberSql({ field, operator, from, to }: NumberCondition): SqlCondition {
  const column = field === 'net' ? 'totals.net_minor' : 'coalesce(totals.orders, 0)';
  if (operator === 'isEmpty' || operator === 'isNotEmpty') {
    const isEmpty: SqlCondition = {
      sql: field === 'net' ? `${column} IS NULL` : `${column} = 0`,
      parameters: [],
    };
    return operator === 'isEmpty' ? isEmpty : not(isEmpty);
  }
  return boundsSql(column, operator === 'atMost' ? null : from, operator === 'atLeast' ? null : to);
}

const dayColumns = { firstDay: 'totals.first_day', lastDay: 'totals.last_day' } as const;

function daySql({ field, operator, from, to, days }: DayCondition, today: string): SqlCondition {
  switch (operator) {
    case 'isEmpty':
      return field === 'createdDay' ? nobody : { sql: `${dayColumns[field]} IS NULL`, parameters: [] };
    case 'isNotEmpty':
      return field === 'createdDay' ? everybody : { sql: `${dayColumns[field]} IS NOT NULL`, parameters: [] };
    case 'olderThanDays':
      return days === null ? everybody : dayBoundsSql(field, null, addDays(today, -days - 1));
    case 'withinDays':
      return days === null ? everybody : dayBoundsSql(field, addDays(today, -days), null);
    default:
      return dayBoundsSql(field, operator === 'atMost' ? null : from, operator === 'atLeast' ? null : to);
  }
}

/** Days of orders are kept as days; when a customer was made is an instant, and the day is this machine's. */
function dayBoundsSql(field: DayCondition['field'], from: string | null, to: string | null): SqlCondition {
  if (field !== 'createdDay') return boundsSql(dayColumns[field], from, to);
  return boundsSql(
    'customers.created_at',
    from === null ? null : firstInstantOfDay(from),
    to === null ? null : firstInstantOfDay(addDays(to, 1)) - 1,
  );
}

function boundsSql(column: string, from: string | number | null, to: string | number | null): SqlCondition {
  const bounds: SqlCondition[] = [];
  if (from !== null) bounds.push({ sql: `${column} >= ?`, parameters: [from] });
  if (to !== null) bounds.push({ sql: `${column} <= ?`, parameters: [to] });
  return joined(' AND ', bounds);
}

function tagSql({ operator, values }: TagCondition): SqlCondition {
  if (operator === 'isEmpty') return not(tagsSql(everybody));
  if (operator === 'isNotEmpty') return tagsSql(everybody);
  const names = [...new Set(values.map(foldText))].filter((name) => name !== '');
  if (names.length === 0) return everybody;
  const having = names.map((name) => tagsSql(matchSql('is', 'tags.name_folded', name)));
  if (operator === 'hasAll') return joined(' AND ', having);
  const any = joined(' OR ', having);
  return operator === 'hasAny' ? any : not(any);
}

function tagsSql(fits: SqlCondition): SqlCondition {
  return {
    ...fits,
    sql: `customers.id IN (SELECT customer_id FROM customer_tags JOIN tags ON tags.id = tag_id WHERE ${fits.sql})`,
  };
}

function not({ sql, parameters }: SqlCondition): SqlCondition {
  return { sql: `NOT (${sql})`, parameters };
}

function joined(connective: ' AND ' | ' OR ', conditions: readonly SqlCondition[]): SqlCondition {
  if (conditions.length === 0) return everybody;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(connective),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}
