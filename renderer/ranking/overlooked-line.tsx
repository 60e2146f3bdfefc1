import type { Factor } from '../../shared/factors/factors.ts';
import type { ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { useWords } from '../app/words.ts';
import { useEvidenceText } from '../factors/use-evidence-text.ts';
import { useStandings } from '../named-accounts/use-standings.ts';
import { countText } from '../ui/figures.ts';
import classes from './overlooked-page.module.css';

export interface OverlookedCustomer {
  degree: 'first' | 'more';
  row: ScoredRow;
  why: readonly { factor: Factor; score: number }[];
}

/** Somebody overlooked: the two ranks, and what they are known for. */
export function OverlookedLine({ item: { row, why } }: { item: OverlookedCustomer }) {
  const { t, language } = useWords();
  const isNamed = useStandings().get(row.customerId)?.state === 'named';
  const evidenceText = useEvidenceText(row.net.currency);
  const count = (rank: number | null): string => (rank === null ? '–' : countText(rank, language));
  const facts = why.map(({ factor }) => evidenceText(factor, row.factors));
  return (
    <span className={classes.line}>
      <span className={classes.who}>
        <bdi className="personal">{row.name || row.number}</bdi>
        {isNamed && (
          <span role="img" aria-label={t('namedAccounts.onList')} title={t('namedAccounts.onList')}>
            {' ★'}
          </span>
        )}
      </span>
      <span className={`${classes.ranks} figure quiet public`}>
        {row.rankRevenue === null
          ? t('ranking.overlooked.noSale', { value: count(row.rankValue) })
          : t('ranking.overlooked.ranks', { revenue: count(row.rankRevenue), value: count(row.rankValue) })}
      </span>
      <span>{facts.length === 0 ? t('ranking.overlooked.manySmall') : facts.join(' · ')}</span>
    </span>
  );
}
