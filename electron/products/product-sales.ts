import { ShukeError } from '../../shared/errors.ts';
import { minorUnits } from '../../shared/money.ts';
import type { ProductSale, ProductSales } from '../../shared/products/contract.ts';
import type { Connection } from '../archive/query.ts';
import { costedLines, knownShareOfSales, profitOfLines } from './profit-sql.ts';
import { soldLine, soldOrder } from './sold-products.ts';

interface SalesQuestion {
  productId: number;
  from: string;
  to: string;
  offset: number;
  limit: number;
}

interface Sums {
  total: number;
  orders: number;
  customers: number;
  quantityMillionths: number | null;
  withoutQuantity: number;
  netMinor: number;
  areAmountsWhole: 0 | 1;
  profitMinor: number | null;
  knownShare: number | null;
}

type SaleRow = Omit<ProductSale, 'amount' | 'customer'> & {
  amountMinor: number;
  customerId: number | null;
  customerNumber: string;
  customerName: string;
};

/** What came back is taken off. */
const signedQuantity = 'iif(amount_minor < 0, -1, 1) * abs(quantity_millionths)';
const sold = `${soldLine} AND ${soldOrder}`;
const ofProduct = `no_sale_reason IS NULL AND product_id = @productId AND orders.currency = @currency
    AND day BETWEEN @from AND @to`;

/** The lines of a product in some days, the latest first, and what they come to. Error: PRODUCT_UNKNOWN. */
export function productSales(
  connection: Connection,
  { productId, from, to, offset, limit }: SalesQuestion,
  currency: string,
): ProductSales {
  const isKnown = connection.prepare<[number], number>('SELECT 1 FROM products WHERE id = ?').get(productId);
  if (isKnown === undefined) throw new ShukeError('PRODUCT_UNKNOWN', { product: productId });
  const asked = { productId, from, to, currency, unit: minorUnits(currency) };
  const sums = connection
    .prepare<[typeof asked], Sums>(
      `SELECT count(*) AS total, count(DISTINCT iif(${sold}, orders.id, NULL)) AS orders,
              count(DISTINCT iif(${sold}, customer_id, NULL)) AS customers,
              sum(${signedQuantity}) AS quantityMillionths, sum(quantity_millionths IS NULL) AS withoutQuantity,
              coalesce(sum(amount_minor), 0) AS netMinor, coalesce(min(amount_minor % @unit = 0), 1) AS areAmountsWhole,
              ${profitOfLines} AS profitMinor, ${knownShareOfSales} AS knownShare
         FROM ${costedLines} WHERE ${ofProduct}`,
    )
    .get(asked);
  if (sums === undefined) throw new Error('a sum has one row');
  const rows = connection
    .prepare<[typeof asked & { offset: number; limit: number }], SaleRow>(
      `SELECT order_lines.id, order_id AS orderId, orders.number AS orderNumber, day, customer_id AS customerId,
              coalesce(customers.number, '') AS customerNumber, coalesce(customers.name, '') AS customerName,
              ${signedQuantity} AS quantityMillionths, amount_minor AS amountMinor
         FROM orders JOIN order_lines ON order_lines.order_id = orders.id
         LEFT JOIN customers ON customers.id = orders.customer_id
        WHERE ${ofProduct} ORDER BY day DESC, time DESC, order_lines.id DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...asked, offset, limit });
  const { netMinor, profitMinor, knownShare, areAmountsWhole, withoutQuantity, ...counts } = sums;
  return {
    ...counts,
    withoutQuantity: withoutQuantity ?? 0,
    net: { minor: netMinor, currency },
    areAmountsWhole: areAmountsWhole === 1,
    margin:
      profitMinor === null || knownShare === null ? null : { profit: { minor: profitMinor, currency }, knownShare },
    rows: rows.map(({ amountMinor, customerId, customerNumber, customerName, ...row }) => ({
      ...row,
      amount: { minor: amountMinor, currency },
      customer: customerId === null ? null : { id: customerId, number: customerNumber, name: customerName },
    })),
  };
}
