import { Fragment } from 'react';
import type { Factor } from '../../shared/factors/factors.ts';
import type { ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { useWords } from '../app/words.ts';
import { useEvidenceText } from '../factors/use-evidence-text.ts';
import { useStandings } from '../named-accounts/use-standings.ts';
import { countText } from '../ui/figures.ts';
import { FiguresSetOff } from '../ui/figures-set-off.tsx';
import classes from './overlooked-page.module.css';

export interface OverlookedCustomer {
  degree: 'first' | 'more';
  row: ScoredRow;
  why: readonly { factor: Factor; score: number }[];
  /** What the evidence is in. */
  homeCurrency: string;
}

/** Somebody overlooked: the two ranks, and in one sentence what they are known for. */
export function OverlookedLine({ item }: { item: OverlookedCustomer }) {
  const { row } = item;
  const { t, language } = useWords();
  const isNamed = useStandings().get(row.customerId)?.state === 'named';
  const count = (rank: number | null): string => (rank === null ? '–' : countText(rank, language));
  return (
    <span className={classes.line}>
      <span className={classes.who}>
        <bdi className={`${classes.name} personal`}>{row.name || row.number}</bdi>
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
      <Sentence {...item} />
    </span>
  );
}

/** What the owner wrote stays as they wrote it. */
function Sentence({ row, why, homeCurrency }: OverlookedCustomer) {
  const { t } = useWords();
  const evidenceText = useEvidenceText(homeCurrency);
  const facts = why.map(({ factor }) => ({
    factor,
    text: evidenceText(factor, row.factors),
    isInOwnWords: row.factors[factor].source === 'owner',
  }));
  return (
    <span
      className={classes.sentence}
      title={facts.map(({ text }) => text).join(t('ranking.overlooked.sentence.joint'))}
    >
      {facts.length === 0 && t('ranking.overlooked.manySmall')}
      {facts.map(({ factor, text, isInOwnWords }, place) => (
        <Fragment key={factor}>
          {place > 0 && t('ranking.overlooked.sentence.joint')}
          {isInOwnWords ? <span className="personal">{text}</span> : <FiguresSetOff text={text} />}
        </Fragment>
      ))}
      {t('ranking.overlooked.sentence.end')}
    </span>
  );
}
