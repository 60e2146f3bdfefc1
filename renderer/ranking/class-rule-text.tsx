import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';

/** Of whom the classes are, and where each ends. */
export function ClassRuleText({ summary }: { summary: Pick<RankingSummary, 'top' | 'split' | 'limits'> }) {
  const { t, language } = useWords();
  const { top, split, limits } = summary;
  return (
    <p className="quiet public">{t(`ranking.classesAre.${split}`, { top: countText(top, language), ...limits })}</p>
  );
}
