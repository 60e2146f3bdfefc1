import type { CustomerFilter, FilterCondition } from '../../shared/customers/filter.ts';
import { type IndicatorKey, indicatorOfNoRows } from '../../shared/indicators/indicators.ts';
import { phoneDigits } from '../../shared/phone.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { allIndicators } from '../indicators/all-indicators.ts';
import { type IndicatorWindow, wholeArchive } from '../indicators/indicator.ts';
import { foundBySql } from '../search/search-candidates.ts';
import { askedDays } from './asked-days.ts';
import { birthdaySql, unreadBirthdaySql } from './birthday-filter-sql.ts';
import { firstInstantOfDay, lastInstantOfDay } from './instants-of-day.ts';
import { ownFieldSql, unreadOwnFieldSql } from './own-field-filter-sql.ts';
import {
  boundsSql,
  everybody,
  type FoldedColumn,
  foldedSql,
  joined,
  matchSql,
  nobody,
  not,
  notBlank,
  type SqlCondition,
} from './sql-condition.ts';

/** What a filter means depends on these. */
export interface FilterSetting {
  /** The currency of figures. */
  homeCurrency: string;
  today: string;
}

type TextCondition = Extract<FilterCondition, { kind: 'text' }>;
type NumberCondition = Extract<FilterCondition, { kind: 'number' }>;
type DayCondition = Extract<FilterCondition, { kind: 'day' }>;
type DoNotContactCondition = Extract<FilterCondition, { kind: 'doNotContact' }>;
type TagCondition = Extract<FilterCondition, { kind: 'tag' }>;

/** Where figures are found, and for which days. */
interface IndicatorSource {
  connection: Connection;
  window: IndicatorWindow;
}

/** What `filter` keeps, as a condition over `customers`. Reads where SQL cannot compare as `foldText` does. */
export function filterSql(connection: Connection, filter: CustomerFilter, setting: FilterSetting): SqlCondition {
  const conditions = filter.conditions.map((condition) => conditionSql(connection, condition, setting));
  if (!filter.conditions.some(({ kind }) => kind === 'bin')) conditions.push(binSql(false));
  conditions.push(
    { sql: 'customers.merged_into IS NULL', parameters: [] },
    foundBySql(connection, filter.text) ?? everybody,
  );
  return joined(' AND ', conditions);
}

function conditionSql(connection: Connection, condition: FilterCondition, setting: FilterSetting): SqlCondition {
  switch (condition.kind) {
    case 'text':
      return textSql(connection, condition);
    case 'number':
      return numberSql(condition, { connection, window: wholeArchive(setting.homeCurrency) });
    case 'day':
      return daySql(condition, setting.today, { connection, window: wholeArchive(setting.homeCurrency) });
    case 'tag':
      return tagSql(condition);
    case 'type':
      return { sql: 'customers.kind = ?', parameters: [condition.value] };
    case 'bin':
      return binSql(condition.isBinned);
    case 'consent':
      return condition.values.length === 0
        ? everybody
        : {
            sql: 'customers.consent IN (SELECT value FROM json_each(?))',
            parameters: [JSON.stringify(condition.values)],
          };
    case 'doNotContact':
      return doNotContactSql(condition);
    case 'birthday':
      return birthdaySql(connection, condition, setting.today);
    case 'ownText':
    case 'ownNumber':
    case 'ownDay':
    case 'ownChoice':
      return ownFieldSql(connection, condition, setting.today);
    case 'unread':
      return condition.fieldId === null ? unreadBirthdaySql : unreadOwnFieldSql(connection, condition.fieldId);
  }
}

function binSql(isBinned: boolean): SqlCondition {
  return { sql: `customers.binned_at IS ${isBinned ? 'NOT NULL' : 'NULL'}`, parameters: [] };
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
    case 'otherName':
    case 'wechat':
      return withRow(foldedTables[field], isAnyText ? notBlank('folded') : matchSql(operator, 'folded', folded));
    case 'company': {
      if (isAnyText) return { sql: 'customers.company_id IS NOT NULL', parameters: [] };
      const { sql, parameters } = matchSql(operator, 'company.name_folded', folded);
      return {
        sql: `EXISTS (SELECT 1 FROM customers AS company WHERE company.id = customers.company_id AND ${sql})`,
        parameters,
      };
    }
    case 'phone': {
      const digits = phoneDigits(value);
      if (isAnyText) return withRow('customer_phones', notBlank('as_typed'));
      return digits === '' ? nobody : withRow('customer_phones', matchSql(operator, 'digits', digits));
    }
    case 'number':
    case 'called':
    case 'source':
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
    case 'likes':
    case 'avoids': {
      const fits = isAnyText ? everybody : foldedSql(connection, foldedColumns.preference, operator, folded);
      return withRow('preferences', {
        sql: `kind = ? AND is_current AND ${fits.sql}`,
        parameters: [field, ...fits.parameters],
      });
    }
    case 'product': {
      if (isAnyText) return boughtSql(everybody);
      const fitting = [foldedColumns.productCode, foldedColumns.productName].map((column) =>
        foldedSql(connection, column, operator, folded),
      );
      return boughtSql(joined(' OR ', fitting));
    }
    case 'category': {
      const column = foldedColumns.category;
      const fits = isAnyText
        ? not(foldedSql(connection, column, 'is', ''))
        : foldedSql(connection, column, operator, folded);
      return boughtSql(fits);
    }
  }
}

const foldedTables = {
  email: 'customer_emails',
  otherName: 'customer_other_names',
  wechat: 'customer_wechats',
} as const;

const foldedColumns = {
  called: { table: 'customers', column: 'customers.called', key: 'customers.called' },
  source: { table: 'customers', column: 'customers.source', key: 'customers.source' },
  number: { table: 'customers', column: 'customers.number', key: 'customers.id' },
  note: { table: 'customers', column: 'customers.note', key: 'customers.id' },
  city: { table: 'customer_addresses', column: 'city', key: 'city' },
  country: { table: 'customer_addresses', column: 'country', key: 'country' },
  preference: { table: 'preferences', column: 'preferences.text', key: 'preferences.text' },
  productCode: { table: 'products', column: 'products.code', key: 'products.id' },
  productName: { table: 'products', column: 'products.description', key: 'products.id' },
  category: { table: 'products', column: 'products.category', key: 'products.category' },
} satisfies Record<string, FoldedColumn>;

function withRow(
  table: 'customer_phones' | 'customer_addresses' | 'preferences' | (typeof foldedTables)[keyof typeof foldedTables],
  fits: SqlCondition,
): SqlCondition {
  return { ...fits, sql: `customers.id IN (SELECT customer_id FROM ${table} WHERE ${fits.sql})` };
}

/** Who bought goods that fit: by a line of a sale that is no return. */
function boughtSql(fits: SqlCondition): SqlCondition {
  return {
    ...fits,
    sql: `customers.id IN (
      SELECT orders.customer_id FROM order_lines JOIN orders ON orders.id = order_lines.order_id
       WHERE order_lines.product_id IN (SELECT products.id FROM products WHERE ${fits.sql})
         AND order_lines.is_return = 0 AND orders.no_sale_reason IS NULL AND orders.customer_id IS NOT NULL)`,
  };
}

function numberSql({ field, operator, from, to }: NumberCondition, source: IndicatorSource): SqlCondition {
  if (operator === 'isEmpty' || operator === 'isNotEmpty') {
    const isEmpty = indicatorOfNoRows(field) === null ? not(hasValue(field, everybody, source)) : fits(0, 0);
    return operator === 'isEmpty' ? isEmpty : not(isEmpty);
  }
  return fits(operator === 'atMost' ? null : from, operator === 'atLeast' ? null : to);

  function fits(from: number | null, to: number | null): SqlCondition {
    if (from === null && to === null) return everybody;
    const ofNoRows = indicatorOfNoRows(field);
    const bounds = boundsSql('value', from, to);
    const isKeptWithoutRows =
      ofNoRows !== null && (from === null || from <= ofNoRows) && (to === null || to >= ofNoRows);
    return isKeptWithoutRows ? not(hasValue(field, not(bounds), source)) : hasValue(field, bounds, source);
  }
}

/** Who has a figure that fits. */
function hasValue(field: IndicatorKey, fits: SqlCondition, { connection, window }: IndicatorSource): SqlCondition {
  const indicator = allIndicators[field];
  const { sql, parameters } = indicator.anyOf?.(connection, window) ?? indicator.values(connection, window, null);
  return {
    sql: `customers.id IN (SELECT customer_id FROM (${sql}) WHERE ${fits.sql})`,
    parameters: [...parameters, ...fits.parameters],
  };
}

function daySql(condition: DayCondition, today: string, source: IndicatorSource): SqlCondition {
  const { field, operator } = condition;
  if (operator === 'isEmpty') return not(daySql({ ...condition, operator: 'isNotEmpty' }, today, source));
  const isAnyDay = operator === 'isNotEmpty';
  const { from, to } = askedDays(condition, today);
  if (!isAnyDay && from === null && to === null) return everybody;
  switch (field) {
    case 'createdDay':
      if (isAnyDay) return everybody;
      // When a customer was made is an instant, and the day is this machine's.
      return boundsSql(
        'customers.created_at',
        from === null ? null : firstInstantOfDay(from),
        to === null ? null : lastInstantOfDay(to),
      );
    case 'consentDay':
      return isAnyDay
        ? { sql: 'customers.consent_day IS NOT NULL', parameters: [] }
        : boundsSql('customers.consent_day', from, to);
    default:
      return hasValue(field, isAnyDay ? everybody : boundsSql('value', from, to), source);
  }
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

function doNotContactSql({ operator, values }: DoNotContactCondition): SqlCondition {
  const withChannel = (fits: SqlCondition): SqlCondition => ({
    ...fits,
    sql: `customers.id IN (SELECT customer_id FROM do_not_contact WHERE ${fits.sql})`,
  });
  if (operator === 'isEmpty') return not(withChannel(everybody));
  if (operator === 'isNotEmpty') return withChannel(everybody);
  if (values.length === 0) return everybody;
  const having = values.map((channel) => withChannel({ sql: 'channel = ?', parameters: [channel] }));
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
