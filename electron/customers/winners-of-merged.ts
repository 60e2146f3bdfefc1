import type { Connection } from '../archive/query.ts';

/** The file a merged customer's rows are in now. */
export function readWinners(connection: Connection): (id: number) => number {
  const rows = connection
    .prepare<[], [number, number]>('SELECT id, merged_into FROM customers WHERE merged_into IS NOT NULL')
    .raw()
    .all();
  const winners = new Map(rows);
  return (id) => {
    let winner = id;
    // A damaged archive could go in a circle.
    for (let step = 0; step <= winners.size; step += 1) {
      const next = winners.get(winner);
      if (next === undefined) return winner;
      winner = next;
    }
    return id;
  };
}
