import { firstFrom } from '../../../shared/ascending-numbers.ts';
import { dayNumber } from '../../../shared/day.ts';
import type { PlaybookTrigger } from '../../../shared/playbooks/definition.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { isOtherThanSale } from '../../timeline/contact-other-than-sale.ts';
import { type PlaybookFacts, textOfDay } from '../playbook-facts.ts';
import type { EventSpan } from './events-of-trigger.ts';
import { foundEvent } from './found-event.ts';

interface NamedSpell {
  id: number;
  customerId: number;
  fromDay: string;
  toDay: string | null;
  rhythm: number;
}

/** Taken on the list of key accounts, as long as they are on it. */
export function* namedEvents(facts: PlaybookFacts): Generator<PlaybookEvent> {
  for (const { id, customerId, fromDay, toDay } of namedSpells(facts)) {
    const day = dayNumber(fromDay);
    const lastsUntil = toDay === null ? Number.POSITIVE_INFINITY : dayNumber(toDay) - 1;
    yield foundEvent({ personId: customerId, key: `named-${id}`, day, lastsUntil });
  }
}

/** From some days before a key account was without a contact for their visit rhythm, until the next contact. */
export function* visitDueEvents(
  facts: PlaybookFacts,
  { daysBefore }: Extract<PlaybookTrigger, { kind: 'visitDue' }>,
  { from }: EventSpan,
): Generator<PlaybookEvent> {
  const contactsOf = facts.connection
    .prepare<[number, string], string>(
      `SELECT DISTINCT day FROM contacts
        WHERE customer_id = ? AND day <= ? AND ${isOtherThanSale} ORDER BY day`,
    )
    .pluck();
  for (const { customerId, fromDay, toDay, rhythm } of namedSpells(facts)) {
    const contacts = contactsOf.all(customerId, facts.asOfDay).map(dayNumber);
    const since = dayNumber(fromDay);
    const end = toDay === null ? Number.POSITIVE_INFINITY : dayNumber(toDay);
    const countedFrom = contacts.findLast((day) => day <= since) ?? since;
    for (const contact of [countedFrom, ...contacts.filter((day) => day > since && day < end)]) {
      const day = Math.max(since, contact + rhythm - daysBefore);
      const next = firstFrom(contacts, contact + 1) ?? Number.POSITIVE_INFINITY;
      const lastsUntil = Math.min(next, end) - 1;
      if (day > facts.clock.asOf || day > lastsUntil || lastsUntil < from) continue;
      yield foundEvent({ personId: customerId, key: textOfDay(contact), day, lastsUntil });
    }
  }
}

function namedSpells({ connection, asOfDay, roster }: PlaybookFacts): NamedSpell[] {
  return connection
    .prepare<[string], NamedSpell>(
      `SELECT id, customer_id AS customerId, from_day AS fromDay, to_day AS toDay, visit_rhythm_days AS rhythm
         FROM named_accounts WHERE state = 'named' AND from_day <= ?`,
    )
    .all(asOfDay)
    .filter(({ customerId }) => roster.placeOf.has(customerId));
}
