import { dayNumber } from '../../shared/day.ts';
import { type LoyaltyEvidence, loyaltyScore } from '../../shared/factors/loyalty.ts';
import { stabilityEvidence, stabilityScore } from '../../shared/factors/stability.ts';
import type { Connection } from '../archive/query.ts';
import type { FactorColumn } from './factor-column.ts';
import { daysAt, type PurchaseRhythms, rhythmDaysAt } from './purchase-rhythms.ts';
import type { Roster } from './roster.ts';

/** Loyalty of everybody as of the day the rhythms were read for. */
export function loyaltyColumn(
  rhythms: PurchaseRhythms,
  buysElsewhere: ReadonlyMap<number, boolean>,
  asOf: string,
): FactorColumn<'loyalty'> {
  const asOfNumber = dayNumber(asOf);
  const evidenceAt = (place: number): LoyaltyEvidence | null => {
    const days = daysAt(rhythms, place);
    const last = days[days.length - 1];
    if (last === undefined) return null;
    // Nobody is silent whose household came on Tuesday.
    const rhythmDays = rhythmDaysAt(rhythms, place);
    return {
      purchaseDays: days.length,
      tenureDays: last - (days[0] ?? last),
      silentDays: asOfNumber - (rhythmDays[rhythmDays.length - 1] ?? last),
      usualGapDays: rhythms.usualGaps[place] ?? Number.NaN,
      buysElsewhere: buysElsewhere.get(place) ?? null,
    };
  };
  return { scores: scoresOf(rhythms, evidenceAt, loyaltyScore), evidenceAt };
}

/**
 * By place in the roster, of those of whom it is known whether they buy elsewhere too: a group does where one of its
 * members does. It has no past: it is as it is now.
 */
export function readBuysElsewhere(connection: Connection, roster: Roster): ReadonlyMap<number, boolean> {
  const known = connection
    .prepare<[], [number, string]>("SELECT id, buys_elsewhere FROM customers WHERE buys_elsewhere <> ''")
    .raw()
    .all();
  const buysElsewhere = new Map<number, boolean>();
  for (const [id, said] of known) {
    const place = roster.placeOf.get(id);
    if (place !== undefined) buysElsewhere.set(place, said === 'yes' || buysElsewhere.get(place) === true);
  }
  return buysElsewhere;
}

/** Stability of everybody as of the day the rhythms were read for. */
export function stabilityColumn(rhythms: PurchaseRhythms, asOf: string): FactorColumn<'stability'> {
  const evidenceAt = (place: number) => stabilityEvidence(daysAt(rhythms, place), asOf);
  return { scores: scoresOf(rhythms, evidenceAt, stabilityScore), evidenceAt };
}

function scoresOf<Evidence>(
  { counts }: PurchaseRhythms,
  evidenceAt: (place: number) => Evidence | null,
  scoreOf: (evidence: Evidence) => number | null,
): Float64Array {
  const scores = new Float64Array(counts.length);
  for (let place = 0; place < scores.length; place += 1) {
    const evidence = evidenceAt(place);
    scores[place] = (evidence === null ? null : scoreOf(evidence)) ?? Number.NaN;
  }
  return scores;
}
