import { monthsLater, todayLocal } from '../../shared/day.ts';
import { recordMonths } from '../../shared/factors/factors.ts';
import { fewestSuggestions, type SuggestionEvidence, suggestionScore } from '../../shared/factors/suggestions.ts';
import type { Connection } from '../archive/query.ts';
import { type FactorColumn, sparseColumn } from './factor-column.ts';
import type { Roster } from './roster.ts';

export function readSuggestions(connection: Connection, roster: Roster, asOf: string): FactorColumn<'suggestions'> {
  const after = monthsLater(asOf, -recordMonths) ?? '';
  const evidence = new Map<number, SuggestionEvidence>();
  let suggestionsOfAll = 0;
  for (const { customerId, heardAt, takenUpAt } of readCases(connection)) {
    const day = todayLocal(new Date(heardAt));
    if (day > asOf) continue;
    if (day > after) suggestionsOfAll += 1;
    const place = customerId === null ? undefined : roster.placeOf.get(customerId);
    if (place === undefined) continue;
    const theirs = evidence.get(place) ?? { given: 0, takenUp: 0, hasEarlier: false };
    evidence.set(place, theirs);
    if (day <= after) theirs.hasEarlier = true;
    else {
      theirs.given += 1;
      if (takenUpAt !== null && todayLocal(new Date(takenUpAt)) <= asOf) theirs.takenUp += 1;
    }
  }
  const shop = { keepsSuggestions: suggestionsOfAll >= fewestSuggestions };
  const none = suggestionScore({ given: 0, takenUp: 0, hasEarlier: false }, shop) ?? Number.NaN;
  return sparseColumn<'suggestions'>(roster, evidence, (theirs) => suggestionScore(theirs, shop), none);
}

interface SuggestionRow {
  customerId: number | null;
  heardAt: number;
  /** Null: open, or ended otherwise. */
  takenUpAt: number | null;
}

function readCases(connection: Connection): SuggestionRow[] {
  return connection
    .prepare<[], SuggestionRow>(
      `SELECT customer_id AS customerId, heard_at AS heardAt, iif(outcome = 'takenUp', closed_at, NULL) AS takenUpAt
         FROM cases WHERE kind = 'suggestion'`,
    )
    .all();
}
