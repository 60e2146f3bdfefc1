import { addMonths } from '../../shared/day.ts';
import type { TrialQuestion } from '../../shared/playbooks/trial-question.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { definitionNow } from './definition-now.ts';
import type { PlaybooksOnDay } from './evaluate-playbooks.ts';
import { playbooksTriedOn } from './playbooks-now.ts';
import type { TriedPlaybook } from './preview.ts';

const monthsTried = 3;

/** The days and the definition that a trial is about. Error: PLAYBOOK_UNKNOWN. */
export function trialOf(
  { slug, definition, from, ...question }: TrialQuestion,
  context: Pick<EngineContext, 'session' | 'clock'>,
): { onDay: PlaybooksOnDay; tried: TriedPlaybook } {
  const { session, clock } = context;
  const to = question.to ?? dayOfNow(session.archive.reader, clock.today());
  const onDay = playbooksTriedOn(context, to);
  return {
    onDay,
    tried: {
      slug,
      definition: definition ?? definitionNow(onDay.facts.connection, slug),
      from: from ?? addMonths(to, -monthsTried),
    },
  };
}
