import { type InfluenceEvidence, influenceScore, usualSway } from '../../shared/factors/influence.ts';
import { keyOfGroup } from '../../shared/groups/roll-up.ts';
import type { Connection } from '../archive/query.ts';
import { belongsSql } from '../groups/household-of.ts';
import { type FactorColumn, sparseColumn } from './factor-column.ts';
import type { PeopleBrought } from './people-brought.ts';
import type { Roster } from './roster.ts';

/**
 * The people around customers have no past: they count as they are now. A group has no pull on itself: neither on the
 * files of its members, nor by being led.
 */
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
    const { relations = 0, sway = 0, people = 0, groupsLed = 0, reviews = 0 } = more;
    evidence.set(place, {
      relations: known.relations + relations,
      sway: known.sway + sway,
      people: known.people + people,
      groupsLed: known.groupsLed + groupsLed,
      reviews: known.reviews + reviews,
    });
  };
  const relations = connection
    .prepare<[number], [swayer: number, swayed: number, sway: number]>(
      `SELECT other_customer_id, customer_id, coalesce(influence, ?) FROM relations
        JOIN customers ON customers.id = relations.customer_id
       WHERE other_customer_id IS NOT NULL AND binned_at IS NULL`,
    )
    .raw()
    .all(usualSway);
  for (const [swayer, swayed, sway] of relations) {
    const place = roster.placeOf.get(swayer);
    if (place !== roster.placeOf.get(swayed)) add(place, { relations: 1, sway });
  }
  const reviews = connection
    .prepare<[string], [customerId: number, reviews: number]>(
      `SELECT customer_id, count(*) FROM contacts WHERE channel = 'review' AND day <= ? GROUP BY customer_id`,
    )
    .raw()
    .all(asOf);
  for (const [id, count] of reviews) add(roster.placeOf.get(id), { reviews: count });
  const led = connection
    .prepare<[string], [customerId: number, groupId: number]>(
      `SELECT customer_id, group_id FROM group_members AS member JOIN groups ON groups.id = group_id
        WHERE is_main = 1 AND groups.kind IN ('company', 'community') AND ${belongsSql('member')}`,
    )
    .raw()
    .all(asOf);
  for (const [id, groupId] of led) {
    const place = roster.placeOf.get(id);
    if (place !== undefined && roster.groupKeys.get(place) !== keyOfGroup(groupId)) add(place, { groupsLed: 1 });
  }
  for (const [place, { people }] of brought.evidence) add(place, { people });
  // Of somebody who came later, those who have them around say nothing of that day.
  for (const place of roster.emptyPlaces) {
    const { groupsLed = 0, people = 0, reviews = 0 } = evidence.get(place) ?? {};
    if (groupsLed + people + reviews === 0) evidence.delete(place);
  }
  return sparseColumn<'influence'>(roster, evidence, influenceScore, Number.NaN);
}
