import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { firstMoneyWeight } from '../../shared/ranking/money-score.ts';
import { useWords } from '../app/words.ts';
import classes from './weight-slider.module.css';

interface WeightSliderProps {
  /** The share of money, 0 to 1. */
  moneyWeight: number;
  onChange(moneyWeight: number): void;
  /** What the share does to the list, in a sentence. */
  says: string;
  /** Behind it at the end of the row. */
  children?: ReactNode;
}

const ticks = [0, 0.25, 0.5, 0.75, 1];
const wholeStep = 10;
const usualPercent = Math.round(firstMoneyWeight * 100);

/** How much of the combined score is money: slid by hand or by keys, back to where it began by 0. */
export function WeightSlider({ moneyWeight, onChange, says, children }: WeightSliderProps) {
  const { t } = useWords();
  const percent = Math.round(moneyWeight * 100);
  const change = (wanted: number): void => onChange(Math.max(0, Math.min(100, wanted)) / 100);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? wholeStep : event.key === 'ArrowLeft' ? -wholeStep : 0;
    if (event.shiftKey && step !== 0) change(percent + step);
    else if (event.key === '0') change(usualPercent);
    else return;
    event.preventDefault();
  };
  const at = { '--at': `${percent}%` } as CSSProperties;
  return (
    <div className={`${classes.row} public`}>
      <span className={classes.share}>
        {t('ranking.bases.revenue')} <b>{percent}</b>%
      </span>
      <span className={classes.track}>
        {ticks.map((tick) => (
          <i key={tick} className={classes.tick} style={{ '--tick': tick } as CSSProperties} />
        ))}
        <input
          type="range"
          min={0}
          max={100}
          value={percent}
          style={at}
          aria-label={t('ranking.moneyWeight')}
          aria-valuetext={t('ranking.moneyWeightIs', { money: percent, value: 100 - percent })}
          onChange={(event) => change(Number(event.currentTarget.value))}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          tabIndex={-1}
          className={`${classes.tick} ${classes.usual}`}
          style={{ '--tick': firstMoneyWeight } as CSSProperties}
          aria-label={t('ranking.backToUsualWeight')}
          title={t('ranking.backToUsualWeight')}
          onClick={() => change(usualPercent)}
        />
      </span>
      <span className={classes.share}>
        <b>{100 - percent}</b>% {t('ranking.bases.value')}
      </span>
      <p className={classes.says}>{says}</p>
      {children}
    </div>
  );
}
