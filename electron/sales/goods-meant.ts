import { minorUnits } from '../../shared/money.ts';
import type { Goods } from '../../shared/sales/contract.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { itemName } from '../products/item-name.ts';

const mostGoods = 8;
/** A price of many orders ago says little about today, and the search for it takes time. */
const ordersLookedBack = 5_000;

interface Asked {
  customerId: number | null;
  text: string;
  currency: string;
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
export function goodsMeant(connection: Connection, { customerId, text, currency }: Asked): Goods[] {
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
      unitPriceMillionths: lastUnitPrice(connection, { ids, currency, customerId }),
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

/** Of the customer's latest order with one of the products, else of anyone's; null where there is none. */
function lastUnitPrice(
  connection: Connection,
  { ids, currency, customerId }: { ids: readonly number[]; currency: string; customerId: number | null },
): number | null {
  const ofOrders = (orders: string) => `
    SELECT amount_minor AS minor, quantity_millionths AS quantity
      FROM (${orders}) AS latest CROSS JOIN order_lines ON order_lines.order_id = latest.id
     WHERE product_id IN (SELECT value FROM json_each(@ids)) AND NOT is_return AND amount_minor > 0 LIMIT 1`;
  const parameters = { ids: JSON.stringify(ids), currency, customerId, most: ordersLookedBack };
  const own =
    'SELECT id FROM orders WHERE customer_id = @customerId AND currency = @currency ORDER BY day DESC LIMIT @most';
  const anyone = 'SELECT id FROM orders WHERE currency = @currency ORDER BY day DESC LIMIT @most';
  for (const orders of customerId === null ? [anyone] : [own, anyone]) {
    const line = connection
      .prepare<[typeof parameters], { minor: number; quantity: number | null }>(ofOrders(orders))
      .get(parameters);
    if (line === undefined) continue;
    const pieces = (line.quantity ?? 1_000_000) / 1_000_000;
    return pieces > 0 ? Math.round((line.minor / minorUnits(currency) / pieces) * 1_000_000) : null;
  }
  return null;
}
