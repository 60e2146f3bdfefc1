import { dayNumber } from '../../shared/day.ts';
import { daysThatCount } from '../../shared/known-until/known-until-by-day.ts';
import { allRows, build } from '../archive/query.ts';
import type { PlaybookFacts } from '../playbooks/playbook-facts.ts';

export interface SettledSources {
  /** What was said last about a task up to the day; null: nothing. */
  of(kind: string, source: string, customerId: number | null): 'over' | { until: number } | null;
}

export function settledSources({ connection, clock }: PlaybookFacts): SettledSources {
  const rows = allRows(connection, build.selectFrom('tasks_settled').selectAll().orderBy('id'));
  const days = daysThatCount(
    rows.map(({ day }) => dayNumber(day)),
    Math.max(clock.now, clock.asOf),
  );
  const said = new Map<string, 'over' | { until: number }>();
  rows.forEach((row, at) => {
    if ((days[at] ?? 0) > clock.asOf) return;
    const until = row.verb === 'later' && row.until_day !== null ? { until: dayNumber(row.until_day) } : 'over';
    said.set(keyOf(row.kind, row.source, row.customer_id), until);
  });
  return { of: (kind, source, customerId) => said.get(keyOf(kind, source, customerId)) ?? null };
}

function keyOf(kind: string, source: string, customerId: number | null): string {
  return JSON.stringify([kind, source, customerId]);
}
