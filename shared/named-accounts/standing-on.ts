import type { AccountState, SpellState } from './account-states.ts';

/** Days of a customer on the list of key accounts, or set aside from it. */
export interface Spell {
  state: SpellState;
  /** The first day. */
  fromDay: string;
  /** The day from which it no longer holds; null: it still does. */
  toDay: string | null;
}

/** Whether a spell holds on a day. */
export function holdsOn({ fromDay, toDay }: Pick<Spell, 'fromDay' | 'toDay'>, day: string): boolean {
  return fromDay <= day && (toDay === null || toDay > day);
}

/**
 * How a customer stands to the list on a day, and the spell that says so; null where nothing was ever decided, or what was
 * set aside was put back. Of several that hold (two customers were merged) one on the list counts, the one that began first.
 *
 * @param spells of one customer, the earliest first
 */
export function standingOn<Of extends Spell>(
  spells: readonly Of[],
  day: string,
): { state: AccountState; spell: Of } | null {
  const named = spells.filter(({ state }) => state === 'named');
  const current = named.find((spell) => holdsOn(spell, day));
  if (current !== undefined) return { state: 'named', spell: current };
  const aside = spells.findLast((spell) => spell.state === 'setAside' && holdsOn(spell, day));
  if (aside !== undefined) return { state: 'setAside', spell: aside };
  const last = named.findLast(({ fromDay }) => fromDay <= day);
  return last === undefined ? null : { state: 'left', spell: last };
}
