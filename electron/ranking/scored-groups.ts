import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { judgedTo } from '../../shared/known-until/known-until.ts';
import { readsOfNarrowing } from '../../shared/narrowing/narrowing.ts';
import type { RolledUpRanking, RolledUpRow, ScoredGroupRow } from '../../shared/ranking/contract.ts';
import type { RankingBasis } from '../../shared/ranking/ranking.ts';
import type { ScoredQuestion } from '../../shared/ranking/scored-contract.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { keptFactors } from '../factors/kept-factors.ts';
import { rolledUpRoster } from '../factors/rolled-up-roster.ts';
import { groupName } from '../groups/read-groups.ts';
import { readKnownUntil } from '../known-until/read-known-until.ts';
import { keptRolledUpRanking } from './kept-rolled-up-ranking.ts';
import { fittingPlaces, scoredTableReads } from './kept-scored-ranking.ts';
import { namesOfCustomers } from './names-of-ranked.ts';
import {
  moneyOfCustomers,
  orderByValue,
  type ScoredRanking,
  scoredRanking,
  valuedCustomers,
} from './scored-ranking.ts';
import { scoredRows } from './scored-rows.ts';

/** Groups, each as if its members were one customer, by money, by value and by both. */
export interface ScoredGroups {
  ranking: ScoredRanking;
  revenue: RolledUpRanking;
  revenueRowAt: ReadonlyMap<number, RolledUpRow>;
  /** Who belongs on the day of the factors, by the place of their group. */
  membersAt: ReadonlyMap<number, readonly number[]>;
  factorsAsOf: string;
}

type ScoredGroupsQuestion = Omit<ScoredQuestion, 'by' | 'leastConfidence'> & { rollUp: RolledUpKind };

const scoredGroups = new CacheByTables<ScoredGroups>();

/** The one asked for last. Errors: PERIOD_REVERSED, DAY_INVALID. */
export function keptScoredGroups(context: EngineContext, question: ScoredGroupsQuestion): ScoredGroups {
  const { archive, homeCurrency } = context.session;
  const { moneyWeight, weights, factorsAsOf: asked, ...ofMoney } = question;
  const reads = [...scoredTableReads, ...readsOfNarrowing(question.narrowing)];
  const revenue = keptRolledUpRanking(context, ofMoney);
  const key = JSON.stringify([context.clock.today(), question, revenue.split, revenue.limits]);
  return scoredGroups.get(archive, { key, reads }, () => {
    const { rollUp, to, narrowing } = question;
    const factorsAsOf = asked ?? judgedTo(revenue.to, readKnownUntil(archive.reader));
    const givenAsOf = asked ?? to ?? context.clock.today();
    const table = keptFactors(archive, { asOf: factorsAsOf, givenAsOf, homeCurrency, rollUp });
    const { placeOf, placeOfGroup, placeAlone, groupKeys } = rolledUpRoster(archive, rollUp, factorsAsOf);
    const revenueRowAt = new Map<number, RolledUpRow>();
    const placeOfRow = ({ customerId, group }: RolledUpRow) =>
      group === null ? placeAlone.get(customerId) : placeOfGroup.get(group.key);
    for (const row of revenue.rows) revenueRowAt.set(placeOfRow(row) ?? -1, row);
    const valued = valuedCustomers(table, weights);
    const fitting = fittingPlaces(archive.reader, narrowing, table.roster);
    const money = moneyOfCustomers(revenue, table, fitting, placeOfRow);
    const members = [...placeOf].filter(([, place]) => groupKeys.has(place));
    const membersAt = new Map(
      [...Map.groupBy(members, ([, place]) => place)].map(([place, of]) => [place, of.map(([id]) => id)]),
    );
    const ranking = scoredRanking(valued, money, orderByValue(valued, money), moneyWeight);
    return { ranking, revenue, revenueRowAt, membersAt, factorsAsOf };
  });
}

/** The rows at these places, with the members of each: those whose orders are in it, then who else belongs. */
export function scoredGroupRows(
  connection: Connection,
  { ranking, revenueRowAt, membersAt }: ScoredGroups,
  by: RankingBasis,
  places: Int32Array,
): ScoredGroupRow[] {
  const { groupKeys } = ranking.factors.roster;
  const net = { minor: 0, currency: ranking.money.revenue.currency };
  const others = [...places].flatMap((place) => {
    const buyers = new Set(revenueRowAt.get(place)?.group?.members.map(({ customerId }) => customerId));
    const ids = (membersAt.get(place) ?? []).filter((id) => !buyers.has(id));
    return ids.map((customerId) => ({ place, customerId, net }));
  });
  const othersAt = Map.groupBy(namesOfCustomers(connection, others), ({ place }) => place);
  return scoredRows(connection, ranking, by, places).map((row, at) => {
    const place = places[at] ?? -1;
    const key = groupKeys.get(place);
    if (key === undefined) return { ...row, group: null };
    const buyers = revenueRowAt.get(place)?.group?.members ?? [];
    const members = [...buyers, ...(othersAt.get(place) ?? []).map(({ place: _, ...member }) => member)];
    return { ...row, name: groupName(connection, key), group: { key, members } };
  });
}
