import type { PlaybookTrigger } from './definition.ts';

/** The event is a day of its own, which what comes before it prepares for and is over with. */
export function isDayToPrepareFor({ kind }: PlaybookTrigger): boolean {
  return kind === 'birthday' || kind === 'dayOfYear';
}

/** The day that an event of the trigger lies ahead of: the birthday, the visit; null: it looks back. Day numbers. */
export function occasionDay(trigger: PlaybookTrigger | undefined, eventDay: number): number | null {
  if (trigger !== undefined && isDayToPrepareFor(trigger)) return eventDay;
  return trigger?.kind === 'visitDue' ? eventDay + trigger.daysBefore : null;
}
