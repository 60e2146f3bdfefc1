import type { Factor } from '../../shared/factors/factors.ts';
import { type GivenScore, scoreHeldOn } from '../../shared/factors/given-scores.ts';
import type { Connection } from '../archive/query.ts';
import { ofEachFactor } from './of-each-factor.ts';
import type { Roster } from './roster.ts';

/** What the owner said that holds on a day, by factor and place in the roster. */
export type GivenScoresOfAll = Readonly<Record<Factor, ReadonlyMap<number, GivenScore>>>;

export function readGivenScores(connection: Connection, roster: Roster, asOf: string): GivenScoresOfAll {
  const rows = connection
    .prepare<[string], GivenScore & { customerId: number; factor: Factor }>(
      'SELECT customer_id AS customerId, factor, day, score, reason FROM factor_scores WHERE day <= ?',
    )
    .all(asOf);
  const held = ofEachFactor(() => new Map<number, GivenScore>());
  for (const { customerId, factor, ...given } of rows) {
    const place = roster.placeOf.get(customerId);
    if (place === undefined) continue;
    const known = held[factor].get(place);
    const later = scoreHeldOn(known === undefined ? [given] : [known, given], asOf);
    if (later !== null) held[factor].set(place, later);
  }
  return held;
}
