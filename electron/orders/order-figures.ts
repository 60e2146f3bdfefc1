/**
 * The figures of grouped orders in SQL: days are of orders with a sale where there is one. Those that are no sale
 * (`no_sale_reason`) are left out by the query that groups.
 */
export const orderFigureSql = {
  net: 'sum(net_minor)',
  orders: 'sum(has_sale)',
  firstDay: 'coalesce(min(CASE WHEN has_sale THEN day END), min(day))',
  lastDay: 'coalesce(max(CASE WHEN has_sale THEN day END), max(day))',
} as const;
export type OrderFigure = keyof typeof orderFigureSql;
