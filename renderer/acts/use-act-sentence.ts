import type { Act } from '../../shared/acts/contract.ts';
import { useWords } from '../app/words.ts';

/** What an act was, to whom or what, and how many: the latter two where they do not go without saying. */
export function useActSentence(
  act: Act,
  { withSubject = true, withCounts = true }: { withSubject?: boolean; withCounts?: boolean } = {},
): string {
  const { t, find, language } = useWords();
  const name = find(`acts.verbs.${act.verb}`) ?? act.verb;
  const counts = Object.entries(act.counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => find(`acts.counts.${what}`, { count }))
    .filter((text) => text !== null);
  const hasSubject = withSubject && act.subject !== null && act.subject !== '';
  const subject = hasSubject ? t('acts.verbAndSubject', { verb: name, subject: act.subject ?? '' }) : name;
  return counts.length === 0 || !withCounts ? subject : `${subject} · ${counts.join(language === 'en' ? ', ' : '、')}`;
}
