import { addDays, dayNumber } from '../../shared/day.ts';
import { textOfWording } from '../../shared/playbooks/merge-fields.ts';
import { firstPressureRules } from '../../shared/playbooks/pressure-rules.ts';
import type { SampleShop } from '../../shared/sample-shop/sample-shop.ts';
import { contactBy } from '../../shared/today/contact-by.ts';
import { type ReachDetails, reachableFirst } from '../../shared/today/ways-to-reach.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { Transaction } from '../archive/transaction.ts';
import { type DuePlaybookStep, dueStepsOn } from '../playbooks/due-steps.ts';
import { playbooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import { textOfDay } from '../playbooks/playbook-facts.ts';
import { indexCustomers } from '../search/search-index.ts';
import { reachDetailsSql, withAddressText } from '../today/reach-details.ts';
import { isAnswer } from '../today/seen-to-by-steps.ts';
import { wordingOfStep } from '../today/wording-of-step.ts';
import { inserting } from './inserting.ts';
import { newSleepersPerDay } from './write-playbooks.ts';

/** So many of each playbook are left for the person to see: visits that are late, birthdays ahead, and what was put off to the morning. */
const leftOpen: Readonly<Record<string, number>> = { 'key-account-round': 1, birthday: 1 };
const putOffToToday: Readonly<Record<string, number>> = { mended: 1, regular: 1 };
const closingTime = '18:10:00';

interface Morning {
  /** YYYY-MM-DD. */
  today: string;
  /** As the archive will be called: messages name it. */
  shop: string;
}

/**
 * Does what playbooks asked for by the evening before `today`, so that the shop begins its day with little that is overdue;
 * those who waited for their turn are spread over the days ahead. Complaints without an answer are left. Reads the committed rows of the archive; no act.
 */
export function writeDoneSteps(
  archive: Archive,
  { language, homeCurrency }: SampleShop,
  { today, shop }: Morning,
): void {
  const day = addDays(today, -1);
  const clock = { asOf: dayNumber(day), now: dayNumber(today), ordersKnown: 'onDayAsked' } as const;
  const onDay = playbooksOnDay(archive, clock, homeCurrency);
  const due = dueStepsOn(onDay, firstPressureRules).filter((one) => one.step.kind !== 'counter' && !isAnswer(one));
  const transaction = new Transaction(archive);
  try {
    const settle = stepSettler(archive.writer, day);
    const waiting = due.filter(({ waits, occasion }) => waits === 'turn' && occasion === null);
    for (const [place, one] of waiting.entries()) {
      settle(one, { putOffUntil: addDays(today, Math.floor(place / newSleepersPerDay)) });
    }
    const shown = due.filter(({ waits }) => waits === null);
    for (const [playbook, steps] of Map.groupBy(shown, (one) => one.playbook)) {
      const left = leftOpen[playbook] ?? 0;
      const begun = left + (putOffToToday[playbook] ?? 0);
      for (const one of steps.slice(left, begun)) settle(one, { putOffUntil: today });
      for (const one of steps.slice(begun)) {
        const { title, parts } = wordingOfStep(onDay.facts, one, { language, shop });
        settle(one, { text: textOfWording(parts) ?? title });
      }
    }
    indexCustomers(archive.writer, new Set(due.map(({ personId }) => personId)));
    transaction.commit();
  } catch (error) {
    throw transaction.failed(error);
  }
}

const noDetails: ReachDetails = { phone: '', wechat: '', email: '', address: '' };

/** Done, with what was said; or put off to a day, YYYY-MM-DD. */
type Settlement = { text: string } | { putOffUntil: string };

/** Notes on a day, YYYY-MM-DD, how a step was settled, with its contact where it reached out. */
function stepSettler(connection: Connection, day: string): (step: DuePlaybookStep, settlement: Settlement) => void {
  const playbookId = connection.prepare<[string], number>('SELECT id FROM playbooks WHERE slug = ?').pluck();
  const contact = inserting(connection, 'contacts', [
    ...['customer_id', 'day', 'time', 'touchpoint', 'channel', 'direction', 'text', 'created_at'],
  ]);
  const detailsOf = connection.prepare<[number], ReachDetails>(`SELECT ${reachDetailsSql} FROM customers WHERE id = ?`);
  const act = inserting(connection, 'playbook_acts', [
    ...['playbook_id', 'customer_id', 'subject', 'event_key', 'step', 'verb', 'day', 'until_day', 'contact_id'],
    ...['event_day', 'seen_day', 'entry_day', 'variant', 'version_id'],
  ]);
  return ({ playbook, personId, enrolment, step }, settlement) => {
    const [channel] = reachableFirst(step.channels, withAddressText(detailsOf.get(personId) ?? noDetails));
    const isContact = 'text' in settlement && step.kind === 'outward' && channel !== undefined;
    const contactId = isContact
      ? contact(
          ...[personId, day, closingTime, contactBy[channel].touchpoint, contactBy[channel].channel, 'out'],
          ...[settlement.text, Date.parse(`${day}T${closingTime}Z`)],
        )
      : null;
    const [verb, untilDay] = 'text' in settlement ? ['done', null] : ['later', settlement.putOffUntil];
    act(
      ...[playbookId.get(playbook) ?? null, personId, enrolment.subject, enrolment.key, step.slug],
      ...[verb, day, untilDay, contactId],
      ...[enrolment.eventDay, enrolment.seenDay, enrolment.entryDay].map(textOfDay),
      ...[enrolment.variant, enrolment.version.id],
    );
  };
}
