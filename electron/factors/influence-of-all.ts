import { type InfluenceEvidence, influenceScore, usualSway } from '../../shared/factors/influence.ts';
import type { Connection } from '../archive/query.ts';
import { belongsSql } from '../groups/household-of.ts';
import { type FactorColumn, sparseColumn } from './factor-column.ts';
import type { PeopleBrought } from './people-brought.ts';
import type { Roster } from './roster.ts';

/** The people around customers have no past: they count as they are now. */
export function readInfluence(
  connection: Connection,
  roster: Roster,
  brought: PeopleBrought,
  asOf: string,
): FactorColumn<'influence'> {
  const evidence = new Map<number, InfluenceEvidence>();
  const add = (place: number | undefined, more: Partial<InfluenceEvidence>) => {
    if (place === undefined) return;
    const known = evidence.get(place) ?? { relations: 0, sway: 0, people: 0, groupsLed: 0, reviews: 0 };
    evidence.set(place, { ...known, ...more });
  };
  const relations = connection
    .prepare<[number], [customerId: number, relations: number, sway: number]>(
      `SELECT other_customer_id, count(*), sum(coalesce(influence, ?)) FROM relations
        JOIN customers ON customers.id = relations.customer_id
       WHERE other_customer_id IS NOT NULL AND binned_at IS NULL GROUP BY other_customer_id`,
    )
    .raw()
    .all(usualSway);
  for (const [id, count, sway] of relations) add(roster.placeOf.get(id), { relations: count, sway });
  const reviews = connection
    .prepare<[string], [customerId: number, reviews: number]>(
      `SELECT customer_id, count(*) FROM contacts WHERE channel = 'review' AND day <= ? GROUP BY customer_id`,
    )
    .raw()
    .all(asOf);
  for (const [id, count] of reviews) add(roster.placeOf.get(id), { reviews: count });
  const led = connection
    .prepare<[string], [customerId: number, groups: number]>(
      `SELECT customer_id, count(*) FROM group_members AS member JOIN groups ON groups.id = group_id
        WHERE is_main = 1 AND groups.kind IN ('company', 'community') AND ${belongsSql('member')} GROUP BY customer_id`,
    )
    .raw()
    .all(asOf);
  for (const [id, count] of led) add(roster.placeOf.get(id), { groupsLed: count });
  for (const [place, { people }] of brought.evidence) add(place, { people });
  return sparseColumn<'influence'>(roster.ids.length, evidence, influenceScore, Number.NaN);
}
