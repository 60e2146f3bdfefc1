import { byKey } from '../../shared/by-key.ts';
import { addDays, dayNumber } from '../../shared/day.ts';
import type { FlowRowsQuestion, SleepFlow, SleepFlowRow } from '../../shared/sleep/contract.ts';
import { type SleepRules, type SleepState, sleepStates } from '../../shared/sleep/sleep-state.ts';
import { wakeDays } from '../../shared/sleep/wake-rates.ts';
import { type WakingCause, wakingCauses, wakingDays } from '../../shared/sleep/waking.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import { isPurchase } from '../orders/purchase-sql.ts';
import { keptBuyerPlaces } from './buyer-places.ts';
import { keptShopRhythms } from './shop-rhythms.ts';
import { sleepStatesOf } from './sleep-states.ts';

/** How a buyer of a quarter ago stands now. */
interface Moved {
  customerIds: readonly number[];
  from: SleepState;
  to: SleepState;
  /** When they first bought since; null: they did not. */
  cameDay: string | null;
  /** Of who was not awake and came since. */
  wokenBy: WakingCause | null;
}

/** From which state of a quarter ago to which of now, and who woke by what. */
export function sleepFlow(archive: Archive, asOf: string, rules: SleepRules): SleepFlow {
  const moved = movedSince(archive, asOf, rules);
  const counts = byKey(sleepStates, () => byKey(sleepStates, () => 0));
  const woken = byKey(wakingCauses, () => 0);
  for (const { from, to, wokenBy } of moved) {
    counts[from][to] += 1;
    if (wokenBy !== null) woken[wokenBy] += 1;
  }
  return { asOf, statedOn: addDays(asOf, -wakeDays), counts, woken };
}

/** Those of a cell, or who woke by something; the latest to come first. */
export function sleepFlowRows(
  archive: Archive,
  asOf: string,
  rules: SleepRules,
  { from, to, wokenBy, offset, limit }: Omit<FlowRowsQuestion, 'asOf'>,
): { total: number; rows: SleepFlowRow[] } {
  const asked = movedSince(archive, asOf, rules)
    .filter(
      (one) =>
        (from === null || one.from === from) &&
        (to === null || one.to === to) &&
        (wokenBy === null || one.wokenBy === wokenBy),
    )
    .sort(
      (a, b) => (b.cameDay ?? '').localeCompare(a.cameDay ?? '') || (a.customerIds[0] ?? 0) - (b.customerIds[0] ?? 0),
    );
  const rows = asked
    .slice(offset, offset + limit)
    .map(({ customerIds: [customerId = 0], ...one }) => ({ customerId, ...one }));
  return { total: asked.length, rows: namesOfCustomers(archive.reader, rows) };
}

function movedSince(archive: Archive, asOf: string, rules: SleepRules): Moved[] {
  const then = addDays(asOf, -wakeDays);
  const placeNow = keptBuyerPlaces(archive, asOf);
  const statesNow = sleepStatesOf(keptShopRhythms(archive, asOf), rules);
  const firstDays = firstPurchasesSince(archive.reader, then, asOf);
  const touches = readTouches(archive.reader, addDays(then, -wakingDays), asOf);
  return sleepStatesOf(keptShopRhythms(archive, then), rules).flatMap(({ customerIds, state: from }) => {
    const place = customerIds.map((id) => placeNow.get(id)).find((one) => one !== undefined);
    const now = place === undefined ? undefined : statesNow[place];
    // In the bin, or merged away.
    if (now === undefined) return [];
    const members = [...new Set([...customerIds, ...now.customerIds])];
    const cameDay = earliest(members.map((id) => firstDays.get(id)));
    const wokenBy = from === 'awake' || cameDay === null ? null : causeOf(members, cameDay, touches);
    return [{ customerIds, from, to: now.state, cameDay, wokenBy }];
  });
}

function earliest(days: readonly (string | undefined)[]): string | null {
  return days.reduce<string | null>(
    (first, day) => (day !== undefined && (first === null || day < first) ? day : first),
    null,
  );
}

function firstPurchasesSince(connection: Connection, then: string, asOf: string): Map<number, string> {
  return new Map(
    connection
      .prepare<[string, string], [number, string]>(
        `SELECT customer_id, min(day) FROM orders
          WHERE customer_id IS NOT NULL AND ${isPurchase} AND day > ? AND day <= ?
          GROUP BY customer_id`,
      )
      .raw()
      .all(then, asOf),
  );
}

interface Touch {
  customerId: number;
  day: string;
  cause: Exclude<WakingCause, 'byThemselves'>;
}

/** What the shop did to reach each customer: steps of playbooks that were done, and contacts of its own. */
function readTouches(connection: Connection, from: string, to: string): Map<number, Touch[]> {
  const touches = connection
    .prepare<{ from: string; to: string }, Touch>(
      `SELECT customer_id AS customerId, day,
              CASE WHEN event_key GLOB 'improvement-*' THEN 'mended' ELSE 'playbook' END AS cause
         FROM playbook_acts WHERE verb = 'done' AND day BETWEEN :from AND :to
       UNION ALL
       SELECT customer_id, day, 'contact' FROM contacts WHERE direction = 'out' AND day BETWEEN :from AND :to`,
    )
    .all({ from, to });
  return Map.groupBy(touches, ({ customerId }) => customerId);
}

/** The last touch before they came; of those of one day that of a playbook, which notes a contact too. */
function causeOf(members: readonly number[], cameDay: string, touches: ReadonlyMap<number, Touch[]>): WakingCause {
  const came = dayNumber(cameDay);
  const [last] = members
    .flatMap((id) => touches.get(id) ?? [])
    .filter(({ day }) => day <= cameDay && came - dayNumber(day) <= wakingDays)
    .sort((a, b) => b.day.localeCompare(a.day) || wakingCauses.indexOf(a.cause) - wakingCauses.indexOf(b.cause));
  return last?.cause ?? 'byThemselves';
}
