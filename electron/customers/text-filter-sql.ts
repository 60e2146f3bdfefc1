import { byKey } from '../../shared/by-key.ts';
import type { ConditionOf } from '../../shared/customers/conditions/conditions.ts';
import type { TextFilterField } from '../../shared/customers/list-keys.ts';
import { phoneDigits } from '../../shared/phone.ts';
import { customerFields, filteredTexts } from '../../shared/records/customer-fields.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import {
  everybody,
  type FoldedColumn,
  foldedSql,
  joined,
  matchSql,
  nobody,
  not,
  notBlank,
  type SqlCondition,
  type TextMatch,
} from './sql-condition.ts';

/** What is looked for: a text as it was typed and folded. */
interface AskedText {
  match: TextMatch;
  typed: string;
  folded: string;
}

/** Where the texts of a field are: who has one that fits, and who has any. */
interface TextSource {
  fits(connection: Connection, asked: AskedText): SqlCondition;
  isThere(connection: Connection): SqlCondition;
}

type TableOfTexts =
  | 'customer_phones'
  | 'customer_addresses'
  | 'customer_emails'
  | 'customer_other_names'
  | 'customer_wechats'
  | 'preferences';

function withRow(table: TableOfTexts, fits: SqlCondition): SqlCondition {
  return { ...fits, sql: `customers.id IN (SELECT customer_id FROM ${table} WHERE ${fits.sql})` };
}

/** A column that is kept as typed; `within` says whose its texts are. */
function typedIn(column: FoldedColumn, within: (fits: SqlCondition) => SqlCondition = (fits) => fits): TextSource {
  return {
    fits: (connection, { match, folded }) => within(foldedSql(connection, column, match, folded)),
    isThere: (connection) => within(not(foldedSql(connection, column, 'is', ''))),
  };
}

/** A table with a row for each text, which is kept folded as well. */
function foldedRows(table: TableOfTexts): TextSource {
  return {
    fits: (_connection, { match, folded }) => withRow(table, matchSql(match, 'folded', folded)),
    isThere: () => withRow(table, notBlank('folded')),
  };
}

function ofCustomers(column: string, isOfEachAnother: boolean): TextSource {
  const named = `customers.${column}`;
  return typedIn({ table: 'customers', column: named, key: isOfEachAnother ? 'customers.id' : named });
}

function ofAddresses(column: 'city' | 'country'): TextSource {
  return typedIn({ table: 'customer_addresses', column, key: column }, (fits) => withRow('customer_addresses', fits));
}

const preferenceText: FoldedColumn = {
  table: 'preferences',
  column: 'preferences.text',
  key: 'preferences.text',
};

function ofPreferences(kind: 'likes' | 'avoids'): TextSource {
  const ofKind = (fits: SqlCondition): SqlCondition =>
    withRow('preferences', {
      sql: `kind = ? AND is_current AND ${fits.sql}`,
      parameters: [kind, ...fits.parameters],
    });
  return {
    fits: (connection, { match, folded }) => ofKind(foldedSql(connection, preferenceText, match, folded)),
    isThere: () => ofKind(everybody),
  };
}

const productTexts: readonly FoldedColumn[] = [
  { table: 'products', column: 'products.code', key: 'products.id' },
  { table: 'products', column: 'products.description', key: 'products.id' },
];

type DaysBought = Pick<ConditionOf<'bought'>, 'from' | 'to'>;
const anyDay: DaysBought = { from: null, to: null };

function ofGoods(days: DaysBought): TextSource {
  return {
    fits: (connection, { match, folded }) =>
      boughtSql(
        joined(
          ' OR ',
          productTexts.map((column) => foldedSql(connection, column, match, folded)),
        ),
        days,
      ),
    isThere: () => boughtSql(everybody, days),
  };
}

const textSources: Readonly<Record<TextFilterField, TextSource>> = {
  ...byKey(filteredTexts, (field) => {
    const { column, kind } = customerFields[field];
    return ofCustomers(column, kind === 'prose');
  }),
  name: {
    fits: (_connection, { match, folded }) => matchSql(match, 'customers.name_folded', folded),
    isThere: () => notBlank('customers.name_folded'),
  },
  number: ofCustomers('number', true),
  otherName: foldedRows('customer_other_names'),
  email: foldedRows('customer_emails'),
  wechat: foldedRows('customer_wechats'),
  phone: {
    fits: (_connection, { match, typed }) => {
      const digits = phoneDigits(typed);
      return digits === '' ? nobody : withRow('customer_phones', matchSql(match, 'digits', digits));
    },
    isThere: () => withRow('customer_phones', notBlank('as_typed')),
  },
  company: {
    fits: (_connection, { match, folded }) => {
      const { sql, parameters } = matchSql(match, 'company.name_folded', folded);
      return {
        sql: `EXISTS (SELECT 1 FROM customers AS company WHERE company.id = customers.company_id AND ${sql})`,
        parameters,
      };
    },
    isThere: () => ({ sql: 'customers.company_id IS NOT NULL', parameters: [] }),
  },
  lookedAfterBy: typedIn({ table: 'staff', column: 'staff.name', key: 'staff.id' }, ({ sql, parameters }) => ({
    sql: `customers.looked_after_by IS NOT NULL
          AND customers.looked_after_by IN (SELECT staff.id FROM staff WHERE ${sql})`,
    parameters,
  })),
  city: ofAddresses('city'),
  country: ofAddresses('country'),
  likes: ofPreferences('likes'),
  avoids: ofPreferences('avoids'),
  product: ofGoods(anyDay),
  category: typedIn({ table: 'products', column: 'products.category', key: 'products.category' }, (fits) =>
    boughtSql(fits, anyDay),
  ),
};

export function textSql(connection: Connection, condition: ConditionOf<'text'>): SqlCondition {
  return sourceSql(connection, textSources[condition.field], condition);
}

/** Who bought goods in some days. */
export function boughtInDaysSql(condition: ConditionOf<'bought'>, connection: Connection): SqlCondition {
  return sourceSql(connection, ofGoods(condition), condition);
}

function sourceSql(
  connection: Connection,
  source: TextSource,
  { operator, value }: Pick<ConditionOf<'text'>, 'operator' | 'value'>,
): SqlCondition {
  if (operator === 'isEmpty') return not(source.isThere(connection));
  if (operator === 'isNotEmpty') return source.isThere(connection);
  const folded = foldText(value);
  return folded === '' ? everybody : source.fits(connection, { match: operator, typed: value, folded });
}

/** Who bought goods that fit in some days: by a line of a sale that is no return. */
function boughtSql(fits: SqlCondition, { from, to }: DaysBought): SqlCondition {
  const bounds = [
    ...(from === null ? [] : [{ sql: 'orders.day >= ?', day: from }]),
    ...(to === null ? [] : [{ sql: 'orders.day <= ?', day: to }]),
  ];
  return {
    parameters: [...fits.parameters, ...bounds.map(({ day }) => day)],
    sql: `customers.id IN (
      SELECT orders.customer_id FROM order_lines JOIN orders ON orders.id = order_lines.order_id
       WHERE order_lines.product_id IN (SELECT products.id FROM products WHERE ${fits.sql})
         AND order_lines.is_return = 0 AND orders.no_sale_reason IS NULL AND orders.customer_id IS NOT NULL
         ${bounds.map((bound) => `AND ${bound.sql}`).join(' ')})`,
  };
}
