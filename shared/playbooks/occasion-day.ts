import type { PlaybookTrigger } from './definition.ts';

/** The day that an event of the trigger lies ahead of: the birthday, the visit; null: it looks back. Day numbers. */
export function occasionDay(trigger: PlaybookTrigger | undefined, eventDay: number): number | null {
  if (trigger?.kind === 'birthday' || trigger?.kind === 'dayOfYear') return eventDay;
  return trigger?.kind === 'visitDue' ? eventDay + trigger.daysBefore : null;
}
