import { weekdayOf } from '../../shared/day.ts';
import type { PlaybookStep, PlaybookTrigger, TriggerKind } from '../../shared/playbooks/definition.ts';
import type { EnrolmentStanding } from '../../shared/playbooks/enrolment.ts';
import { occasionDay } from '../../shared/playbooks/occasion-day.ts';
import type { PressureRules } from '../../shared/playbooks/pressure-rules.ts';
import type { StepState } from '../../shared/playbooks/step-states.ts';
import { taskOfStep } from '../../shared/playbooks/task-name.ts';
import {
  type ContactPressure,
  type DueStep,
  heldUntil,
  type PressureFacts,
  type WaitReason,
  waitsOf,
} from '../../shared/playbooks/waiting.ts';
import { countedOrdersOf, moneyByCustomer } from '../orders/counted-orders.ts';
import type { PlaybooksOnDay } from './evaluate-playbooks.ts';
import { rowOfEvent } from './event-keys.ts';
import { type PlaybookFacts, textOfDay } from './playbook-facts.ts';

/** A step that is due on a day, shown or waiting. */
export interface DuePlaybookStep extends DueStep {
  /** `PLAYBOOK/NUMBER/KEY/STEP`. */
  task: string;
  name: string;
  step: PlaybookStep;
  /** Infinite for a counter instruction. */
  lastDay: number;
  /** The day it prepares for; null: none. */
  occasion: number | null;
  enrolment: EnrolmentStanding;
  waits: WaitReason | null;
  /** From when nothing known by now holds it back, if that is within its days; else null. */
  waitsUntil: number | null;
}

/** The open steps of everyone, the control groups left out, with why those that wait do. */
export function dueStepsOn(
  onDay: PlaybooksOnDay,
  rules: PressureRules,
  moneyOf = moneyReader(onDay.facts),
): DuePlaybookStep[] {
  const { facts, playbooks } = onDay;
  const { asOf } = facts.clock;
  const steps: DuePlaybookStep[] = [];
  const begun = new Map<string, number>();
  for (const { playbook, standings } of playbooks) {
    for (const enrolment of standings) {
      if (begunOn(enrolment) === asOf) begun.set(playbook.slug, (begun.get(playbook.slug) ?? 0) + 1);
      const open = enrolment.steps.find(({ state }) => state === 'open');
      if (open === undefined || open.due === null || enrolment.arm === 'control') continue;
      steps.push(stepOfPerson(facts, playbook.slug, enrolment, { ...open, due: open.due }));
    }
  }
  const { pressure, pressureFacts } = pressureReader(onDay, rules, moneyOf)(asOf, (slug) => begun.get(slug) ?? 0);
  const waits = waitsOf(steps, pressure, pressureFacts);
  return steps.map((step) => {
    const reason = waits.get(step) ?? null;
    const until = heldUntil(step, reason, pressure, pressureFacts);
    return { ...step, waits: reason, waitsUntil: until !== null && until <= step.lastDay ? until : null };
  });
}

type PressureReader = (
  day: number,
  begunOn: (slug: string) => number,
) => { pressure: ContactPressure; pressureFacts: PressureFacts };

/** What holds steps back on a day, up to today. */
export function pressureReader(
  { facts, people, playbooks }: PlaybooksOnDay,
  rules: PressureRules,
  moneyOf: (personId: number) => number,
): PressureReader {
  const unnoted = unnotedOutwardDays(playbooks);
  const membersOf = (personId: number) => facts.households.get(personId) ?? [personId];
  const outwardDaysOf = (personId: number) =>
    membersOf(personId).flatMap((id) => [...people.of(id).outwardDays, ...(unnoted.get(id) ?? [])]);
  return (day, begunToday) => ({
    pressure: {
      cap: rules.cap,
      daysOfGrace: rules.daysOfGrace,
      isQuietOn: (on) => rules.quietWeekdays.includes(weekdayOf(textOfDay(on))),
    },
    pressureFacts: {
      asOf: day,
      knownUntil: facts.knownUntil.on(day),
      moneyOf,
      householdOf: (personId) => membersOf(personId)[0] ?? personId,
      outwardDaysOf,
      visitDaysOf: (personId) => membersOf(personId).flatMap((id) => people.of(id).visitDays),
      hasOpenCase: (personId, which) => people.of(personId).hasOpenCase(which, day),
      begunToday,
      isContactedToday: (personId) => outwardDaysOf(personId).includes(day),
    },
  });
}

/** Those whose last day went by from one day on and before another without anybody doing them; day numbers. */
export function missedStepsOf({ facts, playbooks }: PlaybooksOnDay, from: number, before: number): DuePlaybookStep[] {
  return playbooks.flatMap(({ playbook, standings }) =>
    standings.flatMap((enrolment) =>
      enrolment.arm === 'control'
        ? []
        : enrolment.steps.flatMap((state) => {
            const { due, overOn } = state;
            const isOf =
              state.state === 'missed' && due !== null && overOn !== null && overOn >= from && overOn < before;
            return isOf ? [stepOfPerson(facts, playbook.slug, enrolment, { ...state, due })] : [];
          }),
    ),
  );
}

export function stepOfPerson(
  facts: PlaybookFacts,
  playbook: string,
  enrolment: EnrolmentStanding,
  { step, due, lastDay }: Pick<StepState, 'step' | 'lastDay'> & { due: number },
): DuePlaybookStep {
  const { personId, key, version, eventDay } = enrolment;
  const { number, name } = facts.customerOf(personId);
  const trigger = triggerOf(enrolment);
  return {
    task: taskOfStep({ playbook, number, key, step: step.slug }),
    ...{ playbook, trigger: trigger?.kind ?? 'byHand', personId, number, name, due },
    ...{ lastDay: lastDay ?? due, occasion: occasionDay(trigger, eventDay) },
    isOutward: step.kind === 'outward' && !isAnswerToCase(enrolment),
    isAboutAbsence: step.isAboutAbsence,
    isFirst: !isBegun(enrolment),
    newPeoplePerDay: version.definition.newPeoplePerDay,
    notWithOpenCase: enrolment.isByHand ? null : version.definition.audience.notWithOpenCase,
    ...{ step, enrolment, waits: null, waitsUntil: null },
  };
}

/** By person, the days on which a step went out to them of which no contact was noted: it was one all the same. */
function unnotedOutwardDays(playbooks: PlaybooksOnDay['playbooks']): Map<number, number[]> {
  const days = new Map<number, number[]>();
  for (const { playbook } of playbooks) {
    for (const act of [...playbook.actsOf.values()].flat()) {
      if (act.verb !== 'done' || act.contactId !== null) continue;
      const version = playbook.timeline.find(({ id }) => id === act.versionId);
      const step = version?.definition.steps.find(({ slug }) => slug === act.step);
      if (step?.kind === 'outward') days.set(act.personId, [...(days.get(act.personId) ?? []), act.day]);
    }
  }
  return days;
}

/** What brought them in: the playbook's first trigger, by what kind of key the event has; undefined: a person did. */
function triggerOf({ version, isByHand, key }: EnrolmentStanding): PlaybookTrigger | undefined {
  if (isByHand) return undefined;
  const isOfCase = rowOfEvent(key) === 'case';
  return version.definition.triggers.find(
    ({ kind }) => kind !== 'byHand' && (!isOfCase || casesTriggers.includes(kind)),
  );
}

const casesTriggers: readonly TriggerKind[] = ['caseOpened', 'caseClosed', 'cameIn', 'goodMoment'];

/** Who complained waits for an answer: nothing holds it back. */
function isAnswerToCase({ version }: EnrolmentStanding): boolean {
  return version.definition.triggers.some(({ kind }) => kind === 'caseOpened');
}

/** Putting a step off begins nothing. */
function isBegun({ isByHand, isPinned, steps }: EnrolmentStanding): boolean {
  return isByHand || (isPinned && steps.some(({ state }) => state === 'done' || state === 'skipped'));
}

/** The day on which somebody first did or skipped something of it; null: nobody did. */
export function begunOn({ isPinned, steps }: EnrolmentStanding): number | null {
  return (isPinned ? steps.find(({ state }) => state === 'done' || state === 'skipped')?.overOn : null) ?? null;
}

/** What a customer brought in the 365 days up to the day, in the home currency, in minor units. */
export function moneyReader({ archive, clock, homeCurrency }: PlaybookFacts): (id: number) => number {
  const span = { from: clock.asOf - 364, to: clock.asOf, currency: homeCurrency };
  const money = moneyByCustomer(countedOrdersOf(archive), span);
  return (id) => money.get(id) ?? 0;
}
