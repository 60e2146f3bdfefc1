import { byKey } from '../../shared/by-key.ts';
import { type Factor, factors } from '../../shared/factors/factors.ts';
import { type GivenScore, highestGivenScore, scoreHeldOn } from '../../shared/factors/given-scores.ts';
import type { Connection } from '../archive/query.ts';
import type { Roster } from './roster.ts';

/** What the owner said that holds on a day, by factor and place in the roster; of a group the highest of its members. */
export type GivenScoresOfAll = Readonly<Record<Factor, ReadonlyMap<number, GivenScore>>>;

export function readGivenScores(connection: Connection, roster: Roster, asOf: string): GivenScoresOfAll {
  const rows = connection
    .prepare<[string], GivenScore & { customerId: number; factor: Factor }>(
      'SELECT customer_id AS customerId, factor, day, score, reason FROM factor_scores WHERE day <= ?',
    )
    .all(asOf);
  const ofCustomers = byKey(factors, () => new Map<number, GivenScore>());
  for (const { customerId, factor, ...given } of rows) {
    const known = ofCustomers[factor].get(customerId);
    const later = scoreHeldOn(known === undefined ? [given] : [known, given], asOf);
    if (later !== null) ofCustomers[factor].set(customerId, later);
  }
  return byKey(factors, (factor) => {
    const held = new Map<number, GivenScore>();
    for (const [customerId, given] of ofCustomers[factor]) {
      const place = roster.placeOf.get(customerId);
      if (place === undefined) continue;
      held.set(place, highestGivenScore([held.get(place) ?? null, given]) ?? given);
    }
    return held;
  });
}
