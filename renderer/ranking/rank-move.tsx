import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import classes from './ranking-page.module.css';

/** Where the customer stood before, and how far they have moved since: by a sign and by words, never by colour alone. */
export function RankMove({ row }: { row: { rank: number; before: { rank: number | null } | null } }) {
  const { t, language } = useWords();
  const before = row.before?.rank ?? null;
  if (before === null) return <span className="quiet">{t('ranking.newcomer')}</span>;
  const up = before - row.rank;
  const places = countText(Math.abs(up), language);
  const words = up === 0 ? t('ranking.move.same') : t(up > 0 ? 'ranking.move.up' : 'ranking.move.down', { places });
  const direction = up === 0 ? 'same' : up > 0 ? 'up' : 'down';
  return (
    <span className={classes.move} title={words}>
      {countText(before, language)}{' '}
      <span className={classes.moveSign} data-direction={direction}>
        <span aria-hidden="true">{direction === 'same' ? '=' : `${up > 0 ? '▲' : '▼'} ${places}`}</span>
        <span className={classes.onlySaid}>{words}</span>
      </span>
    </span>
  );
}
