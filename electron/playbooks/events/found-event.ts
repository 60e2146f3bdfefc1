import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';

/** An event from the facts. Where only its day is said it is a moment, about nothing else, that could be known on that day. */
export function foundEvent({
  personId,
  key,
  day,
  subject = '',
  seen = day,
  lastsUntil = null,
  story = null,
  variant = null,
}: Pick<PlaybookEvent, 'personId' | 'key' | 'day'> & Partial<PlaybookEvent>): PlaybookEvent {
  return { personId, subject, key, day, seen, lastsUntil, story, variant };
}
