import type { Improvement } from '../../shared/improvements/contract.ts';
import { useWords } from '../app/words.ts';
import { amountText } from '../ui/figures.ts';
import { WorkLine } from '../work/work-line.tsx';
import { useImprovementWords } from './use-improvement-words.ts';

/** An improvement in the list: what should change and what a year of those who named it is; below it who, and what came of it. */
export function ImprovementLine({ item }: { item: Improvement }) {
  const { language } = useWords();
  const words = useImprovementWords();
  const what = words.what(item);
  return (
    <WorkLine
      name={what}
      figure={amountText(item.yearlySpend, language)}
      about={[words.who(item), item.mended === null ? words.when(item) : words.returns(item)].join(' · ')}
      quote={item.quote === what ? '' : item.quote}
    />
  );
}
