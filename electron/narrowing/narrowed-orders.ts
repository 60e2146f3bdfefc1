import type { FilterCondition } from '../../shared/customers/conditions/conditions.ts';
import { type Narrowing, narrowingParts } from '../../shared/narrowing/narrowing.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { filterSql } from '../customers/customer-filter-sql.ts';

/** What stands behind FROM in the place of `orders`, with the values of its named parameters. */
export interface OrdersRelation {
  sql: string;
  parameters: Readonly<Record<string, string>>;
  /** Not narrowed: the table itself, with its indices. */
  isWhole: boolean;
}

const everyOrder: OrdersRelation = { sql: 'orders', parameters: {}, isWhole: true };

/** As the totals of an order are made of all its lines (`derived-totals.ts`), of those in the categories. */
const ofCategories = `
  SELECT orders.id, number, day, time, customer_id, currency, channel, served_by, orders.import_id, no_sale_reason,
         iif(no_sale_reason IS NULL, sum(amount_minor), 0) AS net_minor,
         no_sale_reason IS NULL AND max(amount_minor > 0 AND NOT is_return) AS has_sale,
         count(*) AS line_count
    FROM orders JOIN order_lines ON order_lines.order_id = orders.id
   WHERE product_id IN (SELECT value FROM json_each(@narrowedProducts))`;

/** The orders that fit, as a table of the same columns; of a category their sums are of its lines alone. */
export function narrowedOrders(connection: Connection, narrowing: Narrowing = {}): OrdersRelation {
  if (narrowingParts(narrowing).length === 0) return everyOrder;
  const { category, channel, servedBy } = narrowing;
  const parameters: Record<string, string> = {};
  const conditions: string[] = [];
  const oneOf = (column: string, name: string, values: readonly (string | number)[]): void => {
    parameters[name] = JSON.stringify(values);
    conditions.push(`${column} IN (SELECT value FROM json_each(@${name}))`);
  };
  if (channel !== undefined) {
    const channels = textsOf(connection, 'SELECT DISTINCT channel AS key, channel AS text FROM orders');
    oneOf('orders.channel', 'narrowedChannels', keysOf(channels, channel));
  }
  if (servedBy !== undefined) {
    oneOf(
      'orders.served_by',
      'narrowedStaff',
      keysOf(textsOf(connection, 'SELECT id AS key, name AS text FROM staff'), servedBy),
    );
  }
  const customers = narrowedCustomers(connection, narrowing);
  if (customers !== null) oneOf('orders.customer_id', 'narrowedCustomers', customers);
  const where = conditions.join(' AND ') || 'true';
  if (category === undefined) return { sql: `(SELECT * FROM orders WHERE ${where})`, parameters, isWhole: false };
  const products = textsOf(connection, 'SELECT id AS key, category AS text FROM products');
  parameters.narrowedProducts = JSON.stringify(keysOf(products, category));
  return { sql: `(${ofCategories} AND ${where} GROUP BY orders.id)`, parameters, isWhole: false };
}

/** Ids of the customers who fit, without those in the bin; null: the narrowing asks nothing of them. */
export function narrowedCustomers(
  connection: Connection,
  { country, tag, lookedAfterBy }: Narrowing = {},
): number[] | null {
  const conditions: FilterCondition[] = [];
  if (country !== undefined) conditions.push({ kind: 'text', field: 'country', operator: 'is', value: country });
  if (tag !== undefined) conditions.push({ kind: 'tag', operator: 'hasAny', values: [tag] });
  if (lookedAfterBy !== undefined) {
    conditions.push({ kind: 'text', field: 'lookedAfterBy', operator: 'is', value: lookedAfterBy });
  }
  if (conditions.length === 0) return null;
  // Neither figures nor days are among the conditions.
  const { sql, parameters } = filterSql(connection, { text: '', conditions }, { homeCurrency: '', today: '' });
  return connection
    .prepare<unknown[], number>(`SELECT id FROM customers WHERE ${sql}`)
    .pluck()
    .all(...parameters);
}

interface KeyedText {
  key: string | number;
  text: string;
}

function textsOf(connection: Connection, sql: string): KeyedText[] {
  return connection.prepare<[], KeyedText>(sql).all();
}

function keysOf(texts: readonly KeyedText[], wanted: string): (string | number)[] {
  const folded = foldText(wanted);
  return texts.filter(({ text }) => foldText(text) === folded).map(({ key }) => key);
}
