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
import type { TrackedName } from '../../shared/records/tracked-names.ts';
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
  return kept.get(archive, { key, reads: readsOfTiers(question) }, () => {
    const { reader } = archive;
    const profitOf = profitReader(reader, ranking);
    const usual = readSetting(reader, usualMinutesSetting);
    const customersOf = customersByTier(ranking);
    return pyramidTiers.map((tier) => {
      const customers = JSON.stringify(customersOf.get(tier) ?? []);
      return {
        tier,
        ...profitOf(customers),
        ...timeOf([...timeOfCustomers(reader, ranking, usual, customers).values()]),
      };
    });
  });
}

/** What profit and time of tiers are read from. */
export function readsOfTiers({ narrowing, rollUp }: RankingQuestion): readonly TrackedName[] {
  return [
    'orders',
    'order_lines',
    'products',
    'customer_totals',
    'customers',
    'contacts',
    'settings',
    ...readsOfNarrowing(narrowing),
    ...(rollUp === undefined ? [] : groupReads),
  ];
}

/** Ids, of groups those of the members whose orders are in it; whose orders are in two of them belongs to the higher. */
export function customersByTier({ rows }: Ranking): ReadonlyMap<PyramidTier, number[]> {
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

type Time = Pick<TierEconomics, 'minutes' | 'contacts' | 'contactsUntimed'>;

/** What contacts in the period took, of each customer who had one; the customers are ids as JSON. */
export function timeOfCustomers(
  connection: Connection,
  { from, to }: Pick<Ranking, 'from' | 'to'>,
  usual: UsualMinutes,
  customers: string,
): ReadonlyMap<number, Time> {
  const byChannel = connection
    .prepare<
      [Readonly<Record<string, string>>],
      { customerId: number; channel: string; contacts: number; noted: number; untimed: number }
    >(
      `SELECT customer_id AS customerId, channel, count(*) AS contacts, total(minutes) AS noted,
              count(*) - count(minutes) AS untimed
         FROM contacts
        WHERE day BETWEEN @from AND @to AND customer_id IN (SELECT value FROM json_each(@customers))
        GROUP BY customer_id, channel`,
    )
    .all({ from, to, customers });
  const times = new Map<number, Time>();
  for (const { customerId, channel, contacts, noted, untimed } of byChannel) {
    const minutes = noted + untimed * minutesOfContact({ minutes: null, channel }, usual);
    times.set(customerId, timeOf([times.get(customerId) ?? noTime, { minutes, contacts, contactsUntimed: untimed }]));
  }
  return times;
}

const noTime: Time = { minutes: 0, contacts: 0, contactsUntimed: 0 };

function timeOf(times: readonly Time[]): Time {
  return times.reduce(
    (sum, time) => ({
      minutes: sum.minutes + time.minutes,
      contacts: sum.contacts + time.contacts,
      contactsUntimed: sum.contactsUntimed + time.contactsUntimed,
    }),
    noTime,
  );
}
