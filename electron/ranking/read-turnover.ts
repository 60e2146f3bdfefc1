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
      .prepare<[string, string, string], OrdersOfFile>(
        `SELECT import_id AS importId, count(*) AS orders, sum(net_minor) AS net FROM orders
          WHERE day BETWEEN ? AND ? AND currency = ? AND ${condition} GROUP BY import_id ORDER BY import_id`,
      )
      .all(from, to, currency);
  const imports = new Map(listImports(connection).map((entry) => [entry.importId, entry]));
  const files = grouped('no_sale_reason IS NULL');
  const notSales = grouped('no_sale_reason IS NOT NULL');
  return {
    files: files.map(({ importId, orders, net }) => ({
      fileName: imports.get(importId ?? 0)?.fileName ?? null,
      orders,
      net,
    })),
    sheets: files.flatMap(({ importId }) => {
      const entry = imports.get(importId ?? 0);
      if (entry === undefined) return [];
      const { fileName, at, money } = entry;
      return money
        .filter((sums) => sums.currency === currency)
        .map(({ sheet, total }) => ({
          fileName,
          sheet,
          day: todayLocal(new Date(at)),
          total: moneyOfDecimalText(total, currency)?.minor ?? 0,
        }));
    }),
    notSales: {
      orders: notSales.reduce((sum, { orders }) => sum + orders, 0),
      net: notSales.reduce((sum, { net }) => sum + net, 0),
    },
  };
}
