import type { Improvement } from '../../shared/improvements/contract.ts';
import { useWords } from '../app/words.ts';
import { amountText } from '../ui/figures.ts';
import classes from './improvements-page.module.css';
import { useImprovementWords } from './use-improvement-words.ts';

/** An improvement in the list: what should change and what a year of those who named it is; below it who, and what came of it. */
export function ImprovementLine({ item }: { item: Improvement }) {
  const { language } = useWords();
  const words = useImprovementWords();
  const second = [words.who(item), item.mended === null ? words.when(item) : words.returns(item)].join(' · ');
  return (
    <span className={classes.line}>
      <bdi className={`${classes.what} personal`}>{words.what(item)}</bdi>
      <span className="figure">{amountText(item.yearlySpend, language)}</span>
      <span className={`${classes.second} quiet`}>{second}</span>
      {item.quote !== '' && item.quote !== words.what(item) && (
        <q className={`${classes.second} quiet personal`}>{item.quote}</q>
      )}
    </span>
  );
}
