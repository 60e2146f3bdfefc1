import { groupReads } from '../../shared/groups/group-reads.ts';
import { readsOfNarrowing } from '../../shared/narrowing/narrowing.ts';
import {
  type PyramidTier,
  pyramidTiers,
  type RankedCustomer,
  type RevenueRanking,
} from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { TierEconomics } from '../../shared/ranking/tiers-contract.ts';
import { minutesOfContact, type UsualMinutes } from '../../shared/timeline/contact-minutes.ts';
import { readSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { narrowedOrders } from '../narrowing/narrowed-orders.ts';
import { costedLinesOf } from '../products/costed-lines.ts';
import { knownShareOfSales, profitOfLines } from '../products/profit-sql.ts';
import { usualMinutesSetting } from '../timeline/usual-minutes-setting.ts';
import { keptRanking } from './kept-ranking.ts';

type Ranking = RevenueRanking<RankedCustomer>;

const kept = new CacheByTables<TierEconomics[]>();

/** What each tier of a ranking by revenue brings above cost, and the time spent on it in the period. */
export function readTierEconomics(context: EngineContext, question: RankingQuestion): TierEconomics[] {
  const { archive } = context.session;
  const ranking = keptRanking(context, question);
  const key = JSON.stringify([context.clock.today(), question]);
  const reads = [
    'orders',
    'order_lines',
    'products',
    'customer_totals',
    'customers',
    'contacts',
    'settings',
    ...readsOfNarrowing(question.narrowing),
    ...(question.rollUp === undefined ? [] : groupReads),
  ] as const;
  return kept.get(archive, { key, reads }, () => {
    const { reader } = archive;
    const profitOf = profitReader(reader, ranking);
    const timeOf = timeReader(reader, ranking, readSetting(reader, usualMinutesSetting));
    const customersOf = customersByTier(ranking);
    return pyramidTiers.map((tier) => {
      const customers = JSON.stringify(customersOf.get(tier) ?? []);
      return { tier, ...profitOf(customers), ...timeOf(customers) };
    });
  });
}

/** Ids, of groups those of the members whose orders are in it; whose orders are in two of them belongs to the higher. */
function customersByTier({ rows }: Ranking): ReadonlyMap<PyramidTier, number[]> {
  const tierOf = new Map<number, PyramidTier>();
  for (const { customerId, group, tier } of rows) {
    for (const member of group?.members ?? [{ customerId }]) {
      if (!tierOf.has(member.customerId)) tierOf.set(member.customerId, tier);
    }
  }
  const customers = new Map<PyramidTier, number[]>(pyramidTiers.map((tier) => [tier, []]));
  for (const [customerId, tier] of tierOf) customers.get(tier)?.push(customerId);
  return customers;
}

/** Reads of customers, given by their ids as JSON. */
type ReadOf<Figures> = (customers: string) => Figures;

function profitReader(connection: Connection, ranking: Ranking): ReadOf<Pick<TierEconomics, 'profit' | 'knownShare'>> {
  const { currency, narrowing } = ranking;
  const { sql, parameters } = costedLinesOf(narrowedOrders(connection, narrowing), ranking, currency);
  const statement = connection.prepare<
    [Readonly<Record<string, string>>],
    { profitMinor: number | null; knownShare: number | null }
  >(
    `SELECT ${profitOfLines} AS profitMinor, ${knownShareOfSales} AS knownShare ${sql}
        AND orders.customer_id IN (SELECT value FROM json_each(@customers))`,
  );
  return (customers) => {
    const { profitMinor = null, knownShare = null } = statement.get({ ...parameters, customers }) ?? {};
    return { profit: profitMinor === null ? null : { minor: profitMinor, currency }, knownShare };
  };
}

function timeReader(
  connection: Connection,
  { from, to }: Ranking,
  usual: UsualMinutes,
): ReadOf<Pick<TierEconomics, 'minutes' | 'contacts' | 'contactsUntimed'>> {
  const statement = connection.prepare<
    [Readonly<Record<string, string>>],
    { channel: string; contacts: number; noted: number; untimed: number }
  >(
    `SELECT channel, count(*) AS contacts, total(minutes) AS noted, count(*) - count(minutes) AS untimed FROM contacts
      WHERE day BETWEEN @from AND @to AND customer_id IN (SELECT value FROM json_each(@customers)) GROUP BY channel`,
  );
  return (customers) => {
    const time = { minutes: 0, contacts: 0, contactsUntimed: 0 };
    for (const { channel, contacts, noted, untimed } of statement.all({ from, to, customers })) {
      time.minutes += noted + untimed * minutesOfContact({ minutes: null, channel }, usual);
      time.contacts += contacts;
      time.contactsUntimed += untimed;
    }
    return time;
  };
}
