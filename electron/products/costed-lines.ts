import type { Period } from '../../shared/ranking/period.ts';
import type { OrdersRelation } from '../narrowing/narrowed-orders.ts';
import { costedLines } from './profit-sql.ts';

export interface LinesOfPeriod {
  /** From FROM on. */
  sql: string;
  parameters: Readonly<Record<string, string>>;
}

/** The lines of customers' orders that fit, each with its cost; of a category those of its products alone. */
export function costedLinesOf(relation: OrdersRelation, { from, to }: Period, currency: string): LinesOfPeriod {
  const ofProducts =
    relation.parameters.narrowedProducts === undefined
      ? ''
      : 'AND order_lines.product_id IN (SELECT value FROM json_each(@narrowedProducts))';
  return {
    sql: `FROM ${costedLines.replace(/^orders /u, `${relation.sql} AS orders `)}
           WHERE orders.customer_id IS NOT NULL AND orders.currency = @currency AND orders.day BETWEEN @from AND @to
             AND orders.no_sale_reason IS NULL ${ofProducts}`,
    parameters: { ...relation.parameters, currency, from, to },
  };
}
