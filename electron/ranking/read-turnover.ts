import { todayLocal } from '../../shared/day.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import type { Connection } from '../archive/query.ts';
import { listImports } from '../import/list-imports.ts';
import type { Turnover } from '../reports/key-account-findings.ts';

interface OrdersOfFile {
  importId: number | null;
  orders: number;
  net: number;
}

/** The turnover of a period in one currency, by the file that brought each order. */
export function readTurnover(
  connection: Connection,
  { from, to, currency }: { from: string; to: string; currency: string },
): Turnover {
  const grouped = (condition: string): OrdersOfFile[] =>
    connection
      .prepare<[Record<string, string>], OrdersOfFile>(
        `SELECT import_id AS importId, count(*) AS orders, sum(net_minor) AS net FROM orders
          WHERE currency = @currency AND ${condition} GROUP BY import_id ORDER BY import_id`,
      )
      .all({ from, to, currency });
  const imports = new Map(listImports(connection).map((entry) => [entry.importId, entry]));
  const notSales = grouped('day BETWEEN @from AND @to AND no_sale_reason IS NOT NULL');
  const outside = new Map(
    grouped('day NOT BETWEEN @from AND @to AND no_sale_reason IS NULL').map(({ importId, net }) => [importId, net]),
  );
  return {
    files: grouped('day BETWEEN @from AND @to AND no_sale_reason IS NULL').map(({ importId, orders, net }) => {
      const entry = imports.get(importId ?? 0);
      const ofCurrency = entry?.money.filter((sums) => sums.currency === currency) ?? [];
      return {
        fileName: entry?.fileName ?? null,
        orders,
        net,
        netOutside: outside.get(importId) ?? 0,
        day: entry === undefined ? null : todayLocal(new Date(entry.at)),
        sheets: ofCurrency.map(({ sheet, total }) => ({
          sheet,
          total: moneyOfDecimalText(total, currency)?.minor ?? 0,
        })),
      };
    }),
    notSales: {
      orders: notSales.reduce((sum, { orders }) => sum + orders, 0),
      net: notSales.reduce((sum, { net }) => sum + net, 0),
    },
  };
}
