import { memo, type RefObject, useEffect, useRef } from 'react';
import type { DuplicatePair, PairSide } from '../../shared/duplicates/contract.ts';
import { useWords } from '../app/words.ts';
import classes from './duplicates-page.module.css';
import { pairKey } from './pair-order.ts';
import { usePairWords } from './use-pair-words.ts';

interface PairListProps {
  pairs: readonly DuplicatePair[];
  /** How many there are to decide, shown or not. */
  total: number;
  chosen: number;
  onChoose(index: number): void;
}

/** The pairs to be decided, each with how alike they are and why. */
export function PairList({ pairs, total, chosen, onChoose }: PairListProps) {
  const { t } = useWords();
  const current = useRef<HTMLButtonElement>(null);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another pair is brought into sight.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className={classes.list}>
      <ol className={classes.pairs} aria-label={t('duplicates.list')}>
        {pairs.map((pair, index) => (
          <PairLine
            key={pairKey(pair)}
            pair={pair}
            index={index}
            current={index === chosen ? current : null}
            choose={choose}
          />
        ))}
      </ol>
      {total > pairs.length && (
        <p className={`${classes.moreLater} quiet`}>{t('duplicates.moreLater', { count: total - pairs.length })}</p>
      )}
    </div>
  );
}

interface PairLineProps {
  pair: DuplicatePair;
  index: number;
  /** Of the chosen one; null of the others. */
  current: RefObject<HTMLButtonElement | null> | null;
  choose: RefObject<(index: number) => void>;
}

/** Drawn again only where something of it changed: hundreds stand there, and a key goes to the next. */
const PairLine = memo(function PairLine({ pair, index, current, choose }: PairLineProps) {
  const { alike, reasons } = usePairWords(pair);
  const [a, b] = [label(pair.a), label(pair.b)];
  return (
    <li>
      <button
        type="button"
        ref={current}
        className={classes.pair}
        aria-current={current !== null}
        onClick={() => choose.current(index)}
      >
        <span className={`${classes.names} personal`}>
          {a === b ? (
            <>
              <bdi>{a}</bdi> <span className="quiet">{[pair.a.number, pair.b.number].join(' · ')}</span>
            </>
          ) : (
            <>
              <bdi>{a}</bdi> · <bdi>{b}</bdi>
            </>
          )}
        </span>
        <span className="figure">{alike}</span>
        <span className={`${classes.reasons} quiet`}>{reasons}</span>
      </button>
    </li>
  );
});

function label({ name, number }: PairSide): string {
  return name === '' ? number : name;
}
