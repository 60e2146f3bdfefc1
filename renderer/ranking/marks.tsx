import type { PyramidTier, RankingClass } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import classes from './ranking-page.module.css';

export function ClassMark({ of }: { of: RankingClass | null }) {
  const { t } = useWords();
  if (of === null) return <span className="quiet">–</span>;
  return (
    <span className={classes.mark} data-class={of} title={t(`ranking.classHints.${of}`)}>
      {of}
    </span>
  );
}

export function TierMark({ of }: { of: PyramidTier }) {
  const { t } = useWords();
  return (
    <span className={classes.tier} title={t(`ranking.tierHints.${of}`)}>
      {t(`ranking.tiers.${of}`)}
    </span>
  );
}
