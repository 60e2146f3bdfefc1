import { caseDue, isCaseAnswered } from '../../shared/cases/case-clock.ts';
import type { CaseKind } from '../../shared/cases/case-codes.ts';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import { dayNumber, todayLocal } from '../../shared/day.ts';
import type { PlaybookTrigger } from '../../shared/playbooks/definition.ts';
import type { WaitReason } from '../../shared/playbooks/waiting.ts';
import type { Task } from '../../shared/today/contract.ts';
import { isByClock } from '../../shared/today/is-by-clock.ts';
import type { TaskKind } from '../../shared/today/task-kinds.ts';
import { taskOfSource } from '../../shared/today/task-of-source.ts';
import { readSetting } from '../archive/archive-setting.ts';
import { caseClock } from '../cases/case-clock-setting.ts';
import { namedOn } from '../named-accounts/named-on.ts';
import { type DuePlaybookStep, dueStepsOn, moneyReader } from '../playbooks/due-steps.ts';
import type { PlaybooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import { eventsOfTrigger } from '../playbooks/events/events-of-trigger.ts';
import { type PlaybookFacts, textOfDay } from '../playbooks/playbook-facts.ts';
import { pressureSetting } from '../playbooks/pressure-setting.ts';
import { localMoment } from '../timeline/local-moment.ts';
import { type SettledSources, settledSources } from './settled-sources.ts';

/** A task before what is the same for all kinds is added. */
interface Found {
  kind: TaskKind;
  /** Which of its kind. */
  source: string;
  customerId: number | null;
  due: number;
  time?: string | null;
  text?: string;
  sourceId?: number | null;
}

/** All that is due on the day, what waits among it: the clock first, then by days overdue, key accounts, money. */
export function tasksOn(onDay: PlaybooksOnDay): Task[] {
  return foundOn(onDay)
    .sort(byUrgency(onDay.facts.asOfDay))
    .map(({ write }) => write());
}

/** The tasks of a day as they are listed. */
export interface ListedTasks {
  tasks: Task[];
  /** How many are shown beyond those listed. */
  more: number;
  /** How many wait, listed or not. */
  waiting: Record<WaitReason, number>;
}

/**
 * All of them; or, of those that are shown and of those that wait, so many each, counter instructions left out: they lie
 * on the customers' cards.
 */
export function listedTasksOn(
  onDay: PlaybooksOnDay,
  most: { shown: number; waiting: number } | undefined,
): ListedTasks {
  const found = foundOn(onDay).sort(byUrgency(onDay.facts.asOfDay));
  const listed = most === undefined ? found : found.filter(({ isOfCounter }) => !isOfCounter);
  const waiting = { cap: 0, quiet: 0, knownUntil: 0, turn: 0 };
  for (const { waits } of listed) if (waits !== null) waiting[waits] += 1;
  const written = (tasks: readonly FoundTask[]) => tasks.map(({ write }) => write());
  if (most === undefined) return { tasks: written(listed), more: 0, waiting };
  const shown = listed.filter(({ waits }) => waits === null);
  const held = listed.filter(({ waits }) => waits !== null);
  return {
    tasks: written([...shown.slice(0, most.shown), ...held.slice(0, most.waiting)]),
    more: Math.max(0, shown.length - most.shown),
    waiting,
  };
}

/** What the order of tasks depends on: of tens of thousands only those that are asked for are written out. */
interface FoundTask extends Pick<Task, 'task' | 'kind' | 'due' | 'time' | 'isNamed' | 'moneyMinor' | 'waits'> {
  isOfCounter: boolean;
  write(): Task;
}

function foundOn(onDay: PlaybooksOnDay): FoundTask[] {
  const { facts } = onDay;
  const named = new Set(namedOn(facts.connection, facts.asOfDay).map(({ customerId }) => customerId));
  const moneyOf = moneyReader(facts);
  const describe = describer(facts, { named, moneyOf });
  const settled = settledSources(facts);
  const dueSteps = dueStepsOn(onDay, readSetting(facts.connection, pressureSetting), moneyOf);
  const cases = openCases(facts);
  const answered = new Set(dueSteps.filter(isAnswer).map(({ enrolment }) => enrolment.subject));
  const clockOf = new Map(cases.map(({ source, due, time }) => [source, { due: textOfDay(due), time: time ?? null }]));
  const steps = dueSteps.map((step): FoundTask => {
    const clock = isAnswer(step) ? clockOf.get(step.enrolment.subject) : undefined;
    return {
      ...{ task: step.task, kind: 'step', due: textOfDay(step.due), time: null, waits: step.waits, ...clock },
      isNamed: named.has(step.personId),
      moneyMinor: moneyOf(step.personId),
      isOfCounter: step.step.kind === 'counter',
      write: () => ({ ...describe(step.personId), ...stepPart(onDay, step), ...clock }),
    };
  });
  const wished = new Set(dueSteps.filter(({ trigger }) => trigger === 'birthday').map(({ personId }) => personId));
  const others = [
    ...nextContacts(facts),
    ...birthdays(facts).filter(({ customerId }) => customerId === null || !wished.has(customerId)),
    ...cases.filter(({ source }) => !answered.has(source)),
    ...visits(onDay),
    ...appointments(facts),
  ].flatMap((found) => otherTask(found, { describe, settled, asOf: facts.clock.asOf }));
  return [...steps, ...others.map((task) => ({ ...task, isOfCounter: false, write: () => task }))];
}

/** The step answers a case: the case itself is not shown beside it, its clock is the step's. */
function isAnswer({ step }: DuePlaybookStep): boolean {
  return step.endsWithAnswer && step.kind === 'outward';
}

type Described = Pick<Task, 'customerId' | 'number' | 'name' | 'isNamed' | 'moneyMinor' | 'lookedAfterBy'>;

function describer(
  facts: PlaybookFacts,
  { named, moneyOf }: { named: ReadonlySet<number>; moneyOf(customerId: number): number },
): (customerId: number | null) => Described {
  const keeper = facts.connection
    .prepare<[number], string>(
      'SELECT staff.name FROM customers JOIN staff ON staff.id = looked_after_by WHERE customers.id = ?',
    )
    .pluck();
  const nobody = { number: '', name: '', isNamed: false, moneyMinor: 0, lookedAfterBy: '' };
  return (customerId) =>
    customerId === null
      ? { customerId, ...nobody }
      : {
          customerId,
          ...facts.customerOf(customerId),
          isNamed: named.has(customerId),
          moneyMinor: moneyOf(customerId),
          lookedAfterBy: keeper.get(customerId) ?? '',
        };
}

function stepPart({ people, playbooks }: PlaybooksOnDay, due: DuePlaybookStep): Omit<Task, keyof Described> {
  const { enrolment, step } = due;
  const { blockedChannels } = people.of(due.personId);
  const steps = enrolment.steps;
  const playbookName = playbooks.find(({ playbook }) => playbook.slug === due.playbook)?.playbook.name ?? '';
  return {
    task: due.task,
    kind: 'step',
    due: textOfDay(due.due),
    time: null,
    lastDay: Number.isFinite(due.lastDay) ? textOfDay(due.lastDay) : null,
    text: '',
    sourceId: null,
    step: {
      playbook: due.playbook,
      playbookName,
      step: step.slug,
      trigger: due.trigger,
      kind: step.kind,
      mark: step.mark,
      title: step.title,
      wording: step.wording,
      channels: step.channels.filter((channel: ReachChannel) => !blockedChannels.has(channel)),
      place: steps.findIndex((one) => one.step.slug === step.slug) + 1,
      of: steps.length,
      subject: enrolment.subject,
      key: enrolment.key,
      eventDay: textOfDay(enrolment.eventDay),
      variant: enrolment.variant,
    },
    waits: due.waits,
  };
}

/** None where it was settled, or put off to a later day. */
function otherTask(
  { kind, source, customerId, due, time = null, text = '', sourceId = null }: Found,
  {
    describe,
    settled,
    asOf,
  }: { describe: (customerId: number | null) => Described; settled: SettledSources; asOf: number },
): Task[] {
  const said = settled.of(kind, source, customerId);
  if (said === 'over') return [];
  const dueNow = Math.max(due, said?.until ?? due);
  if (dueNow > asOf) return [];
  const described = describe(customerId);
  return [
    {
      ...described,
      ...{ task: taskOfSource({ kind, number: described.number, source }), kind, due: textOfDay(dueNow) },
      time: dueNow === due ? time : null,
      ...{ lastDay: null, text, sourceId, step: null, waits: null },
    },
  ];
}

function nextContacts({ connection, asOfDay, roster }: PlaybookFacts): Found[] {
  return connection
    .prepare<[string, string], { id: number; customerId: number; day: string; text: string }>(
      `SELECT id, customer_id AS customerId, next_contact_day AS day, text FROM contacts
        WHERE next_contact_day IS NOT NULL AND next_contact_day <= ? AND day <= ?`,
    )
    .all(asOfDay, asOfDay)
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

/** Of the day itself. */
function birthdays(facts: PlaybookFacts): Found[] {
  const { asOf } = facts.clock;
  const trigger: Extract<PlaybookTrigger, { kind: 'birthday' }> = { kind: 'birthday' };
  return [...eventsOfTrigger(facts, trigger, { from: asOf, leadDays: 0 })]
    .filter(({ day }) => day === asOf)
    .map(({ personId, key }) => ({ kind: 'birthday', source: key, customerId: personId, due: asOf }));
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
function openCases({ connection, clock, roster }: PlaybookFacts): Found[] {
  const rules = caseClock(connection);
  const rows = connection
    .prepare<[], OpenCaseRow>(
      `SELECT id, customer_id AS customerId, kind, text, thing, heard_at AS heardAt, promised_day AS promisedDay,
              came_in_at AS cameInAt, answered_at AS answeredAt, closed_at AS closedAt
         FROM cases WHERE closed_at IS NULL`,
    )
    .all();
  return rows.flatMap((row): Found[] => {
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
function visits({ facts, playbooks }: PlaybooksOnDay): Found[] {
  const isSeenTo = playbooks.some(
    ({ playbook: { timeline } }) =>
      timeline.at(-1)?.state === 'on' && timeline.at(-1)?.definition.triggers.some(({ kind }) => kind === 'visitDue'),
  );
  if (isSeenTo) return [];
  const { asOf } = facts.clock;
  const trigger = { kind: 'visitDue', daysBefore: 0 } as const;
  return [...eventsOfTrigger(facts, trigger, { from: asOf, leadDays: 0 })]
    .filter(({ day, lastsUntil }) => day <= asOf && (lastsUntil ?? asOf) >= asOf)
    .map(({ personId, key, day }) => ({ kind: 'visit', source: key, customerId: personId, due: day }));
}

/** Of the day, and past ones of which no one has said whether the customer came. */
function appointments({ connection, asOfDay, roster }: PlaybookFacts): Found[] {
  return connection
    .prepare<[string], { id: number; customerId: number; day: string; time: string | null; text: string }>(
      "SELECT id, customer_id AS customerId, day, time, text FROM appointments WHERE state = 'booked' AND day <= ?",
    )
    .all(asOfDay)
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

/** By the clock first, then the longest overdue, then key accounts, then who brought most. */
function byUrgency(asOf: string): (a: FoundTask, b: FoundTask) => number {
  const dayOf = ({ due }: FoundTask) => (due > asOf ? asOf : due);
  return (a, b) => {
    if (isByClock(a) !== isByClock(b)) return isByClock(a) ? -1 : 1;
    if (dayOf(a) !== dayOf(b)) return dayOf(a) < dayOf(b) ? -1 : 1;
    if (a.time !== b.time && a.time !== null && b.time !== null) return a.time < b.time ? -1 : 1;
    if (a.isNamed !== b.isNamed) return a.isNamed ? -1 : 1;
    if (a.moneyMinor !== b.moneyMinor) return b.moneyMinor - a.moneyMinor;
    return a.task < b.task ? -1 : a.task > b.task ? 1 : 0;
  };
}
