import type { Act } from '../../shared/acts/contract.ts';
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
  const hasSubject = withSubject && act.subject !== null && act.subject !== '';
  const subject = hasSubject ? t('acts.verbAndSubject', { verb: name, subject: act.subject ?? '' }) : name;
  return counts === '' || !withCounts ? subject : `${subject} · ${counts}`;
}
