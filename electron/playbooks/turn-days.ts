import type { EnrolmentStanding } from '../../shared/playbooks/enrolment.ts';
import type { PlaybookAct } from '../../shared/playbooks/playbook-event.ts';
import type { PressureRules } from '../../shared/playbooks/pressure-rules.ts';
import type { StepState } from '../../shared/playbooks/step-states.ts';
import { waitsOf } from '../../shared/playbooks/waiting.ts';
import { begunOn, type DuePlaybookStep, pressureReader, stepOfPerson } from './due-steps.ts';
import type { PlaybooksOnDay } from './evaluate-playbooks.ts';

/** Days between which a step could have been shown, both included. */
type Span = readonly [from: number, to: number];

/** A step that competes with others for its turn, today or on a day before. */
interface Rival {
  step: DuePlaybookStep;
  spans: readonly Span[];
}

/**
 * The first day on which each of these steps was not held back, by the step, where that is after it was due. What was held
 * back on the days before is judged from what is known today: no earlier evaluation is kept.
 */
export function turnDaysOf(
  onDay: PlaybooksOnDay,
  steps: readonly DuePlaybookStep[],
  { rules, moneyOf }: { rules: PressureRules; moneyOf(personId: number): number },
): Map<DuePlaybookStep, number> {
  const { asOf } = onDay.facts.clock;
  const late = steps.filter(({ waits, isOutward, due }) => waits === null && isOutward && due < asOf);
  if (late.length === 0) return new Map();
  const rivals = rivalsOf(onDay, late, moneyOf);
  const begun = begunByDay(onDay, new Set(late.map(({ playbook }) => playbook)));
  const read = pressureReader(onDay, rules, moneyOf);
  const turns = new Map<DuePlaybookStep, number>();
  const waiting = new Set(late);
  for (let day = Math.min(...late.map(({ due }) => due)); day < asOf && waiting.size > 0; day += 1) {
    const present = rivals.flatMap(({ step, spans }) =>
      spans.some(([from, to]) => from <= day && day <= to)
        ? [{ ...step, isFirst: isFirstOn(step.enrolment, day) }]
        : [],
    );
    const { pressure, pressureFacts } = read(day, (slug) => begun.get(`${slug} ${day}`) ?? 0);
    const waits = waitsOf(present, pressure, pressureFacts);
    const shown = new Set(present.filter((step) => waits.get(step) === null).map(({ task }) => task));
    for (const step of waiting) {
      if (!shown.has(step.task)) continue;
      waiting.delete(step);
      if (day > step.due) turns.set(step, day);
    }
  }
  for (const step of waiting) turns.set(step, asOf);
  return turns;
}

/** Those who can come before one of these: those of their households, and those new to their playbooks who brought as much. */
function rivalsOf(
  { facts, playbooks }: PlaybooksOnDay,
  late: readonly DuePlaybookStep[],
  moneyOf: (personId: number) => number,
): Rival[] {
  const { asOf } = facts.clock;
  const householdOf = (personId: number): number => facts.households.get(personId)?.[0] ?? personId;
  const households = new Set(late.map(({ personId }) => householdOf(personId)));
  const fewest = new Map<string, number>();
  for (const { playbook, personId, isFirst } of late) {
    if (isFirst) fewest.set(playbook, Math.min(fewest.get(playbook) ?? Number.POSITIVE_INFINITY, moneyOf(personId)));
  }
  const from = Math.min(...late.map(({ due }) => due));
  return playbooks.flatMap(({ playbook, standings }) => {
    const least = fewest.get(playbook.slug) ?? Number.POSITIVE_INFINITY;
    return standings.flatMap((enrolment) => {
      if (enrolment.arm === 'control') return [];
      const { personId } = enrolment;
      if (!households.has(householdOf(personId)) && moneyOf(personId) < least) return [];
      return enrolment.steps.flatMap((state): Rival[] => {
        const spans = spansOf(state, enrolment, playbook.actsOf.get(personId) ?? []);
        if (state.due === null || !spans.some(([begin, end]) => begin < asOf && end >= from)) return [];
        return [{ step: stepOfPerson(facts, playbook.slug, enrolment, { ...state, due: state.due }), spans }];
      });
    });
  });
}

/** When it was open: from its planned day, but not while it was put off, until the day before it was over. */
function spansOf(
  { step, state, planned, overOn }: StepState,
  enrolment: EnrolmentStanding,
  acts: readonly PlaybookAct[],
) {
  const spans: Span[] = [];
  if (planned === null) return spans;
  let from = planned;
  for (const act of acts) {
    const isOf = act.key === enrolment.key && act.subject === enrolment.subject && act.step === step.slug;
    if (!isOf || act.verb !== 'later' || act.untilDay === null) continue;
    spans.push([from, act.day - 1]);
    from = act.untilDay;
  }
  spans.push([from, lastOpenDay(state, overOn, enrolment)]);
  return spans;
}

function lastOpenDay(state: StepState['state'], overOn: number | null, { stop }: EnrolmentStanding): number {
  if (state === 'open') return Number.POSITIVE_INFINITY;
  if (overOn === null) return (stop?.day ?? Number.NEGATIVE_INFINITY) - 1;
  return state === 'missed' ? overOn : overOn - 1;
}

function isFirstOn(enrolment: EnrolmentStanding, day: number): boolean {
  const begun = begunOn(enrolment);
  return !enrolment.isByHand && (begun === null || begun > day);
}

/** How many people of each of these playbooks had their first step on a day, by `SLUG DAY`. */
function begunByDay({ playbooks }: PlaybooksOnDay, slugs: ReadonlySet<string>): Map<string, number> {
  const begun = new Map<string, number>();
  for (const { playbook, standings } of playbooks) {
    if (!slugs.has(playbook.slug)) continue;
    for (const enrolment of standings) {
      const day = begunOn(enrolment);
      if (day !== null) begun.set(`${playbook.slug} ${day}`, (begun.get(`${playbook.slug} ${day}`) ?? 0) + 1);
    }
  }
  return begun;
}
