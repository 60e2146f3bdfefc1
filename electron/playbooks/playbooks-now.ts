import { dayNumber } from '../../shared/day.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { type PlaybooksOnDay, playbooksOnDay } from './evaluate-playbooks.ts';

/** As of today, with what was said of the orders; or as of a day, up to which the orders count as known. */
export function playbooksNow(
  { session, clock }: Pick<EngineContext, 'session' | 'clock'>,
  on: string | undefined,
): PlaybooksOnDay {
  const now = dayNumber(clock.today());
  const asOf = on === undefined ? now : dayNumber(on);
  return playbooksOnDay(
    session.archive,
    { asOf, now, ordersKnown: on === undefined ? 'asSaid' : 'onDayAsked' },
    session.homeCurrency,
  );
}

/** A day that is tried: as if every order had been known on its own day, whenever it came into the file. */
export function playbooksTriedOn(
  { session, clock }: Pick<EngineContext, 'session' | 'clock'>,
  day: string,
): PlaybooksOnDay {
  const now = dayNumber(clock.today());
  return playbooksOnDay(
    session.archive,
    { asOf: dayNumber(day), now, ordersKnown: 'onTheirDay' },
    session.homeCurrency,
  );
}
