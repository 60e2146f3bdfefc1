import type { Money } from '../../shared/money.ts';
import { isComparable } from '../../shared/ranking/coverage.ts';
import {
  pyramidTiers,
  type RankedCustomer,
  type RankedKey,
  type RevenueRanking,
  rankedKey,
} from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import { type TieredTwice, tierMoves, tierSteps } from '../../shared/ranking/tiers.ts';
import type { Tier, TierStepRows, Tiers } from '../../shared/ranking/tiers-contract.ts';
import type { Connection } from '../archive/query.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { type Comparison, keptComparison, keptRanking } from './kept-ranking.ts';
import { namedRows } from './names-of-ranked.ts';

/** The tiers of a ranking by revenue, who went from one to another since the period before, and who is next in line. */
export function readTiers(context: EngineContext, question: RankingQuestion): Tiers {
  const ranking = keptRanking(context, question);
  const { from, to, asOf, currency, customers, net, coverage } = ranking;
  const comparison = keptComparison(context, question);
  const isCompared = comparison !== null && isComparable(comparison.period) && isComparable(coverage);
  const money = (minor: number): Money => ({ minor, currency });
  return {
    from,
    to,
    asOf,
    currency,
    customers,
    net,
    tiers: tiersOf(ranking),
    before: comparison === null ? null : { from: comparison.period.from, to: comparison.period.to },
    isComparable: isCompared,
    moves: isCompared
      ? tierMoves(tieredTwice(ranking, comparison)).map(({ changeMinor, ...move }) => ({
          ...move,
          change: money(changeMinor),
        }))
      : [],
    steps: stepsOf(context.session.archive.reader, ranking),
  };
}

/** Those of now, then those who had a sale only before. */
function tieredTwice({ rows }: RevenueRanking<RankedCustomer>, { standings, tiers }: Comparison): TieredTwice[] {
  const netBefore = (key: RankedKey): number | null =>
    tiers.has(key) ? (standings.get(key)?.net.minor ?? null) : null;
  const now = new Set(rows.map(rankedKey));
  return [
    ...rows.map((row) => {
      const key = rankedKey(row);
      return {
        groupKey: groupKeyOf(key),
        beforeMinor: netBefore(key),
        nowMinor: row.net.minor,
        tierBefore: tiers.get(key) ?? null,
        tier: row.tier,
      };
    }),
    ...[...tiers]
      .filter(([key]) => !now.has(key))
      .map(([key, tierBefore]) => ({
        groupKey: groupKeyOf(key),
        ...{ beforeMinor: netBefore(key), nowMinor: null, tierBefore, tier: null },
      })),
  ];
}

/** Null: that of a customer. */
function groupKeyOf(key: RankedKey): string | null {
  return typeof key === 'string' ? key : null;
}

function tiersOf({ rows, customers, net, currency }: RevenueRanking<RankedCustomer>): Tier[] {
  return pyramidTiers.map((tier) => {
    const ofTier = rows.filter((row) => row.tier === tier);
    const netMinor = ofTier.reduce((sum, row) => sum + row.net.minor, 0);
    return {
      tier,
      customers: ofTier.length,
      net: { minor: netMinor, currency },
      customerShare: customers === 0 ? 0 : ofTier.length / customers,
      netShare: net.minor <= 0 ? 0 : netMinor / net.minor,
    };
  });
}

function stepsOf(connection: Connection, { rows, currency }: RevenueRanking<RankedCustomer>): TierStepRows[] {
  const money = (minor: number): Money => ({ minor, currency });
  return tierSteps(rows).map(({ from, to, leastMinor, usualMinor, next }) => ({
    from,
    to,
    least: money(leastMinor),
    usual: money(usualMinor),
    lacking: money(next.reduce((sum, { lackingMinor }) => sum + lackingMinor, 0)),
    gain: money(next.reduce((sum, { gainMinor }) => sum + gainMinor, 0)),
    next: namedRows(
      connection,
      next.map(({ row }) => row),
    ).map(({ customerId, group, number, name, net }) => ({
      customerId,
      ...(group === undefined ? {} : { group: group.key }),
      number,
      name,
      net,
      lacking: money(leastMinor - net.minor),
      gain: money(usualMinor - net.minor),
    })),
  }));
}
