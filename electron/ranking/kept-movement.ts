import { groupReads } from '../../shared/groups/group-reads.ts';
import { readsOfNarrowing } from '../../shared/narrowing/narrowing.ts';
import { classRule, firstClassRule } from '../../shared/ranking/class-rule.ts';
import { coverageOf } from '../../shared/ranking/coverage.ts';
import { type BoughtTwice, movementOf } from '../../shared/ranking/movement.ts';
import type { ComparedWith, MovementQuestion } from '../../shared/ranking/movement-contract.ts';
import { type Period, periodBefore, periodLastYear } from '../../shared/ranking/period.ts';
import { type RankedCustomer, type RankedGroup, type RevenueRanking, rankedKey } from '../../shared/ranking/ranking.ts';
import type { TieredTwice } from '../../shared/ranking/tiers.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { orderSpan } from '../orders/order-span.ts';
import { keptRanking } from './kept-ranking.ts';
import { revenueRanking } from './revenue-ranking.ts';
import { rolledUpAndUnranked } from './rolled-up-ranking.ts';

const movementReads: readonly TrackedName[] = ['orders', 'customer_totals', 'customers'];

/** A customer, or a group, with a sale in one of two periods, with where they stood in each; null: without a sale in it. */
export interface RankedTwice extends BoughtTwice, TieredTwice {
  /** Null: a customer alone; of a group `customerId` is its main member. */
  groupKey: string | null;
  /** Of a group those with orders in one of the periods, who brought most now first; null: a customer alone. */
  members: readonly MovedMember[] | null;
  /** The last sale in the two periods. */
  lastDayInBoth: string;
  rankBefore: number | null;
  rank: number | null;
}

export interface MovedMember {
  customerId: number;
  /** What they bring more now. */
  changeMinor: number;
}

export interface Movement extends ReturnType<typeof movementOf<RankedTwice>> {
  now: MovedPeriod;
  /** Null: the calendar has no such days, and everybody is new. */
  before: MovedPeriod | null;
}

export interface MovedPeriod extends Period {
  netMinor: number;
  currency: string;
  days: number;
  daysCovered: number;
}

/** Movement says nothing of classes. */
const classes = classRule({}, firstClassRule);

const movements = new CacheByTables<Movement>();

/** How the net of one period became that of another; kept until an order or a customer is written. */
export function keptMovement(context: EngineContext, question: MovementQuestion): Movement {
  const { session, clock } = context;
  const { archive, homeCurrency } = session;
  const { from, to, currency, comparedWith, narrowing, rollUp } = question;
  const key = JSON.stringify([clock.today(), from, to, currency, comparedWith, narrowing, rollUp]);
  const reads = [...movementReads, ...readsOfNarrowing(narrowing), ...(rollUp === undefined ? [] : groupReads)];
  return movements.get(archive, { key, reads }, () => {
    const now = keptRanking(context, { from, to, currency, narrowing, rollUp, ...classes });
    const period = comparedPeriod(now, comparedWith);
    const known = { today: clock.today(), homeCurrency };
    const rankingOf = (ranked: Period): RevenueRanking<RankedCustomer> => {
      const asked = { ...ranked, currency: now.currency, narrowing, ...classes };
      return rollUp === undefined
        ? revenueRanking(archive.reader, asked, known)
        : rolledUpAndUnranked(archive, { ...asked, rollUp }, known).ranking;
    };
    const before = period === null ? null : rankingOf(period);
    const span = orderSpan(archive.reader);
    const moved = (ranking: RevenueRanking<RankedCustomer>): MovedPeriod => {
      const { days, covered } = coverageOf(ranking, span);
      const { net } = ranking;
      return {
        from: ranking.from,
        to: ranking.to,
        netMinor: net.minor,
        currency: net.currency,
        days,
        daysCovered: covered,
      };
    };
    return {
      ...movementOf(boughtTwice(now.rows, before?.rows ?? [])),
      now: moved(now),
      before: before === null ? null : moved(before),
    };
  });
}

function comparedPeriod(now: Period, comparedWith: ComparedWith): Period | null {
  if (comparedWith === 'before') return periodBefore(now);
  return comparedWith === 'lastYear' ? periodLastYear(now) : comparedWith;
}

/** Those of now as they are ranked, then those who were ranked only before. */
function boughtTwice(now: readonly RankedCustomer[], before: readonly RankedCustomer[]): RankedTwice[] {
  const byKey = new Map(before.map((row) => [rankedKey(row), row]));
  const isNow = new Set(now.map(rankedKey));
  return [
    ...now.map((row) => rankedTwice(row, byKey.get(rankedKey(row)), row)),
    ...before.filter((row) => !isNow.has(rankedKey(row))).map((row) => rankedTwice(row, row, undefined)),
  ];
}

function rankedTwice(
  { customerId, group, lastDay }: RankedCustomer,
  before: RankedCustomer | undefined,
  now: RankedCustomer | undefined,
): RankedTwice {
  return {
    customerId,
    groupKey: group?.key ?? null,
    members: group === undefined ? null : movedMembers(before?.group, now?.group),
    lastDayInBoth: before !== undefined && before.lastDay > lastDay ? before.lastDay : lastDay,
    beforeMinor: before?.net.minor ?? null,
    nowMinor: now?.net.minor ?? null,
    rankBefore: before?.rank ?? null,
    rank: now?.rank ?? null,
    tierBefore: before?.tier ?? null,
    tier: now?.tier ?? null,
  };
}

function movedMembers(before: RankedGroup | undefined, now: RankedGroup | undefined): MovedMember[] {
  const changes = new Map((now?.members ?? []).map(({ customerId, net }) => [customerId, net.minor]));
  for (const { customerId, net } of before?.members ?? []) {
    changes.set(customerId, (changes.get(customerId) ?? 0) - net.minor);
  }
  return Array.from(changes, ([customerId, changeMinor]) => ({ customerId, changeMinor }));
}
