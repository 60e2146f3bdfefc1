import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';

interface ClassRuleTextProps {
  summary: Pick<RankingSummary, 'top' | 'split' | 'limits'>;
  isByProfit: boolean;
}

/** Of whom the classes are, and where each ends. */
export function ClassRuleText({ summary, isByProfit }: ClassRuleTextProps) {
  const { t, language } = useWords();
  const { top, split, limits } = summary;
  const values = { top: countText(top, language), ...limits };
  return (
    <p className="quiet public">
      {isByProfit ? t(`byProfit.classesAre.${split}`, values) : t(`ranking.classesAre.${split}`, values)}
    </p>
  );
}
