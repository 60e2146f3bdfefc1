import type { Act } from '../../shared/acts/contract.ts';
import { subjectOfAct } from '../app/subject-of-act.ts';
import { useWords } from '../app/words.ts';
import { useActCountsText } from './use-act-counts-text.ts';

/** What an act was, to whom or what, and how many: the latter two where they do not go without saying. */
export function useActSentence(
  act: Act,
  { withSubject = true, withCounts = true }: { withSubject?: boolean; withCounts?: boolean } = {},
): string {
  const { t, find } = useWords();
  const counts = useActCountsText()(act.counts);
  const name = find(`acts.verbs.${act.verb}`) ?? act.verb;
  const subject = withSubject ? subjectOfAct(act, find) : null;
  const sentence = subject === null ? name : t('acts.verbAndSubject', { verb: name, subject });
  return counts === '' || !withCounts ? sentence : `${sentence} · ${counts}`;
}
