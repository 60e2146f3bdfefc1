import { useWords } from '../app/words.ts';
import classes from './movement-page.module.css';

/** What something was and what it is: "12 → 5"; null where there was none. */
export function FromTo({ from, to }: { from: string | null; to: string | null }) {
  const { t } = useWords();
  if (from === to) return <span className={classes.fromTo}>{to ?? '–'}</span>;
  const none = t('movement.unranked');
  return (
    <span className={classes.fromTo}>
      <span aria-hidden="true">
        <span className="quiet">{from ?? '–'} →</span> {to ?? '–'}
      </span>
      <span className={classes.onlySaid}>{t('movement.fromToSaid', { from: from ?? none, to: to ?? none })}</span>
    </span>
  );
}
