import type { MarginShown } from '../../shared/products/contract.ts';
import { type CostedLine, marginOfLines } from '../../shared/products/margin.ts';
import type { Connection } from '../archive/query.ts';

/** A product's cost is in the home currency: of an order in another it says nothing. */
const selectLines = `
  SELECT amount_minor AS amountMinor, order_lines.cost_minor AS costMinor, quantity_millionths AS quantityMillionths,
         CASE WHEN currency = @homeCurrency THEN products.cost_minor END AS costOfOneMinor, is_refund AS isRefund
    FROM orders JOIN order_lines ON order_lines.order_id = orders.id
    LEFT JOIN products ON products.id = order_lines.product_id
   WHERE no_sale_reason IS NULL`;

type LineRow = Omit<CostedLine, 'isRefund'> & { isRefund: 0 | 1 };

/** Of one order, in its currency; null: no cost of it is known. */
export function marginOfOrder(
  connection: Connection,
  { orderId, homeCurrency }: { orderId: number; homeCurrency: string },
): MarginShown | null {
  const currency = connection
    .prepare<[number], string>('SELECT currency FROM orders WHERE id = ?')
    .pluck()
    .get(orderId);
  const rows = connection
    .prepare<[{ orderId: number; homeCurrency: string }], LineRow>(`${selectLines} AND orders.id = @orderId`)
    .all({ orderId, homeCurrency });
  return shownMargin(rows, currency ?? homeCurrency);
}

/** Of everything a customer bought in the home currency; null: no cost of it is known. */
export function marginOfCustomer(
  connection: Connection,
  { customerId, homeCurrency }: { customerId: number; homeCurrency: string },
): MarginShown | null {
  const rows = connection
    .prepare<[{ customerId: number; homeCurrency: string }], LineRow>(
      `${selectLines} AND customer_id = @customerId AND currency = @homeCurrency`,
    )
    .all({ customerId, homeCurrency });
  return shownMargin(rows, homeCurrency);
}

function shownMargin(rows: readonly LineRow[], currency: string): MarginShown | null {
  const margin = marginOfLines(rows.map(({ isRefund, ...line }) => ({ ...line, isRefund: isRefund === 1 })));
  return margin && { profit: { minor: margin.profitMinor, currency }, knownShare: margin.knownShare };
}
