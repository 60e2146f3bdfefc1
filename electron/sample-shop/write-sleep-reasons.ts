import { addDays } from '../../shared/day.ts';
import type { SampleShop } from '../../shared/sample-shop/sample-shop.ts';
import type { Connection } from '../archive/query.ts';
import { inserting } from './inserting.ts';

/** They had stayed away for so long when they were asked. */
const quietDaysWhenAsked = 60;
const mostQuietDays = 400;

/** What some of those who stay away said when they were asked, and what was done about it since. */
export function writeSleepReasons(connection: Connection, { sleepReasons, improvements }: SampleShop): void {
  const lastDay = connection.prepare<[], string>('SELECT max(day) FROM orders').pluck().get() ?? '';
  const quietOn = connection.prepare<{ from: string; to: string }, { id: number }>(
    `SELECT customers.id FROM customers JOIN orders ON orders.customer_id = customers.id
      WHERE kind = 'person' AND binned_at IS NULL AND has_purchase = 1
      GROUP BY customers.id HAVING count(DISTINCT day) >= 4 AND max(day) BETWEEN :from AND :to
      ORDER BY sum(net_minor) DESC, customers.id`,
  );
  const insert = inserting(connection, 'sleep_reasons', ['customer_id', 'day', 'reason', 'words']);
  const asked = new Set<number>();
  for (const { reason, words, daysAgo } of sleepReasons) {
    const day = addDays(lastDay, -daysAgo);
    const quiet = quietOn.all({ from: addDays(lastDay, -mostQuietDays), to: addDays(day, -quietDaysWhenAsked) });
    const customer = quiet.find(({ id }) => !asked.has(id));
    if (customer === undefined) continue;
    asked.add(customer.id);
    insert(customer.id, day, reason, words);
  }
  writeImprovements(connection, { lastDay, improvements });
}

function writeImprovements(
  connection: Connection,
  { lastDay, improvements }: { lastDay: string; improvements: SampleShop['improvements'] },
): void {
  const insert = inserting(connection, 'improvements', ['text', 'state', 'mended_day', 'done']);
  const topic = inserting(connection, 'improvement_topics', ['improvement_id', 'kind', 'key']);
  for (const { reason, text, state, mendedDaysAgo, done } of improvements) {
    const mendedDay = mendedDaysAgo === null ? null : addDays(lastDay, -mendedDaysAgo);
    topic(insert(text, state, mendedDay, done), 'sleepReason', reason);
  }
}
