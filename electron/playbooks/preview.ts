import { dayNumber } from '../../shared/day.ts';
import type { PlaybookPreview } from '../../shared/playbooks/contract.ts';
import type { PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import { evaluatePlaybook, type PlaybooksOnDay } from './evaluate-playbooks.ts';
import { textOfDay } from './playbook-facts.ts';

/** What a playbook would have done up to the day, had it been on since another, with nothing done about any of it. */
export function previewOf(
  { facts, people }: PlaybooksOnDay,
  { slug, definition, from }: { slug: string; definition: PlaybookDefinition; from: string },
): PlaybookPreview {
  const triggers = definition.triggers.filter(({ kind }) => kind !== 'segment');
  const version = {
    id: 0,
    fromDay: dayNumber(from) - 1,
    state: 'on',
    withThoseInIt: false,
    definition: { ...definition, triggers },
  } as const;
  const tried = { id: 0, slug, name: '', timeline: [version], actsOf: new Map() };
  const { enrolments } = evaluatePlaybook(tried, facts, people);
  const rows = enrolments.map((enrolment) => ({
    customerId: enrolment.personId,
    ...facts.customerOf(enrolment.personId),
    eventDay: textOfDay(enrolment.eventDay),
    tasks: enrolment.steps.filter(({ due, state }) => due !== null && due <= facts.clock.asOf && state !== 'cancelled')
      .length,
  }));
  rows.sort((a, b) => (a.eventDay === b.eventDay ? (a.number < b.number ? -1 : 1) : a.eventDay < b.eventDay ? -1 : 1));
  return {
    from,
    to: facts.asOfDay,
    isWithoutSegments: triggers.length < definition.triggers.length,
    people: new Set(enrolments.map(({ personId }) => personId)).size,
    passedOver: new Set(enrolments.flatMap(({ stop, personId }) => (stop?.why === 'doNotContact' ? personId : [])))
      .size,
    tasks: rows.reduce((sum, { tasks }) => sum + tasks, 0),
    rows,
  };
}
