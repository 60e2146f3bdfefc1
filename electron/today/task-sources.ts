import { caseDue, isCaseAnswered } from '../../shared/cases/case-clock.ts';
import type { CaseKind } from '../../shared/cases/case-codes.ts';
import { dayNumber, todayLocal } from '../../shared/day.ts';
import type { PlaybookTrigger } from '../../shared/playbooks/definition.ts';
import type { TaskKind } from '../../shared/today/task-kinds.ts';
import { caseClock } from '../cases/case-clock-setting.ts';
import type { PlaybooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import { eventsOfTrigger } from '../playbooks/events/events-of-trigger.ts';
import { type PlaybookFacts, textOfDay } from '../playbooks/playbook-facts.ts';
import { localMoment } from '../timeline/local-moment.ts';

/** What the file says is to be done, before what is the same for all kinds is added. */
export interface TaskSource {
  kind: Exclude<TaskKind, 'step'>;
  /** Which of its kind. */
  source: string;
  customerId: number | null;
  /** Day number. */
  due: number;
  time?: string | null;
  text?: string;
  sourceId?: number | null;
}

/** What no playbook makes: what is due up to the day number `until`, and open cases and promises whenever they are due. */
export function taskSources(onDay: PlaybooksOnDay, until: number): TaskSource[] {
  const { facts } = onDay;
  return [
    ...nextContacts(facts, until),
    ...birthdaysBetween(facts, facts.clock.asOf, until),
    ...openCases(facts),
    ...visits(onDay),
    ...appointments(facts, until),
  ];
}

function nextContacts({ connection, asOfDay, roster }: PlaybookFacts, until: number): TaskSource[] {
  return connection
    .prepare<[string, string], { id: number; customerId: number; day: string; text: string }>(
      `SELECT id, customer_id AS customerId, next_contact_day AS day, text FROM contacts
        WHERE next_contact_day IS NOT NULL AND next_contact_day <= ? AND day <= ?`,
    )
    .all(textOfDay(until), asOfDay)
    .filter(({ customerId }) => roster.placeOf.has(customerId))
    .map(({ id, customerId, day, text }) => ({
      kind: 'nextContact',
      source: `${id}`,
      customerId,
      due: dayNumber(day),
      text,
      sourceId: id,
    }));
}

/** Day numbers, inclusive; those of the past by what is known today. */
export function birthdaysBetween(facts: PlaybookFacts, from: number, until: number): TaskSource[] {
  const trigger: Extract<PlaybookTrigger, { kind: 'birthday' }> = { kind: 'birthday' };
  return [...eventsOfTrigger(facts, trigger, { from, leadDays: Math.max(0, until - facts.clock.asOf) })]
    .filter(({ day }) => day >= from && day <= until)
    .map(({ personId, key, day }) => ({ kind: 'birthday', source: key, customerId: personId, due: day }));
}

interface OpenCaseRow {
  id: number;
  customerId: number | null;
  kind: CaseKind;
  text: string;
  thing: string;
  heardAt: number;
  promisedDay: string | null;
  cameInAt: number | null;
  answeredAt: number | null;
  closedAt: number | null;
}

/** Those that wait for an answer, by the clock; answered ones wait for something else. */
function openCases({ connection, clock, roster }: PlaybookFacts): TaskSource[] {
  const rules = caseClock(connection);
  const rows = connection
    .prepare<[], OpenCaseRow>(
      `SELECT id, customer_id AS customerId, kind, text, thing, heard_at AS heardAt, promised_day AS promisedDay,
              came_in_at AS cameInAt, answered_at AS answeredAt, closed_at AS closedAt
         FROM cases WHERE closed_at IS NULL`,
    )
    .all();
  return rows.flatMap((row): TaskSource[] => {
    const { id, customerId, kind, text, thing, promisedDay } = row;
    const isOfNobody = customerId !== null && !roster.placeOf.has(customerId);
    if (isOfNobody || isCaseAnswered(row) || dayNumber(todayLocal(new Date(row.heardAt))) > clock.asOf) return [];
    const common = { source: `${id}`, customerId, text: text === '' ? thing : text, sourceId: id };
    if (kind === 'promise' && promisedDay !== null)
      return [{ ...common, kind: 'promise', due: dayNumber(promisedDay) }];
    const { answerDue } = caseDue(row, rules);
    if (answerDue === null) return [];
    const { day, time } = localMoment(answerDue);
    return [{ ...common, kind: 'case', due: dayNumber(day), time: time.slice(0, 5) }];
  });
}

/** Key accounts whose visit is due, where no playbook sees to it. */
function visits({ facts, playbooks }: PlaybooksOnDay): TaskSource[] {
  const isSeenTo = playbooks.some(
    ({ playbook: { timeline } }) =>
      timeline.at(-1)?.state === 'on' && timeline.at(-1)?.definition.triggers.some(({ kind }) => kind === 'visitDue'),
  );
  if (isSeenTo) return [];
  const { asOf } = facts.clock;
  const trigger = { kind: 'visitDue', daysBefore: 0 } as const;
  return [...eventsOfTrigger(facts, trigger, { from: asOf, leadDays: 0 })]
    .filter(({ day, lastsUntil }) => day <= asOf && (lastsUntil ?? asOf) >= asOf)
    .map(({ personId, key, day }) => ({ kind: 'visit', source: key, customerId: personId, due: day, text: key }));
}

/** Past ones among them of which no one has said whether the customer came. */
function appointments({ connection, roster }: PlaybookFacts, until: number): TaskSource[] {
  return connection
    .prepare<[string], { id: number; customerId: number; day: string; time: string | null; text: string }>(
      "SELECT id, customer_id AS customerId, day, time, text FROM appointments WHERE state = 'booked' AND day <= ?",
    )
    .all(textOfDay(until))
    .filter(({ customerId }) => roster.placeOf.has(customerId))
    .map(({ id, customerId, day, time, text }) => ({
      kind: 'appointment',
      source: `${id}`,
      customerId,
      due: dayNumber(day),
      time: time === null ? null : time.slice(0, 5),
      text,
      sourceId: id,
    }));
}
