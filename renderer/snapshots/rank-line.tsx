import { Link } from '@tanstack/react-router';
import type { PlaceInPeriod } from '../../shared/snapshots/contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import classes from './rank-history-section.module.css';
import { rankPoints } from './rank-points.ts';

interface RankLineProps {
  customerId: number;
  /** The earliest first. */
  quarters: readonly PlaceInPeriod[];
}

/** The ranks of past quarters as a line, the better the higher; each point opens the ranking of its quarter. */
export function RankLine({ customerId, quarters }: RankLineProps) {
  const { t, language } = useWords();
  const days = useDays();
  const { points, lines } = rankPoints(quarters);
  const [first, last] = [quarters[0], quarters.at(-1)];
  const said = ({ from, to, rank, customers }: PlaceInPeriod): string =>
    rank === null
      ? t('snapshots.history.notRankedIn', { period: days.period(from, to), customers })
      : t('snapshots.history.placeIn', {
          ...{ period: days.period(from, to), rank: countText(rank, language) },
          customers: countText(customers, language),
        });
  return (
    <figure className={classes.figure} aria-label={t('snapshots.history.byQuarter')}>
      <div className={classes.picture}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {lines.map((line) => (
            <polyline
              key={line[0]?.x}
              points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <ol className="plain-list">
          {points.map(({ of, x, y }) => (
            <li key={of.from} style={{ insetInlineStart: `${x}%`, insetBlockStart: `${y ?? 100}%` }}>
              <Link
                to="/key-accounts"
                search={{ from: of.from, to: of.to, ...(of.rank === null ? {} : { customer: customerId }) }}
                className={classes.point}
                data-ranked={of.rank !== null}
                aria-label={said(of)}
                title={said(of)}
              >
                <span aria-hidden="true">{of.rank === null ? '–' : countText(of.rank, language)}</span>
              </Link>
            </li>
          ))}
        </ol>
      </div>
      <figcaption className={classes.ends}>
        <span>{first !== undefined && days.text(first.from)}</span>
        <span>{t('snapshots.history.byQuarter')}</span>
        <span>{last !== undefined && days.text(last.to)}</span>
      </figcaption>
    </figure>
  );
}
