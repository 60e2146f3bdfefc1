import type { PlaybookStanding, PlaybookSummary } from '../../shared/playbooks/contract.ts';
import { isLibrarySlug, library, librarySlugs } from '../../shared/playbooks/library.ts';
import type { PlaybookTimeline } from '../../shared/playbooks/playbook-timeline.ts';
import type { EvaluatedPlaybook, PlaybooksOnDay } from './evaluate-playbooks.ts';
import { textOfDay } from './playbook-facts.ts';

const daysOfWeek = 7;

/** Those of the library in its order, then the owner's own. */
export function playbookSummaries({ facts, playbooks }: PlaybooksOnDay): PlaybookSummary[] {
  const written = new Map(playbooks.map((evaluated) => [evaluated.playbook.slug, evaluated]));
  const own = playbooks.filter(({ playbook }) => !isLibrarySlug(playbook.slug));
  return [
    ...librarySlugs.map((slug) => {
      const evaluated = written.get(slug);
      return evaluated === undefined ? unused(slug) : summaryOf(evaluated, facts.clock.asOf);
    }),
    ...own.map((evaluated) => summaryOf(evaluated, facts.clock.asOf)),
  ];
}

function unused(slug: (typeof librarySlugs)[number]): PlaybookSummary {
  return {
    ...{ slug, name: '', isOfLibrary: true, state: 'never', since: null, definition: library[slug] },
    ...{ people: 0, dueThisWeek: 0, enrolled: 0, succeeded: 0 },
  };
}

function summaryOf({ playbook, enrolments }: EvaluatedPlaybook, asOf: number): PlaybookSummary {
  const { slug, name, timeline } = playbook;
  const latest = timeline.at(-1);
  const shown = enrolments.filter(({ isHeldOut }) => !isHeldOut);
  const open = shown.filter(({ end }) => end === null);
  const due = open
    .flatMap(({ steps }) => steps)
    .filter(
      (step) => (step.state === 'open' || step.state === 'ahead') && step.due !== null && step.due < asOf + daysOfWeek,
    );
  if (latest === undefined) throw new Error(`The playbook ${slug} has no version.`);
  return {
    slug,
    name,
    isOfLibrary: isLibrarySlug(slug),
    ...stateSince(timeline, latest),
    definition: latest.definition,
    people: new Set(open.map(({ personId }) => personId)).size,
    dueThisWeek: due.length,
    enrolled: shown.length,
    succeeded: shown.filter(({ success }) => success.day !== null).length,
  };
}

export function standingOf(enrolments: EvaluatedPlaybook['enrolments']): PlaybookStanding {
  const atStep: Record<string, number> = {};
  let succeeded = 0;
  let stopped = 0;
  for (const { isHeldOut, success, end, steps } of enrolments) {
    if (isHeldOut) continue;
    if (success.day !== null) succeeded += 1;
    else if (end !== null && end.why !== 'over') stopped += 1;
    if (end !== null) continue;
    const next = steps.find(({ state }) => state === 'open' || state === 'ahead');
    if (next !== undefined) atStep[next.step.slug] = (atStep[next.step.slug] ?? 0) + 1;
  }
  return { atStep, succeeded, stopped };
}

/** The first day of the state that it is in: changes of what it consists of do not begin a new one. */
function stateSince(
  timeline: PlaybookTimeline,
  { state, fromDay }: PlaybookTimeline[number],
): Pick<PlaybookSummary, 'state' | 'since'> {
  const other = timeline.findLastIndex((version) => version.state !== state);
  // One of the owner's own is written before it is switched on.
  if (state === 'off' && other === -1) return { state: 'never', since: null };
  return { state, since: textOfDay(timeline[other + 1]?.fromDay ?? fromDay) };
}
