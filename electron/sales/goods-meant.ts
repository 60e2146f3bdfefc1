import { minorUnits } from '../../shared/money.ts';
import type { Goods } from '../../shared/sales/contract.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { itemName } from '../products/item-name.ts';

const mostGoods = 8;
/** A price of many orders ago says little about today, and the search for it takes time. */
const ordersLookedBack = 5_000;
const million = 1_000_000;

interface Asked {
  customerId: number | null;
  text: string;
  currency: string;
  homeCurrency: string;
}

interface Found {
  name: string;
  /** A name may be that of several products of a file. */
  ids: number[];
  times: number;
  isBeginning: boolean;
}

/**
 * Goods whose name contains what was typed: what the customer bought most often first, then names that begin with it.
 * Nothing typed: what the customer bought.
 */
export function goodsMeant(connection: Connection, { customerId, text, currency, homeCurrency }: Asked): Goods[] {
  const typed = foldText(text);
  const times = timesBought(connection, customerId);
  const byName = new Map<string, Found>();
  for (const { id, name } of allGoods(connection)) {
    const folded = foldText(name);
    if (!folded.includes(typed)) continue;
    const known = byName.get(name) ?? { name, ids: [], times: 0, isBeginning: folded.startsWith(typed) };
    known.ids.push(id);
    known.times += times.get(id) ?? 0;
    byName.set(name, known);
  }
  return [...byName.values()]
    .filter((found) => typed !== '' || found.times > 0)
    .sort(inOrderOfUse)
    .slice(0, mostGoods)
    .map(({ ids, ...found }) => ({
      name: found.name,
      unitPriceMillionths: unitPrice(connection, { ids, currency, homeCurrency, customerId }),
      times: found.times,
    }));
}

function inOrderOfUse(a: Found, b: Found): number {
  return (
    b.times - a.times ||
    Number(b.isBeginning) - Number(a.isBeginning) ||
    a.name.length - b.name.length ||
    (a.name < b.name ? -1 : 1)
  );
}

function allGoods(connection: Connection): { id: number; name: string }[] {
  return connection
    .prepare<[], { id: number; name: string }>(`SELECT id, ${itemName} AS name FROM products WHERE ${itemName} <> ''`)
    .all();
}

function timesBought(connection: Connection, customerId: number | null): ReadonlyMap<number, number> {
  if (customerId === null) return new Map();
  const rows = connection
    .prepare<[number], [number, number]>(
      `SELECT product_id, count(DISTINCT order_id) FROM orders JOIN order_lines ON order_lines.order_id = orders.id
        WHERE customer_id = ? AND no_sale_reason IS NULL AND NOT is_return AND product_id IS NOT NULL GROUP BY product_id`,
    )
    .raw()
    .all(customerId);
  return new Map(rows);
}

/** Before what is agreed to be taken off; null where it is not known. */
function unitPrice(connection: Connection, asked: PriceAsked): number | null {
  return listPrice(connection, asked) ?? lastUnitPrice(connection, asked);
}

interface PriceAsked {
  /** Of the products. */
  ids: readonly number[];
  currency: string;
  homeCurrency: string;
  customerId: number | null;
}

/** What the list of products says, which is in the home currency. */
function listPrice(connection: Connection, { ids, currency, homeCurrency }: PriceAsked): number | null {
  if (currency !== homeCurrency) return null;
  const minor = connection
    .prepare<[string], number>(
      `SELECT price_minor FROM products
        WHERE id IN (SELECT value FROM json_each(?)) AND price_minor IS NOT NULL ORDER BY id LIMIT 1`,
    )
    .pluck()
    .get(JSON.stringify(ids));
  return minor === undefined ? null : Math.round((minor / minorUnits(currency)) * million);
}

interface SoldLine {
  minor: number;
  quantity: number | null;
  unitPrice: number | null;
  discount: number;
}

/** Of the customer's latest order with one of the products, else of anyone's. */
function lastUnitPrice(connection: Connection, { ids, currency, customerId }: PriceAsked): number | null {
  // A sale typed by hand says what was paid: what was agreed on its day is off already.
  const agreedOnItsDay = `SELECT terms.discount_millionths FROM terms
     WHERE terms.customer_id = latest.customer_id AND from_day <= latest.day AND latest.import_id IS NULL
     ORDER BY from_day DESC LIMIT 1`;
  const ofOrders = (orders: string) => `
    SELECT amount_minor AS minor, quantity_millionths AS quantity, unit_price_millionths AS unitPrice,
           coalesce(order_lines.discount_millionths, (${agreedOnItsDay}), 0) AS discount
      FROM (${orders}) AS latest CROSS JOIN order_lines ON order_lines.order_id = latest.id
     WHERE product_id IN (SELECT value FROM json_each(@ids)) AND NOT is_return AND amount_minor > 0 LIMIT 1`;
  const parameters = { ids: JSON.stringify(ids), currency, customerId, most: ordersLookedBack };
  const columns = 'id, day, customer_id, import_id';
  const own = `SELECT ${columns} FROM orders WHERE customer_id = @customerId AND currency = @currency ORDER BY day DESC LIMIT @most`;
  const anyone = `SELECT ${columns} FROM orders WHERE currency = @currency ORDER BY day DESC LIMIT @most`;
  for (const orders of customerId === null ? [anyone] : [own, anyone]) {
    const line = connection.prepare<[typeof parameters], SoldLine>(ofOrders(orders)).get(parameters);
    if (line !== undefined) return unitPriceOfLine(line, currency);
  }
  return null;
}

function unitPriceOfLine({ minor, quantity, unitPrice, discount }: SoldLine, currency: string): number | null {
  if (unitPrice !== null) return unitPrice;
  const pieces = (quantity ?? million) / million;
  const shareLeft = 1 - discount / million;
  if (pieces <= 0 || shareLeft <= 0) return null;
  return Math.round((minor / minorUnits(currency) / pieces / shareLeft) * million);
}
