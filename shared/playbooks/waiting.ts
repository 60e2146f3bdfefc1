import { compareValues } from '../compare-known.ts';
import type { PlaybookAudience, TriggerKind } from './definition.ts';

export const waitReasons = ['cap', 'quiet', 'knownUntil', 'turn'] as const;
/**
 * Why a due step is not shown on a day. `cap`: they were contacted often enough recently. `quiet`: no one is contacted on
 * the day. `knownUntil`: whether they stayed away is not known yet. `turn`: another step of theirs, a case of theirs that is
 * open, or other people of the playbook, come first.
 */
export type WaitReason = (typeof waitReasons)[number];

/** What is due on a day, of an enrolment. Days are day numbers. */
export interface DueStep {
  playbook: string;
  trigger: TriggerKind;
  personId: number;
  /** Of the person, for a stable order. */
  number: string;
  due: number;
  isOutward: boolean;
  isAboutAbsence: boolean;
  /** Nothing of the enrolment was done yet. */
  isFirst: boolean;
  newPeoplePerDay: number;
  /** While such a case of theirs is open the playbook is not for them. */
  notWithOpenCase: PlaybookAudience['notWithOpenCase'];
}

export interface ContactPressure {
  /** Outward contacts of the last thirty days at which no more are made. */
  cap: number;
  /** Whether nobody is contacted on a day. */
  isQuietOn(day: number): boolean;
  /** An absence is taken as known where the orders are known up to this many days before. */
  daysOfGrace: number;
}

export interface PressureFacts {
  asOf: number;
  knownUntil: number | null;
  /** What the person brought in the last year, in minor units of the home currency. */
  moneyOf(personId: number): number;
  /** The person, or one who stands for all members of their household: who shares it is contacted as one. */
  householdOf(personId: number): number;
  /** Days of outward contacts with the household, of steps and of notes. */
  outwardDaysOf(personId: number): readonly number[];
  /** Days of visits and calls of the household's. */
  visitDaysOf(personId: number): readonly number[];
  hasOpenCase(personId: number, which: 'complaint' | 'any'): boolean;
  /** How many people of the playbook had their first step on the day. */
  begunToday(playbook: string): number;
  /** Whether a step went out to the household on the day. */
  isContactedToday(personId: number): boolean;
}

/** Contacts are counted over this many days, the day itself the last. */
const capDays = 30;
/** Who visited or called within this many days did not stay away, whatever the orders say. */
const visitDays = 14;

/** Which playbooks come first where several have a step for one person, by what brings people in. */
const precedence: readonly (readonly TriggerKind[])[] = [
  ['named', 'byHand', 'caseClosed'],
  ['lifeEvent'],
  ['mended'],
  ['cameIn'],
  ['brought'],
  ['visitDue'],
  ['nthOrder'],
  ['goodMoment'],
  ['birthday', 'dayOfYear'],
  ['sleep'],
  ['dueAgain'],
  ['segment'],
];

function precedenceOf(trigger: TriggerKind): number {
  const place = precedence.findIndex((kinds) => kinds.includes(trigger));
  return place === -1 ? precedence.length : place;
}

/** Of each due step why it waits; null: it is shown. What is due does not depend on it. */
export function waitsOf<Step extends DueStep>(
  steps: readonly Step[],
  pressure: ContactPressure,
  facts: PressureFacts,
): Map<Step, WaitReason | null> {
  const waits = new Map<Step, WaitReason | null>();
  const held: Step[] = [];
  for (const step of steps) {
    const reason = step.isOutward ? reasonToWait(step, pressure, facts) : null;
    waits.set(step, reason);
    if (step.isOutward && reason === null) held.push(step);
  }
  const inTurn = withinTheDay(held, facts);
  const shown = new Set(firstOfEachHousehold(inTurn, facts));
  for (const step of held) {
    if (!shown.has(step)) waits.set(step, 'turn');
  }
  return waits;
}

/** Whether the orders are known far enough to say of anybody that they stayed away. */
function isAbsenceKnown({ daysOfGrace }: ContactPressure, { asOf, knownUntil }: PressureFacts): boolean {
  return knownUntil === null || knownUntil >= asOf - daysOfGrace;
}

function reasonToWait(step: DueStep, pressure: ContactPressure, facts: PressureFacts): WaitReason | null {
  const { asOf } = facts;
  if (step.isAboutAbsence) {
    const hasCome = facts.visitDaysOf(step.personId).some((day) => day > asOf - visitDays && day <= asOf);
    if (!isAbsenceKnown(pressure, facts) || hasCome) return 'knownUntil';
  }
  if (step.notWithOpenCase !== null && facts.hasOpenCase(step.personId, step.notWithOpenCase)) return 'turn';
  if (pressure.isQuietOn(asOf)) return 'quiet';
  return isAtCapOn(asOf, step, pressure, facts) ? 'cap' : null;
}

function isAtCapOn(on: number, { personId }: DueStep, { cap }: ContactPressure, facts: PressureFacts): boolean {
  const lately = facts.outwardDaysOf(personId).filter((day) => day > on - capDays && day <= on);
  return lately.length >= cap;
}

/**
 * The first day on which nothing known by now holds the step back any more, as a day number; null: that depends on what is
 * still to come, as orders, the end of a case, or others whose turn it is.
 */
export function heldUntil(
  step: DueStep,
  reason: WaitReason | null,
  pressure: ContactPressure,
  facts: PressureFacts,
): number | null {
  const { asOf } = facts;
  if (reason === null || reason === 'turn') return null;
  if (reason === 'knownUntil' && !isAbsenceKnown(pressure, facts)) return null;
  const visits = step.isAboutAbsence ? facts.visitDaysOf(step.personId).filter((day) => day <= asOf) : [];
  let day = Math.max(asOf, ...visits.map((visit) => visit + visitDays - 1)) + 1;
  // One weekday at least is not quiet, and what was done by now is out of the count after so many days.
  while (pressure.isQuietOn(day) || isAtCapOn(day, step, pressure, facts)) day += 1;
  return day;
}

/** Only a limited number of new people per playbook and day, who brought most first. */
function withinTheDay<Step extends DueStep>(steps: readonly Step[], facts: PressureFacts): Step[] {
  const byPlaybook = Map.groupBy(
    steps.filter(({ isFirst }) => isFirst),
    ({ playbook }) => playbook,
  );
  const begun = steps.filter(({ isFirst }) => !isFirst);
  for (const [playbook, ofPlaybook] of byPlaybook) {
    const places = Math.max(0, (ofPlaybook[0]?.newPeoplePerDay ?? 0) - facts.begunToday(playbook));
    const byMoney = [...ofPlaybook].sort(
      (a, b) => facts.moneyOf(b.personId) - facts.moneyOf(a.personId) || compareValues(a.number, b.number),
    );
    begun.push(...byMoney.slice(0, places));
  }
  return begun;
}

function firstOfEachHousehold<Step extends DueStep>(steps: readonly Step[], facts: PressureFacts): Step[] {
  const ofHouseholds = Map.groupBy(steps, ({ personId }) => facts.householdOf(personId));
  return [...ofHouseholds].flatMap(([householdId, ofHousehold]) => {
    if (facts.isContactedToday(householdId)) return [];
    const [first] = [...ofHousehold].sort(
      (a, b) =>
        precedenceOf(a.trigger) - precedenceOf(b.trigger) ||
        a.due - b.due ||
        compareValues(a.playbook, b.playbook) ||
        compareValues(a.number, b.number),
    );
    return first === undefined ? [] : [first];
  });
}
