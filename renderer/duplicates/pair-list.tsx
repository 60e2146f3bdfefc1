import { useEffect, useRef } from 'react';
import type { DuplicatePair, PairSide } from '../../shared/duplicates/contract.ts';
import { useWords } from '../app/words.ts';
import classes from './duplicates-page.module.css';
import { pairKey } from './pair-order.ts';

interface PairListProps {
  pairs: readonly DuplicatePair[];
  chosen: number;
  onChoose(index: number): void;
}

/** The pairs to be decided, each with how alike they are and why. */
export function PairList({ pairs, chosen, onChoose }: PairListProps) {
  const { t, language } = useWords();
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another pair is brought into sight.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <ol className={classes.pairs} aria-label={t('duplicates.list')}>
      {pairs.map((pair, index) => (
        <li key={pairKey(pair)}>
          <button
            type="button"
            ref={index === chosen ? current : null}
            className={classes.pair}
            aria-current={index === chosen}
            onClick={() => onChoose(index)}
          >
            <span className={`${classes.names} personal`}>
              <bdi>{label(pair.a)}</bdi> · <bdi>{label(pair.b)}</bdi>
            </span>
            <span className="figure">{percent.format(pair.score)}</span>
            <span className={`${classes.reasons} quiet`}>
              {pair.rules.map((rule) => t(`duplicates.rules.${rule}`)).join(language === 'en' ? ', ' : '、')}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function label({ name, number }: PairSide): string {
  return name === '' ? number : name;
}
