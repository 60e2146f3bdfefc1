import type { ReachChannel } from '../../shared/customers/permission.ts';
import type { TriggerKind } from '../../shared/playbooks/definition.ts';
import type { WaitReason } from '../../shared/playbooks/waiting.ts';
import type { Task } from '../../shared/today/contract.ts';
import { isByClock } from '../../shared/today/is-by-clock.ts';
import { type DatedTask, lateAfter } from '../../shared/today/late-after.ts';
import { taskOfSource } from '../../shared/today/task-of-source.ts';
import { readSetting } from '../archive/archive-setting.ts';
import { namedOn } from '../named-accounts/named-on.ts';
import { type DuePlaybookStep, dueStepsOn, missedStepsOf, moneyReader } from '../playbooks/due-steps.ts';
import type { PlaybooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import { textOfDay } from '../playbooks/playbook-facts.ts';
import { pressureSetting } from '../playbooks/pressure-setting.ts';
import { toldOfEnrolment } from '../playbooks/told-of-enrolment.ts';
import { turnDaysOf } from '../playbooks/turn-days.ts';
import { type DescribedPerson, type PersonOfTask, peopleOfTasks } from './people-of-tasks.ts';
import { isAnswer, seenToBySteps, wishedBySteps } from './seen-to-by-steps.ts';
import { settledSources } from './settled-sources.ts';
import { birthdaysBetween, type TaskSource, taskSources } from './task-sources.ts';

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
 * All of them; or, at most `most` of those that are shown and of those that wait, counter instructions left out: they lie
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

/** The week that a person can look ahead on one screen. */
const daysAhead = 6;

/** What the days after it bring that no playbook makes, the earliest first. */
export function comingTasks(onDay: PlaybooksOnDay): Task[] {
  const { facts } = onDay;
  const from = facts.clock.asOf + 1;
  const until = facts.clock.asOf + daysAhead;
  const isWished = wishedBySteps(onDay);
  const sources = taskSources(onDay, until).filter((source) => !isWished(source));
  const coming = otherTasks(onDay, sources, { personOf: peopleOf(onDay), from, until });
  const rank = byUrgency(facts.asOfDay);
  return coming.sort((a, b) => (a.due === b.due ? rank(a, b) : a.due < b.due ? -1 : 1));
}

/**
 * After days away, what went by its last day meanwhile: birthdays, and steps that nobody did. `since`: the last day on which
 * anybody looked, as a day number. What was settled since then is left out; so is the answer to a case, which stays due
 * as the case itself.
 */
export function passedTasks(onDay: PlaybooksOnDay, since: number): Task[] {
  const { facts } = onDay;
  const { asOf } = facts.clock;
  const personOf = peopleOf(onDay);
  const settled = settledSources(facts);
  const missed = missedStepsOf(onDay, since, asOf);
  const missedBy = new Set(missed.filter(({ trigger }) => trigger === 'birthday').map(({ personId }) => personId));
  const isWished = wishedBySteps(onDay);
  const birthdays = birthdaysBetween(facts, since + 1, asOf - 1).filter(
    (birthday) => !isWished(birthday) && (birthday.customerId === null || !missedBy.has(birthday.customerId)),
  );
  const passed = [
    ...missed
      .filter(({ task, personId, step }) => !step.endsWithAnswer && settled.of('step', task, personId) === null)
      .map((step): Task => ({ ...personOf(step.personId), ...stepPart(onDay, step) })),
    ...otherTasks(onDay, birthdays, { personOf, from: since + 1, until: asOf - 1 }),
  ];
  const kindOf = ({ kind, step }: Task): string => `${kind} ${step?.playbook ?? ''}`;
  const rank = byUrgency(facts.asOfDay);
  return passed.sort((a, b) => (kindOf(a) === kindOf(b) ? rank(a, b) : kindOf(a) < kindOf(b) ? -1 : 1));
}

/** What the order of tasks depends on: of tens of thousands only those that are asked for are written out. */
type RankedTask = Pick<Task, 'task' | 'kind' | 'time' | 'isNamed' | 'moneyMinor' | 'waits'> & DatedTask;

export interface FoundTask extends RankedTask {
  /** What brings people to the step; null: no playbook makes it. */
  trigger: TriggerKind | null;
  isOfCounter: boolean;
  write(): Task;
}

export function foundOn(onDay: PlaybooksOnDay): FoundTask[] {
  const { facts } = onDay;
  const { asOf } = facts.clock;
  const named = namedNow(onDay);
  const moneyOf = moneyReader(facts);
  const personOf = peopleOfTasks(facts, { named, moneyOf });
  const rules = readSetting(facts.connection, pressureSetting);
  const dueSteps = dueStepsOn(onDay, rules, moneyOf);
  const turnDays = turnDaysOf(onDay, dueSteps, { rules, moneyOf });
  const sources = taskSources(onDay, asOf);
  const clockOf = new Map(
    sources.flatMap(({ kind, source, due, time }) =>
      kind === 'case' ? [[source, { due: textOfDay(due), time: time ?? null }]] : [],
    ),
  );
  const steps = dueSteps.map((step): FoundTask => {
    const clock = clockOfStep(step, clockOf.get(step.enrolment.subject), facts.asOfDay);
    const turnDay = turnDays.get(step);
    const turn = turnDay === undefined ? null : textOfDay(turnDay);
    return {
      ...{ task: step.task, kind: 'step', due: textOfDay(step.due), time: null, waits: step.waits, ...clock },
      step: { occasion: occasionText(step), turn },
      isNamed: named.has(step.personId),
      moneyMinor: moneyOf(step.personId),
      trigger: step.trigger,
      isOfCounter: step.step.kind === 'counter',
      write: () => ({ ...personOf(step.personId), ...stepPart(onDay, step, turn), ...clock }),
    };
  });
  const seenTo = seenToBySteps(onDay, dueSteps);
  const others = otherTasks(
    onDay,
    sources.filter((source) => !seenTo(source)),
    { personOf, from: Number.NEGATIVE_INFINITY, until: asOf },
  );
  return [...steps, ...others.map(asFound)];
}

interface CaseDueAt {
  due: string;
  time: string | null;
}

/** A step that stands for a case has its clock; one that only leads to the answer, once that itself is due. */
function clockOfStep(due: DuePlaybookStep, ofCase: CaseDueAt | undefined, asOf: string): CaseDueAt | undefined {
  if (ofCase === undefined || !due.step.endsWithAnswer) return undefined;
  return isAnswer(due) || ofCase.due <= asOf ? ofCase : undefined;
}

export function asFound(task: Task): FoundTask {
  return { ...task, trigger: null, isOfCounter: false, write: () => task };
}

function namedNow({ facts }: PlaybooksOnDay): ReadonlySet<number> {
  return new Set(namedOn(facts.connection, facts.asOfDay).map(({ customerId }) => customerId));
}

function peopleOf(onDay: PlaybooksOnDay): PersonOfTask {
  return peopleOfTasks(onDay.facts, { named: namedNow(onDay), moneyOf: moneyReader(onDay.facts) });
}

function stepPart(
  { facts, people, playbooks }: PlaybooksOnDay,
  due: DuePlaybookStep,
  turn: string | null = null,
): Omit<Task, keyof DescribedPerson> {
  const { enrolment, step } = due;
  const { blockedChannels } = people.of(due.personId);
  const steps = enrolment.steps;
  const playbookName = playbooks.find(({ playbook }) => playbook.slug === due.playbook)?.playbook.name ?? '';
  const { words, thing } = toldOfEnrolment(facts.connection, due);
  return {
    task: due.task,
    kind: 'step',
    due: textOfDay(due.due),
    time: null,
    lastDay: Number.isFinite(due.lastDay) ? textOfDay(due.lastDay) : null,
    text: words || thing || '',
    sourceId: null,
    step: {
      playbook: due.playbook,
      playbookName,
      step: step.slug,
      trigger: due.trigger,
      kind: step.kind,
      isOutward: due.isOutward,
      mark: step.mark,
      title: step.title,
      wording: step.wording,
      channels: step.channels.filter((channel: ReachChannel) => !blockedChannels.has(channel)),
      place: steps.findIndex((one) => one.step.slug === step.slug) + 1,
      of: steps.length,
      subject: enrolment.subject,
      key: enrolment.key,
      eventDay: textOfDay(enrolment.eventDay),
      occasion: occasionText(due),
      turn,
      variant: enrolment.variant,
    },
    waits: due.waits,
    waitsUntil: due.waitsUntil === null ? null : textOfDay(due.waitsUntil),
  };
}

function occasionText({ occasion }: DuePlaybookStep): string | null {
  return occasion === null ? null : textOfDay(occasion);
}

interface OtherTasksQuestion {
  personOf: PersonOfTask;
  /** Day numbers, inclusive. */
  from: number;
  until: number;
}

/** Without what was settled, or put off to a later day. */
function otherTasks(
  onDay: PlaybooksOnDay,
  sources: readonly TaskSource[],
  { personOf, from, until }: OtherTasksQuestion,
): Task[] {
  const settled = settledSources(onDay.facts);
  return sources.flatMap((found): Task[] => {
    const { kind, source, customerId, due, time = null, text = '', sourceId = null } = found;
    // Of a next contact its own row says when it is due, if at all.
    const said = kind === 'nextContact' ? null : settled.of(kind, source, customerId);
    if (said === 'over') return [];
    const dueNow = Math.max(due, said?.until ?? due);
    if (dueNow < from || dueNow > until) return [];
    const person = personOf(customerId);
    return [
      {
        ...person,
        ...{ task: taskOfSource({ kind, number: person.number, source }), kind, due: textOfDay(dueNow) },
        time: dueNow === due ? time : null,
        ...{ lastDay: null, text, sourceId, step: null, waits: null, waitsUntil: null },
      },
    ];
  });
}

/** By the clock first, then the longest overdue, then key accounts, then who brought most. */
export function byUrgency(asOf: string): (a: RankedTask, b: RankedTask) => number {
  const dayOf = (task: RankedTask) => {
    const day = lateAfter(task);
    return day > asOf ? asOf : day;
  };
  return (a, b) => {
    if (isByClock(a) !== isByClock(b)) return isByClock(a) ? -1 : 1;
    if (dayOf(a) !== dayOf(b)) return dayOf(a) < dayOf(b) ? -1 : 1;
    if (a.time !== b.time && a.time !== null && b.time !== null) return a.time < b.time ? -1 : 1;
    if (a.isNamed !== b.isNamed) return a.isNamed ? -1 : 1;
    if (a.moneyMinor !== b.moneyMinor) return b.moneyMinor - a.moneyMinor;
    return a.task < b.task ? -1 : a.task > b.task ? 1 : 0;
  };
}
