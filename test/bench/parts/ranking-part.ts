import { join } from 'node:path';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import type { Connection } from '../../../electron/archive/query.ts';
import { revenueRanking } from '../../../electron/ranking/revenue-ranking.ts';
import { emptyFolder, fullArchive, homeCurrency, ordersFile } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { type AnyRow, figureRow, ratioRow } from '../bench-row.ts';
import { inDuckDb } from '../duckdb.ts';
import { inTurns } from '../in-turns.ts';
import { firstDay, lastDay } from '../made-orders.ts';

const part = 'ranking';
const fewestRanked = 50_000;

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
          if (ranked < fewestRanked) throw new Error(`only ${ranked} customers ranked`);
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
      const againstDuckDb = await rowsAgainstDuckDb(runs, (from, to) =>
        onNewConnection((connection) => rankEverybody(connection, from, to)),
      );
      return [
        figureRow({ part, name, unit: 'ms' }, found.ours, 250),
        ratioRow(
          { part, name, unit: 'ms' },
          found.ours,
          { name: 'plain GROUP BY, ids only', values: found.plain },
          null,
        ),
        ratioRow({ part, name, unit: 'ms' }, found.ours, { name: 'plain GROUP BY with names', values: found.named }, 2),
        ...againstDuckDb,
      ];
    } finally {
      archive.close();
    }
  },
};

/** Of all the time, and of a year. */
const periods = [
  { about: 'everybody by revenue', from: firstDay, to: lastDay },
  { about: 'a year by revenue', from: '2025-11-01', to: lastDay },
] as const;

/** The same ranking by DuckDB from the same lines in a file of its own, opened afresh. */
async function rowsAgainstDuckDb(runs: number, ranked: (from: string, to: string) => () => number): Promise<AnyRow[]> {
  const path = join(emptyFolder('duckdb'), 'lines.duckdb');
  const csv = await ordersFile();
  const isThere = await inDuckDb(path, async (connection) => {
    await connection.run(`CREATE TABLE lines AS
      SELECT "Order" AS order_number, "Date"::DATE AS day, "Customer No" AS customer, "Customer" AS name,
             round("Amount" * 100)::BIGINT AS amount_minor
        FROM read_csv('${csv.replaceAll("'", "''")}', all_varchar = false)
       WHERE "Customer No" IS NOT NULL`);
    return true;
  });
  const rows: AnyRow[] = [];
  for (const { about, from, to } of periods) {
    const name = `${about}, against DuckDB`;
    if (isThere === null) {
      rows.push({ part, name, skipped: 'the package @duckdb/node-api is not installed' });
      continue;
    }
    const found = await inTurns(runs, {
      ours: ranked(from, to),
      duckDb: () => rankInDuckDb(path, from, to),
    });
    const peer = { name: 'its GROUP BY of the same lines, two threads', values: found.duckDb };
    rows.push(ratioRow({ part, name, unit: 'ms' }, found.ours, peer, 1));
  }
  return rows;
}

/** Customer, name, net, orders and last day, the best first; in milliseconds, with the columns read. */
async function rankInDuckDb(path: string, from: string, to: string): Promise<number> {
  const tookMs = await inDuckDb(path, async (connection) => {
    const startedMs = performance.now();
    const result = await connection.runAndReadAll(
      `SELECT customer, any_value(name), sum(amount_minor) AS net,
              count(DISTINCT order_number) FILTER (amount_minor > 0) AS orders, max(day) FILTER (amount_minor > 0)
         FROM lines WHERE day BETWEEN '${from}' AND '${to}' GROUP BY customer HAVING orders > 0 ORDER BY net DESC`,
    );
    const ranked = result.getColumns()[0]?.length ?? 0;
    if (ranked < fewestRanked) throw new Error(`only ${ranked} customers ranked`);
    return performance.now() - startedMs;
  });
  if (tookMs === null) throw new Error('DuckDB was there a moment ago');
  return tookMs;
}

function rankEverybody(connection: Connection, from: string = firstDay, to: string = lastDay): number {
  const question = { from, to, split: 'count' as const };
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
