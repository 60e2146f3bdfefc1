import type { z } from 'zod';
import { dayNumber, isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { contactBy } from '../../shared/today/contact-by.ts';
import type { settledTaskSchema, Task } from '../../shared/today/contract.ts';
import { sourceOfTask } from '../../shared/today/task-of-source.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { settleAppointment } from '../appointments/edit-appointments.ts';
import { answerCase, closeCase } from '../cases/edit-cases.ts';
import type { DuePlaybookStep } from '../playbooks/due-steps.ts';
import { actOnEnrolment } from '../playbooks/edit-playbooks.ts';
import { addContact, moveNextDay } from '../timeline/edit-contact.ts';

export type SettledTask = z.output<typeof settledTaskSchema>;

/** A step of a playbook, with its enrolment as it is now. Error: DAY_INVALID. */
export function settleStep(writer: ActWriter, due: DuePlaybookStep, said: SettledTask, day: string): void {
  const contactId = said.verb === 'done' ? noteContact(writer, due.personId, said, day) : null;
  if (said.verb === 'done' && due.step.endsWithAnswer && due.step.kind === 'outward')
    answerCase(writer, { id: Number(due.enrolment.subject), text: said.text });
  actOnEnrolment(writer, {
    slug: due.playbook,
    enrolment: due.enrolment,
    step: said.verb === 'stop' ? '' : due.step.slug,
    verb: said.verb,
    day,
    untilDay: said.verb === 'later' ? laterDay(said, day) : null,
    reason: said.reason,
    contactId,
  });
}

/** What no playbook made, and steps past their last day: what is done about it is done to the row it comes from too. Errors: DAY_INVALID, TASK_HAS_NO_PLAYBOOK. */
export function settleOther(writer: ActWriter, task: Task, said: SettledTask, day: string): void {
  const source = task.step === null ? sourceOfTask(task.task) : ({ kind: 'step', source: task.task } as const);
  if (source === null) throw new ShukeError('TASK_UNKNOWN', { task: task.task });
  if (said.verb === 'stop' && task.step === null) throw new ShukeError('TASK_HAS_NO_PLAYBOOK', { task: task.task });
  const isDone = said.verb === 'done';
  const contactId = isDone && task.customerId !== null ? noteContact(writer, task.customerId, said, day) : null;
  const untilDay = said.verb === 'later' ? laterDay(said, day) : null;
  if (task.sourceId !== null) settleRow(writer, { kind: task.kind, id: task.sourceId, untilDay }, said);
  writer.insert('tasks_settled', {
    customer_id: task.customerId,
    kind: source.kind,
    source: source.source,
    verb: said.verb,
    day,
    until_day: untilDay,
    reason: said.reason,
    contact_id: contactId,
  });
}

interface RowOfTask extends Pick<Task, 'kind'> {
  id: number;
  /** The day to which it was put off. */
  untilDay: string | null;
}

function settleRow(writer: ActWriter, { kind, id, untilDay }: RowOfTask, { verb, text }: SettledTask): void {
  if (kind === 'nextContact') moveNextDay(writer, id, untilDay);
  if (verb !== 'done') return;
  if (kind === 'case') answerCase(writer, { id, text });
  if (kind === 'promise') closeCase(writer, { id, outcome: 'putRight' });
  if (kind === 'appointment') settleAppointment(writer, { id, state: 'came' });
}

function noteContact(writer: ActWriter, customerId: number, { channel, minutes, text }: SettledTask, day: string) {
  if (channel === undefined) return null;
  const contact = { customerId, day, ...contactBy[channel], direction: 'out', text, minutes } as const;
  return addContact(writer, contact, [], []).id;
}

/** Error: DAY_INVALID. */
function laterDay({ until }: SettledTask, day: string): string {
  if (until === undefined || !isDay(until) || dayNumber(until) <= dayNumber(day)) {
    throw new ShukeError('DAY_INVALID', { day: until ?? '' });
  }
  return until;
}
