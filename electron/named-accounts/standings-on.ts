import type { AccountState } from '../../shared/named-accounts/account-states.ts';
import { type Spell, standingOn } from '../../shared/named-accounts/standing-on.ts';
import type { Connection } from '../archive/query.ts';

export interface Standing {
  state: AccountState;
  /** What they were proposed for when the shop decided, as `sentenceFigures` wrote it. */
  seenFigures: string;
}

/** How every customer stands to the list on a day, those in the bin too; who is not in it was never decided on. */
export function standingsOn(connection: Connection, day: string): Map<number, Standing> {
  const spells = connection
    .prepare<[], Spell & { customerId: number; seenFigures: string }>(
      `SELECT customer_id AS customerId, state, from_day AS fromDay, to_day AS toDay, seen_figures AS seenFigures
         FROM named_accounts ORDER BY from_day, id`,
    )
    .all();
  const standings = new Map<number, Standing>();
  for (const [customerId, ofThem] of Map.groupBy(spells, (spell) => spell.customerId)) {
    const standing = standingOn(ofThem, day);
    if (standing !== null) {
      standings.set(customerId, { state: standing.state, seenFigures: standing.spell.seenFigures });
    }
  }
  return standings;
}
