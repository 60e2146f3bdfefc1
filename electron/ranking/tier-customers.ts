import type { Money } from '../../shared/money.ts';
import { placesByKey } from '../../shared/places-by-key.ts';
import type { PyramidTier } from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { TierContact, TierCustomer, TierFigure } from '../../shared/ranking/tiers-contract.ts';
import { minutesOfContact } from '../../shared/timeline/contact-minutes.ts';
import { readSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { narrowedOrders } from '../narrowing/narrowed-orders.ts';
import { costedLinesOf } from '../products/costed-lines.ts';
import { usualMinutesSetting } from '../timeline/usual-minutes-setting.ts';
import { type CostSums, foldCosts, knownShareOf, noCosts } from './fold-costs.ts';
import { keptRanking } from './kept-ranking.ts';
import { customersByTier, readsOfTiers, timeOfCustomers } from './tier-economics.ts';

/** A customer of a tier without their name. */
export type CustomerOfTier = Omit<TierCustomer, 'number' | 'name'>;

const kept = new CacheByTables<readonly CustomerOfTier[]>();

/**
 * The customers whose profit and time a tier's are made from, the greatest first: of groups the members. Of the profit those
 * with lines in the period, those of whose lines no cost is known last; of the time those with contacts in it.
 */
export function tierCustomers(
  context: EngineContext,
  question: RankingQuestion,
  { tier, figure }: { tier: PyramidTier; figure: TierFigure },
): readonly CustomerOfTier[] {
  const { archive } = context.session;
  const key = JSON.stringify([context.clock.today(), question, tier, figure]);
  return kept.get(archive, { key, reads: readsOfTiers(question) }, () => {
    const ranking = keptRanking(context, question);
    const { reader } = archive;
    const { currency, narrowing } = ranking;
    const ids = customersByTier(ranking).get(tier) ?? [];
    const customers = JSON.stringify(ids);
    const lines = costedLinesOf(narrowedOrders(reader, narrowing), ranking, currency);
    const ofTier = {
      sql: `${lines.sql} AND orders.customer_id IN (SELECT value FROM json_each(@customers))`,
      parameters: { ...lines.parameters, customers },
    };
    const costs = new Map(foldCosts(reader, ofTier, []).map((folded) => [folded.customerId, folded]));
    const times = timeOfCustomers(reader, ranking, readSetting(reader, usualMinutesSetting), customers);
    const rows = ids.map((customerId): CustomerOfTier => {
      const sums: CostSums = costs.get(customerId) ?? noCosts;
      const { minutes = 0, contacts = 0, contactsUntimed = 0 } = times.get(customerId) ?? {};
      const profit: Money | null = sums.gainMinor === null ? null : { minor: sums.gainMinor, currency };
      return { customerId, profit, knownShare: knownShareOf(sums), minutes, contacts, contactsUntimed };
    });
    const listed = rows.filter(({ customerId, contacts }) =>
      figure === 'time' ? contacts > 0 : costs.has(customerId),
    );
    const keys = listed.map(({ profit, minutes }) => (figure === 'time' ? minutes : (profit?.minor ?? Number.NaN)));
    const places = placesByKey(Float64Array.from(keys), true);
    return Array.from(places, (place) => listed[place]).filter((row) => row !== undefined);
  });
}

/** The contacts of a customer in a period with the minutes that each counts, the latest first. Error: CUSTOMER_UNKNOWN. */
export function tierContacts(
  connection: Connection,
  { customerId, from, to }: { customerId: number; from: string; to: string },
): TierContact[] {
  const { id } = existingCustomer(connection, customerId);
  const usual = readSetting(connection, usualMinutesSetting);
  return connection
    .prepare<[number, string, string], Omit<TierContact, 'minutes' | 'isNoted'> & { minutes: number | null }>(
      `SELECT id, day, touchpoint, channel, text, minutes FROM contacts
        WHERE customer_id = ? AND day BETWEEN ? AND ? ORDER BY day DESC, time DESC, id DESC`,
    )
    .all(id, from, to)
    .map((contact) => ({
      ...contact,
      minutes: minutesOfContact(contact, usual),
      isNoted: contact.minutes !== null,
    }));
}
