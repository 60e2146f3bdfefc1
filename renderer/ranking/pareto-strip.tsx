import type { KeyboardEvent, PointerEvent } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { shareText } from '../ui/figures.ts';
import { netShareAt } from './net-share-at.ts';
import classes from './pareto-strip.module.css';
import { firstRowAfter, firstRowAt, type SeenRows } from './strip-places.ts';

interface ParetoStripProps {
  summary: Pick<RankingSummary, 'pareto' | 'classes'>;
  isByProfit?: boolean;
  total: number;
  seen: SeenRows;
  /** The table it scrolls. */
  tableId: string;
  onGo(index: number): void;
}

/** The whole list at a glance, top to bottom: its curve, its classes, and the part in sight; it scrolls the list. */
export function ParetoStrip({ summary, isByProfit = false, total, seen, tableId, onGo }: ParetoStripProps) {
  const { t, language } = useWords();
  const rows = seen.last - seen.first + 1;
  const shareSeen = netShareAt(summary.pareto, Math.min(1, (seen.last + 1) / Math.max(1, total)));
  const says = t(isByProfit ? 'byProfit.stripSays' : 'ranking.stripSays', {
    first: seen.first + 1,
    last: seen.last + 1,
    share: shareText(shareSeen, language),
  });
  const percent = (row: number): number => (100 * row) / Math.max(1, total);
  const points = summary.pareto.map((point) => `${point.netShare * 100},${point.customerShare * 100}`);

  const onKeyDown = (event: KeyboardEvent): void => {
    const first = firstRowAfter(event.key, total, seen);
    if (first === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onGo(first);
  };
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    onGo(firstRowAt((event.clientY - top) / Math.max(1, height), total, seen));
  };

  let begun = 0;
  const bands = summary.classes.map((part) => {
    const from = begun;
    begun += part.customers;
    return { class: part.class, from, customers: part.customers };
  });

  return (
    <div className={`${classes.column} public`}>
      <div className={classes.cap} aria-hidden="true" />
      <div
        className={classes.strip}
        role="scrollbar"
        tabIndex={0}
        aria-label={t('ranking.strip')}
        aria-controls={tableId}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, total - rows)}
        aria-valuenow={Math.min(seen.first, Math.max(0, total - rows))}
        aria-valuetext={says}
        title={t('ranking.stripHere', { share: shareText(shareSeen, language) })}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
      >
        <svg className={classes.drawing} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <polygon className={classes.area} points={`0,0 ${points.join(' ')} 0,100`} />
          <polyline className={classes.curve} points={points.join(' ')} />
        </svg>
        {bands.map((band) => (
          <span
            key={band.class}
            className={classes.band}
            data-class={band.class}
            style={{ insetBlockStart: `${percent(band.from)}%`, blockSize: `${percent(band.customers)}%` }}
          />
        ))}
        <span
          className={classes.seen}
          style={{ insetBlockStart: `${percent(seen.first)}%`, blockSize: `${percent(rows)}%` }}
        />
      </div>
    </div>
  );
}
