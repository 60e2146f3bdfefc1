import type { Money } from '../../shared/money.ts';
import type { Enrolment } from '../../shared/playbooks/enrolment.ts';
import type { OutcomeFigure, OutcomeGroup, OutcomeResult, OutcomeRow } from '../../shared/playbooks/outcome-rows.ts';
import { costMinorOf, costsSomething } from '../../shared/playbooks/playbook-cost.ts';
import type { StepState } from '../../shared/playbooks/step-states.ts';
import type { EvaluatedPlaybook, PlaybooksOnDay } from './evaluate-playbooks.ts';
import { minutesOfEnrolments } from './minutes-of-enrolments.ts';
import { controlGroup, type OutcomeGroup as Group, groupOfYearBefore, treatedGroup } from './outcome-groups.ts';
import { textOfDay } from './playbook-facts.ts';
import { successSources } from './success-source.ts';

/** A row before it is named and looked into. */
interface Counted {
  group: OutcomeGroup;
  enrolment: Enrolment;
  number: string;
  step: StepState | null;
}

type StepFigure = Extract<OutcomeFigure, 'done' | 'skipped' | 'missed'>;
type PeopleFigure = Exclude<OutcomeFigure, StepFigure>;

/** Those whom a figure counts, of every group where none is named, the latest event first. */
export function outcomeRows(
  onDay: PlaybooksOnDay,
  evaluated: EvaluatedPlaybook,
  { figure, offset, limit }: { figure?: OutcomeFigure | undefined; offset: number; limit: number },
): { total: number; rows: OutcomeRow[] } {
  const groups = {
    enrolled: treatedGroup(onDay, evaluated),
    heldOut: controlGroup(onDay, evaluated),
    before: groupOfYearBefore(onDay, evaluated),
  } satisfies Record<OutcomeGroup, Group | null>;
  const minutesOf = minutesOfEnrolments(onDay.facts, evaluated.playbook);
  const costOf = (enrolment: Enrolment): Money | null => {
    const minor = costsSomething(enrolment) ? costMinorOf(evaluated.playbook.timeline, enrolment.version) : null;
    return minor === null ? null : { minor, currency: onDay.facts.homeCurrency };
  };
  const counted = (group: OutcomeGroup, counts: (enrolment: Enrolment) => boolean): Counted[] =>
    (groups[group]?.enrolments ?? [])
      .filter(counts)
      .map((enrolment) => ({ group, enrolment, step: null, number: numberOf(enrolment) }));
  const numberOf = ({ personId }: Enrolment): string => onDay.facts.customerOf(personId).number;
  const steps = (state: StepFigure): Counted[] =>
    counted('enrolled', everyone).flatMap((one) =>
      one.enrolment.steps.filter((step) => step.state === state).map((step) => ({ ...one, step })),
    );
  const people: Record<PeopleFigure, () => Counted[]> = {
    enrolled: () => counted('enrolled', everyone),
    succeeded: () => counted('enrolled', hasSucceeded),
    byThemselves: () => counted('enrolled', ({ success }) => success.isByThemselves),
    open: () => counted('enrolled', isOpen),
    heldOut: () => counted('heldOut', everyone),
    heldOutSucceeded: () => counted('heldOut', hasSucceeded),
    heldOutOpen: () => counted('heldOut', isOpen),
    inNeitherArm: () => counted('enrolled', ({ arm }) => arm === null),
    before: () => counted('before', everyone),
    beforeSucceeded: () => counted('before', hasSucceeded),
    beforeOpen: () => counted('before', isOpen),
    minutes: () => counted('enrolled', (enrolment) => minutesOf(enrolment) !== null),
    cost: () => counted('enrolled', (enrolment) => costOf(enrolment) !== null),
  };
  const all =
    figure === undefined
      ? [...people.enrolled(), ...people.heldOut(), ...people.before()]
      : figure === 'done' || figure === 'skipped' || figure === 'missed'
        ? steps(figure)
        : people[figure]();
  const sourceOf = new Map(
    Object.entries(groups).map(([name, group]) => [name, group === null ? () => null : successSources(group)]),
  );
  const rows = all
    .sort(byLatestEvent)
    .slice(offset, offset + limit)
    .map(({ group, enrolment, step }): OutcomeRow => {
      const { personId, key, eventDay, success } = enrolment;
      return {
        customerId: personId,
        ...onDay.facts.customerOf(personId),
        ...{ key, group },
        eventDay: textOfDay(eventDay),
        result: resultOf(enrolment),
        successDay: success.day === null ? null : textOfDay(success.day),
        isByThemselves: success.isByThemselves,
        successSource: sourceOf.get(group)?.(enrolment) ?? null,
        steps: {
          done: countOf(enrolment, 'done'),
          skipped: countOf(enrolment, 'skipped'),
          missed: countOf(enrolment, 'missed'),
        },
        // Of a year before nothing was done for them.
        minutes: group === 'before' ? null : minutesOf(enrolment),
        cost: group === 'before' ? null : costOf(enrolment),
        step: step === null ? null : stepView(step),
      };
    });
  return { total: all.length, rows };
}

const everyone = (): boolean => true;

function hasSucceeded({ success }: Enrolment): boolean {
  return success.day !== null;
}

function isOpen({ success }: Enrolment): boolean {
  return success.isOpen;
}

function resultOf(enrolment: Enrolment): OutcomeResult {
  return hasSucceeded(enrolment) ? 'succeeded' : isOpen(enrolment) ? 'open' : 'notSucceeded';
}

function countOf({ steps }: Enrolment, state: StepFigure): number {
  return steps.filter((step) => step.state === state).length;
}

function stepView({ step: { slug, title }, overOn }: StepState): OutcomeRow['step'] {
  return { slug, title, day: overOn === null ? '' : textOfDay(overOn) };
}

/** By number where they are of one day, and the steps of one event in their order. */
function byLatestEvent(a: Counted, b: Counted): number {
  if (a.enrolment.eventDay !== b.enrolment.eventDay) return b.enrolment.eventDay - a.enrolment.eventDay;
  if (a.number !== b.number) return a.number < b.number ? -1 : 1;
  return a.enrolment.key < b.enrolment.key ? -1 : a.enrolment.key > b.enrolment.key ? 1 : 0;
}
