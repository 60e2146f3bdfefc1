import type { CaseKind, CaseOutcome } from '../cases/case-codes.ts';
import type { ReachChannel } from '../customers/permission.ts';
import type { SleepState } from '../sleep/sleep-state.ts';

/** What a playbook is about, by the 4R of relationship marketing. */
export const playbookStages = ['establish', 'maintain', 'refer', 'winBack'] as const;
export type PlaybookStage = (typeof playbookStages)[number];

/** By what a step holds a customer: an advantage, a kindness, or what they would lose. */
export const stepMarks = ['lure', 'heart', 'hold'] as const;
export type StepMark = (typeof stepMarks)[number];

/**
 * `outward`: the shop reaches out to the customer. `counter`: an instruction that lies on the counter card until the
 * customer comes. `inside`: work of the shop's own; no one is contacted.
 */
export const stepKinds = ['outward', 'counter', 'inside'] as const;
export type StepKind = (typeof stepKinds)[number];

export const eventVariants = ['dozing', 'halfAsleep', 'asleep', 'asleepMended'] as const;
/** What a sleep step is for: a state, and of those asleep also those whose reason has been mended since. */
export type EventVariant = (typeof eventVariants)[number];

export interface PlaybookStep {
  /** Unique in its playbook; part of a task's name. */
  slug: string;
  /** Days after the trigger or after the step before; may be negative after the trigger. */
  days: number;
  after: 'trigger' | 'before';
  kind: StepKind;
  /** By which ways it may go out, the preferred first; of a step inside: none. */
  channels: readonly ReachChannel[];
  mark: StepMark;
  /** It says that the customer stayed away: it waits until the orders are known up to the day. */
  isAboutAbsence: boolean;
  /** Of a playbook that a case begins: over as soon as the case is answered or closed; an outward one answers it. */
  endsWithAnswer: boolean;
  /** Days from its due day to its last; `event`: the event's day is the last. */
  lastDays: number | 'event';
  /** Only for events of these variants; null: for all. */
  variants: readonly EventVariant[] | null;
  /** The owner's own words; null: those of the library, in the language of the reader. */
  title: string | null;
  wording: string | null;
}

export type PlaybookTrigger =
  | {
      kind: 'nthOrder';
      nth: number;
      /** In minor units of the home currency. */
      atLeast: number | 'medianFirstOrder' | null;
    }
  | { kind: 'sleep'; states: readonly Exclude<SleepState, 'awake'>[] }
  | { kind: 'dueAgain' }
  | { kind: 'birthday' }
  | { kind: 'dayOfYear'; month: number; dayOfMonth: number; isLunar: boolean }
  | { kind: 'caseOpened'; kinds: readonly CaseKind[] }
  | { kind: 'caseClosed'; outcomes: readonly CaseOutcome[] }
  | { kind: 'cameIn' }
  | { kind: 'mended' }
  | { kind: 'goodMoment' }
  | { kind: 'brought' }
  | { kind: 'visitDue'; daysBefore: number }
  | { kind: 'lifeEvent' }
  | { kind: 'named' }
  /** Somebody is among those whom a saved filter keeps. */
  | { kind: 'segment'; segmentId: number }
  | { kind: 'byHand' };
export const triggerKinds = [
  'nthOrder',
  'sleep',
  'dueAgain',
  'birthday',
  'dayOfYear',
  'caseOpened',
  'caseClosed',
  'cameIn',
  'mended',
  'goodMoment',
  'brought',
  'visitDue',
  'lifeEvent',
  'named',
  'segment',
  'byHand',
] as const satisfies readonly PlaybookTrigger['kind'][];
export type TriggerKind = PlaybookTrigger['kind'];

export const controlArms = ['treated', 'control'] as const;
/** Of a playbook with a control group: steps are shown for those of the one, and for those of the other nothing. */
export type ControlArm = (typeof controlArms)[number];

/** Whom it is for, judged on the day they would enter. */
export interface PlaybookAudience {
  /** Purchase days up to the day; 0: anyone. */
  leastPurchaseDays: number;
  /** Of the last 365 days. */
  leastPurchaseDaysOfYear: number;
  /** `only`: who is on the named list. `too`: they come in without the purchase days. */
  named: 'only' | 'too' | null;
  /** While such a case of theirs is open nobody enters. */
  notWithOpenCase: 'complaint' | 'any' | null;
}

export const playbookStops = ['order', 'moved'] as const;
/** `order`: a purchase after the event. `moved`: they said that they moved or need nothing any more. */
export type PlaybookStop = (typeof playbookStops)[number];

export const successKinds = [
  'ordered',
  'orderedThing',
  'broughtSomebody',
  'answered',
  'caseSatisfied',
  'contactWithNextStep',
] as const;
export type SuccessKind = (typeof successKinds)[number];

export interface PlaybookDefinition {
  stage: PlaybookStage;
  triggers: readonly PlaybookTrigger[];
  audience: PlaybookAudience;
  steps: readonly PlaybookStep[];
  stops: readonly PlaybookStop[];
  /** Within how many days of the event. */
  success: { kind: SuccessKind; days: number };
  /** Days after an event in which no other brings the same person in; 0: none. */
  restDays: number;
  /** A moment seen more days late enrols nobody. */
  mostDaysLate: number;
  /** How many people whom nothing was done for yet are shown on a day, by their money. */
  newPeoplePerDay: number;
  /** How many days pass before one subject (a product, say) brings the same person in again; 0: each does. */
  daysBetweenSubjects: number;
  /** What one enrolment costs, in minor units of the home currency; null: not said. */
  costMinor: number | null;
  /** Draws a control group; off at first. */
  hasControlGroup: boolean;
}

/** Tells triggers apart. */
export function triggerKey(trigger: PlaybookTrigger): string {
  return JSON.stringify(trigger);
}

const neverHeldOut: readonly TriggerKind[] = ['birthday', 'caseOpened', 'caseClosed', 'cameIn'];

/** Nobody's birthday and nobody's case is passed over for the sake of a comparison. */
export function canDrawControlGroup({ triggers }: Pick<PlaybookDefinition, 'triggers'>): boolean {
  return !triggers.some(({ kind }) => neverHeldOut.includes(kind));
}
