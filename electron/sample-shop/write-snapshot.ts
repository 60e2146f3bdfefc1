import { addDays } from '../../shared/day.ts';
import { firstClassRule } from '../../shared/ranking/class-rule.ts';
import type { SampleShop } from '../../shared/sample-shop/sample-shop.ts';
import { snapshotQuestionSchema } from '../../shared/snapshots/snapshot-question.ts';
import type { Connection } from '../archive/query.ts';
import { orderSpan } from '../orders/order-span.ts';
import { revenueRanking } from '../ranking/revenue-ranking.ts';
import { moneyRows } from '../snapshots/ranking-to-keep.ts';
import { inserting } from './inserting.ts';

const daysAgo = 91;

/** The ranking by revenue as it was a quarter ago, of the twelve months up to that day. */
export function writeSnapshot(connection: Connection, { named, homeCurrency }: SampleShop): void {
  const { lastDay } = orderSpan(connection);
  if (lastDay === null) return;
  const takenDay = addDays(lastDay, -daysAgo);
  const { split } = firstClassRule;
  const question = snapshotQuestionSchema.parse({ split, limits: firstClassRule.limits[split] });
  const { from, to, currency, net, rows } = revenueRanking(
    connection,
    { split, limits: question.limits },
    { today: takenDay, homeCurrency },
  );
  inserting(connection, 'ranking_snapshots', [
    ...['name', 'taken_day', 'known_until', 'question', 'period_from', 'period_to', 'currency', 'customers'],
    ...['net_minor', 'rows'],
  ])(
    ...[named.snapshot, takenDay, takenDay, JSON.stringify(question), from, to, currency, rows.length],
    ...[net.minor, JSON.stringify(moneyRows(rows))],
  );
}
