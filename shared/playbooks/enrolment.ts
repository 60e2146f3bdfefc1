import type { ControlArm, EventVariant, PlaybookDefinition } from './definition.ts';
import type { PlaybookVersion } from './playbook-timeline.ts';
import type { StepState } from './step-states.ts';

export const enrolmentEnds = [
  'order',
  'moved',
  'doNotContact',
  'binned',
  'overtaken',
  'toldElsewhere',
  'stopped',
  'ended',
  'over',
] as const;
/** `over`: nothing of it is left to be done and the days of its success have passed. */
export type EnrolmentEnd = (typeof enrolmentEnds)[number];

export interface EndOfEnrolment {
  why: EnrolmentEnd;
  day: number;
  reason: string;
}

export interface EnrolmentSuccess {
  day: number | null;
  /** It may still come, or could not be known yet. */
  isOpen: boolean;
  /**
   * All days on which it could come are known: a share is of these alone, as success is known early and its absence only at
   * the end.
   */
  isJudged: boolean;
  /** Before anything had been done. */
  isByThemselves: boolean;
}

/** A person in a playbook, from one event, as far as what is due depends on it. Days are day numbers of shared/day.ts. */
export interface EnrolmentStanding {
  personId: number;
  subject: string;
  key: string;
  eventDay: number;
  seenDay: number;
  /** From this day on steps can be due. */
  entryDay: number;
  variant: EventVariant | null;
  version: PlaybookVersion;
  /** Somebody acted on it: facts can only end it. */
  isPinned: boolean;
  /** By hand. */
  isByHand: boolean;
  /** Null: the playbook draws no control group, or they are in neither arm any more. */
  arm: ControlArm | null;
  steps: readonly StepState[];
  /** What ended it before everything was done; null: nothing did. */
  stop: EndOfEnrolment | null;
}

export interface EventOfEnrolment {
  subject: string;
  key: string;
  eventDay: number;
}

export interface SuccessFacts {
  /** The first day of the success after the event; null: none yet. */
  succeededOn(definition: PlaybookDefinition, event: EventOfEnrolment): number | null;
}

/** What success is judged by. */
export interface SuccessQuestion {
  asOf: number;
  /** Up to which day the orders are known; null: nobody said. */
  knownUntil: number | null;
  facts: SuccessFacts;
}

/** With what came of it, which is looked for where it is asked: what is due does not depend on it. */
export class Enrolment implements EnrolmentStanding {
  readonly personId: number;
  readonly subject: string;
  readonly key: string;
  readonly eventDay: number;
  readonly seenDay: number;
  readonly entryDay: number;
  readonly variant: EventVariant | null;
  readonly version: PlaybookVersion;
  readonly isPinned: boolean;
  readonly isByHand: boolean;
  readonly arm: ControlArm | null;
  readonly steps: readonly StepState[];
  readonly stop: EndOfEnrolment | null;
  readonly #question: SuccessQuestion;
  #success: EnrolmentSuccess | null = null;

  constructor(standing: EnrolmentStanding, question: SuccessQuestion) {
    this.personId = standing.personId;
    this.subject = standing.subject;
    this.key = standing.key;
    this.eventDay = standing.eventDay;
    this.seenDay = standing.seenDay;
    this.entryDay = standing.entryDay;
    this.variant = standing.variant;
    this.version = standing.version;
    this.isPinned = standing.isPinned;
    this.isByHand = standing.isByHand;
    this.arm = standing.arm;
    this.steps = standing.steps;
    this.stop = standing.stop;
    this.#question = question;
  }

  /** Nothing is shown. */
  get isHeldOut(): boolean {
    return this.arm === 'control';
  }

  get success(): EnrolmentSuccess {
    this.#success ??= this.#findSuccess();
    return this.#success;
  }

  get end(): EndOfEnrolment | null {
    return earlier(this.stop, this.#whenOver());
  }

  #findSuccess(): EnrolmentSuccess {
    const { asOf, knownUntil, facts } = this.#question;
    const { definition } = this.version;
    const lastDay = this.eventDay + definition.success.days;
    const found = facts.succeededOn(definition, this);
    const day = found !== null && found <= lastDay ? found : null;
    const firstDone = this.steps.find(({ state }) => state === 'done')?.overOn ?? null;
    const isJudged = Math.min(knownUntil ?? asOf, asOf) > lastDay;
    return {
      ...{ day, isJudged },
      isOpen: day === null && !isJudged,
      isByThemselves: day !== null && (firstDone === null || day < firstDone),
    };
  }

  #whenOver(): EndOfEnrolment | null {
    if (this.steps.some(({ overOn }) => overOn === null)) return null;
    const { isOpen, day } = this.success;
    if (isOpen) return null;
    const days = this.steps.flatMap(({ overOn }) => overOn ?? []);
    const lastDay = day ?? this.eventDay + this.version.definition.success.days;
    return { why: 'over', day: Math.max(lastDay, ...days), reason: '' };
  }
}

/** On the same day the first of them. */
function earlier(a: EndOfEnrolment | null, b: EndOfEnrolment | null): EndOfEnrolment | null {
  return a === null || (b !== null && b.day < a.day) ? b : a;
}
