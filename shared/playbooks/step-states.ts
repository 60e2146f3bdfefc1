import { firstFrom } from '../ascending-numbers.ts';
import type { EventVariant, PlaybookDefinition, PlaybookStep } from './definition.ts';
import type { JudgedDay } from './judged-day.ts';
import type { PlaybookAct } from './playbook-event.ts';

export const stepStates = ['done', 'skipped', 'missed', 'open', 'ahead', 'cancelled'] as const;
export type StepStateName = (typeof stepStates)[number];

/** A step of an enrolment as it stands. Days are day numbers. */
export interface StepState {
  step: PlaybookStep;
  state: StepStateName;
  /** Null: it follows a step that is not over. */
  due: number | null;
  /** The same before anybody put it off. */
  planned: number | null;
  lastDay: number | null;
  /** When it was done, skipped, missed or passed over. */
  overOn: number | null;
}

/** The enrolment that the steps are of. */
export interface StepsQuestion {
  steps: readonly PlaybookStep[];
  eventDay: number;
  /** What is planned up to the day of the event prepares for it, and is over with it. */
  isOverWithEvent: boolean;
  /** No step is due before. */
  entryDay: number;
  acts: readonly PlaybookAct[];
  /** Days on which the customer came or bought, ascending: the first of them ends a counter instruction. */
  comings: ArrayLike<number>;
  /** Days on which they, or their household, bought, ascending: who bought did not stay away. */
  purchaseDays: ArrayLike<number>;
  /** The day on which the case that began it was answered or closed; null: it was not, or no case began it. */
  answeredOn: number | null;
  /** The ways by which they are not to be contacted: a step that has no other is passed over. */
  blockedChannels: ReadonlySet<string>;
  on: JudgedDay;
  /** The day on which the enrolment ended; null: it has not. */
  endDay: number | null;
}

/**
 * At most one step is open: each follows the one before, counted from the event or from the day on which that was over. A
 * step that nobody did by its last day is missed.
 */
export function stepStatesOf(question: StepsQuestion): StepState[] {
  const { steps, eventDay, isOverWithEvent, entryDay, acts, answeredOn, on, endDay } = question;
  const states: StepState[] = [];
  // When the step before was over; null: it is not. Before the first there is none to wait for.
  let before: number | null = Number.NEGATIVE_INFINITY;
  for (const step of steps) {
    const ofStep = acts.filter((act) => act.step === step.slug);
    const countedFrom: number | null =
      step.after === 'trigger' || before === Number.NEGATIVE_INFINITY ? eventDay : before;
    const planned: number | null =
      before === null || countedFrom === null ? null : Math.max(countedFrom + step.days, entryDay, before);
    const later = ofStep.findLast(({ verb }) => verb === 'later')?.untilDay ?? null;
    const due: number | null = later ?? planned;
    const lastDay = due === null ? null : lastDayOf(step, { due, planned: planned ?? due, eventDay, isOverWithEvent });
    const act = ofStep.find(({ verb }) => verb === 'done' || verb === 'skip');
    if (act !== undefined) {
      states.push({ step, state: act.verb === 'done' ? 'done' : 'skipped', due, planned, lastDay, overOn: act.day });
      before = act.day;
      continue;
    }
    if (step.endsWithAnswer && answeredOn !== null && on.hasCome(answeredOn) && answeredOn <= (endDay ?? answeredOn)) {
      const overOn: number = Math.max(answeredOn, entryDay);
      states.push({ step, state: 'done', due, planned, lastDay, overOn });
      before = overOn;
      continue;
    }
    const cameBackOn = step.isAboutAbsence
      ? firstFrom(question.purchaseDays, Math.max(eventDay, before ?? 0) + 1)
      : null;
    const state = stateOf(step, { ...question, due, lastDay, cameBackOn });
    states.push({ step, due, planned, lastDay, ...state });
    before = state.overOn;
  }
  return states;
}

interface PlannedStep extends Pick<StepsQuestion, 'eventDay' | 'isOverWithEvent'> {
  due: number;
  planned: number;
}

function lastDayOf(step: PlaybookStep, { due, planned, eventDay, isOverWithEvent }: PlannedStep): number {
  if (step.kind === 'counter') return Number.POSITIVE_INFINITY;
  const last = step.lastDays === 'event' ? eventDay : planned + step.lastDays;
  return Math.max(isOverWithEvent && planned <= eventDay ? Math.min(last, eventDay) : last, due);
}

interface Standing {
  due: number | null;
  lastDay: number | null;
  comings: ArrayLike<number>;
  /** Of a step that says they stayed away: when they bought after the step before it; null: they did not. */
  cameBackOn: number | null;
  blockedChannels: ReadonlySet<string>;
  on: JudgedDay;
  endDay: number | null;
}

function stateOf(
  step: PlaybookStep,
  { due, lastDay, comings, cameBackOn, blockedChannels, on, endDay }: Standing,
): Pick<StepState, 'state' | 'overOn'> {
  const hasPassed = (day: number): boolean => (endDay === null ? on.hasCome(day) : day <= endDay);
  const waiting = { state: endDay === null ? 'ahead' : 'cancelled', overOn: null } as const;
  if (due === null || lastDay === null || !on.hasCome(due) || (endDay !== null && due > endDay)) return waiting;
  if (isBlocked(step, blockedChannels)) return { state: 'cancelled', overOn: due };
  if (cameBackOn !== null && cameBackOn <= lastDay && hasPassed(cameBackOn)) {
    return { state: 'cancelled', overOn: Math.max(cameBackOn, due) };
  }
  if (step.kind === 'counter') {
    const came = firstFrom(comings, due);
    if (came !== null && hasPassed(came)) return { state: 'done', overOn: came };
  } else if (hasPassed(lastDay + 1)) {
    return { state: 'missed', overOn: lastDay };
  }
  return endDay === null ? { state: 'open', overOn: null } : { state: 'cancelled', overOn: null };
}

/** An outward step with no way left by which it may go out. */
function isBlocked({ kind, channels }: PlaybookStep, blockedChannels: ReadonlySet<string>): boolean {
  return kind === 'outward' && channels.every((channel) => blockedChannels.has(channel));
}

/** Whether steps that contact the customer are among these, and none of them has a way left that they did not refuse. */
export function isEveryContactBlocked(steps: readonly PlaybookStep[], blockedChannels: ReadonlySet<string>): boolean {
  const outward = steps.filter(({ kind }) => kind === 'outward');
  return outward.length > 0 && outward.every((step) => isBlocked(step, blockedChannels));
}

/** The steps for those who come in by this variant of the event; null: by none. */
export function stepsOfVariant({ steps }: PlaybookDefinition, variant: EventVariant | null): PlaybookStep[] {
  return steps.filter(({ variants }) => variants === null || (variant !== null && variants.includes(variant)));
}
