import { type Money, moneyToDecimalText } from '../../shared/money.ts';
import type { MoneyOfOrders } from '../../shared/orders/contract.ts';
import type { Connection } from '../archive/query.ts';

interface Row {
  currency: string;
  sales: number;
  returns: number;
  noSale: number;
  walkIn: number;
  zeroLines: number;
  negativeLines: number;
}

/** What all orders of the archive come to, by currency. */
export function moneyOfOrders(connection: Connection): MoneyOfOrders[] {
  const amountWhere = (condition: string): string => `coalesce(sum(CASE WHEN ${condition} THEN amount_minor END), 0)`;
  return connection
    .prepare<[], Row>(
      `SELECT orders.currency,
              ${amountWhere('no_sale_reason IS NULL AND NOT is_return')} AS sales,
              ${amountWhere('no_sale_reason IS NULL AND is_return')} AS returns,
              ${amountWhere('no_sale_reason IS NOT NULL')} AS noSale,
              ${amountWhere('no_sale_reason IS NULL AND customer_id IS NULL')} AS walkIn,
              sum(no_sale_reason IS NULL AND amount_minor = 0) AS zeroLines,
              sum(no_sale_reason IS NULL AND amount_minor < 0) AS negativeLines
         FROM orders JOIN order_lines ON order_lines.order_id = orders.id
        GROUP BY orders.currency ORDER BY orders.currency`,
    )
    .all()
    .map(({ currency, sales, returns, noSale, walkIn, zeroLines, negativeLines }) => {
      const text = (minor: number): string => moneyToDecimalText({ minor, currency } satisfies Money);
      return {
        currency,
        sales: text(sales),
        returns: text(returns),
        noSale: text(noSale),
        walkIn: text(walkIn),
        total: text(sales + returns),
        zeroLines,
        negativeLines,
      };
    });
}
