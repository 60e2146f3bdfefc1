import type { MarginOfSales } from '../../shared/products/contract.ts';
import type { Connection } from '../archive/query.ts';
import { costedLines, knownShareOfSales, netOfKnownCost, profitOfLines } from './profit-sql.ts';

interface Sales {
  customerId: number;
  /** The first and the last day. */
  from: string;
  to: string;
  currency: string;
}

interface SalesOfKnownCost {
  profitMinor: number | null;
  netMinor: number;
  knownShare: number | null;
}

/** Null: no cost of a sale is known, or what is known came back. */
export function marginOfCustomer(connection: Connection, sales: Sales): MarginOfSales | null {
  const found = connection
    .prepare<[Sales], SalesOfKnownCost>(
      `SELECT ${profitOfLines} AS profitMinor, ${netOfKnownCost} AS netMinor, ${knownShareOfSales} AS knownShare
         FROM ${costedLines}
        WHERE no_sale_reason IS NULL AND orders.customer_id = @customerId AND orders.currency = @currency
          AND orders.day BETWEEN @from AND @to`,
    )
    .get(sales);
  if (found === undefined || found.profitMinor === null || found.knownShare === null || found.netMinor <= 0)
    return null;
  return { share: found.profitMinor / found.netMinor, knownShare: found.knownShare };
}
