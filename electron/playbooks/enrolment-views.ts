import type { EnrolmentOfCustomer } from '../../shared/playbooks/contract.ts';
import type { Enrolment } from '../../shared/playbooks/enrolment.ts';
import type { WaitReason } from '../../shared/playbooks/waiting.ts';
import type { EvaluatedPlaybook, PlaybooksOnDay } from './evaluate-playbooks.ts';
import { textOfDay } from './playbook-facts.ts';

/** As the page shows it. */
export function enrolmentView(
  { facts }: PlaybooksOnDay,
  { playbook }: EvaluatedPlaybook,
  enrolment: Enrolment,
  waits: WaitReason | null,
): EnrolmentOfCustomer {
  const { personId, subject, key, eventDay, variant, isByHand, isHeldOut, arm, steps, end, success } = enrolment;
  return {
    playbook: playbook.slug,
    playbookName: playbook.name,
    customerId: personId,
    ...facts.customerOf(personId),
    ...{ subject, key, variant, isByHand, isHeldOut, arm },
    eventDay: textOfDay(eventDay),
    steps: steps.map(({ step, state, due, lastDay, overOn }) => ({
      ...{ slug: step.slug, title: step.title, wording: step.wording, state },
      due: textOrNull(due),
      lastDay: textOrNull(lastDay),
      overOn: textOrNull(overOn),
    })),
    waits,
    end: end === null ? null : { ...end, day: textOfDay(end.day) },
    success: { ...success, day: textOrNull(success.day) },
  };
}

/** Those who are in it, then those for whom it ended; each the latest event first. */
export function byStanding(a: EnrolmentOfCustomer, b: EnrolmentOfCustomer): number {
  return Number(a.end !== null) - Number(b.end !== null) || byLatest(a, b);
}

/** The latest event first. */
export function byLatest(a: EnrolmentOfCustomer, b: EnrolmentOfCustomer): number {
  if (a.eventDay !== b.eventDay) return a.eventDay > b.eventDay ? -1 : 1;
  return a.number < b.number ? -1 : a.number > b.number ? 1 : a.key < b.key ? -1 : 1;
}

function textOrNull(day: number | null): string | null {
  return day === null || !Number.isFinite(day) ? null : textOfDay(day);
}
