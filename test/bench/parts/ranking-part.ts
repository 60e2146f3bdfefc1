import { openArchive } from '../../../electron/archive/open-archive.ts';
import type { Connection } from '../../../electron/archive/query.ts';
import { revenueRanking } from '../../../electron/ranking/revenue-ranking.ts';
import { fullArchive, homeCurrency } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow, ratioRow } from '../bench-row.ts';
import { inTurns } from '../in-turns.ts';
import { firstDay, lastDay } from '../made-orders.ts';

const part = 'ranking';

/** Everybody ranked over the whole time, on a connection that has read nothing yet. */
export const rankingPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const archive = await openArchive(await fullArchive());
    try {
      const onNewConnection = (work: (connection: Connection) => number) => (): number => {
        const connection = archive.openReader();
        try {
          const startedMs = performance.now();
          const ranked = work(connection);
          const tookMs = performance.now() - startedMs;
          if (ranked < 90_000) throw new Error(`only ${ranked} customers ranked`);
          return tookMs;
        } finally {
          connection.close();
        }
      };
      const found = await inTurns(runs, {
        ours: onNewConnection((connection) => rankEverybody(connection)),
        plain: onNewConnection((connection) => groupBy(connection).length),
        named: onNewConnection((connection) => groupByWithNames(connection).length),
      });
      const name = 'everybody by revenue, new connection';
      return [
        figureRow({ part, name, unit: 'ms' }, found.ours, 250),
        ratioRow(
          { part, name, unit: 'ms' },
          found.ours,
          { name: 'plain GROUP BY, ids only', values: found.plain },
          null,
        ),
        ratioRow({ part, name, unit: 'ms' }, found.ours, { name: 'plain GROUP BY with names', values: found.named }, 2),
      ];
    } finally {
      archive.close();
    }
  },
};

function rankEverybody(connection: Connection): number {
  const question = { from: firstDay, to: lastDay, split: 'count' as const };
  return revenueRanking(connection, question, { today: lastDay, homeCurrency }).customers;
}

function groupBy(connection: Connection): unknown[] {
  return connection
    .prepare(
      `SELECT customer_id, sum(net_minor) AS net FROM orders
        WHERE currency = ? AND day BETWEEN ? AND ? GROUP BY customer_id ORDER BY net DESC`,
    )
    .all(homeCurrency, firstDay, lastDay);
}

/** What says the same as the ranking's rows: who, how much, how many orders, when last. */
function groupByWithNames(connection: Connection): unknown[] {
  return connection
    .prepare(
      `SELECT customers.id, customers.number, customers.name, sum(net_minor) AS net, sum(has_sale) AS orders, max(day)
         FROM orders JOIN customers ON customers.id = customer_id
        WHERE currency = ? AND day BETWEEN ? AND ? GROUP BY customer_id ORDER BY net DESC`,
    )
    .all(homeCurrency, firstDay, lastDay);
}
