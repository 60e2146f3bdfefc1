import { useQuery } from '@tanstack/react-query';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingWeights, ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { operations } from '../app/engine.ts';
import { shownWithWords } from '../app/shown-with-words.ts';
import { useWords } from '../app/words.ts';
import { FactorList } from '../factors/factor-list.tsx';
import { ScoreButton } from '../factors/score-button.tsx';
import { openFactorScores } from '../factors/shown-factor-scores.ts';
import { RankedCustomerPanel } from './ranked-customer-panel.tsx';
import type { RankingAddress } from './ranking-address.ts';
import { scoredQuestion, scoredSummaryQuery } from './scored-queries.ts';
import { Scores } from './scores.tsx';

const FourValues = shownWithWords(
  async () => (await import('../four-values/four-values-in-panel.tsx')).FourValuesInPanel,
);

interface ScoredWhyPanelProps {
  customerId: number;
  /** The row as it was opened, shown until the engine has answered for the present question. */
  opened: ScoredRow | null;
  address: RankingAddress;
  weights: RankingWeights;
  summary: RankingSummary;
  onClose(): void;
}

/** Why a customer stands where they stand beyond money: every factor with what it is known from. */
export function ScoredWhyPanel({ customerId, opened, address, weights, summary, onClose }: ScoredWhyPanelProps) {
  const { t } = useWords();
  const { group } = address;
  const scores = useQuery(scoredSummaryQuery(address, weights)).data;
  const standing = useQuery(
    operations.ranking.scoredRow.queryOptions({ input: { ...scoredQuestion(address, weights), customerId, group } }),
  );
  const answer = standing.data;
  const row = answer === undefined ? opened : answer.row;
  return (
    <RankedCustomerPanel
      customerId={customerId}
      group={group}
      row={row ?? opened}
      error={standing.error}
      onRetry={() => void standing.refetch()}
      summary={summary}
      pageSearch={{ ...address, of: 'ranking' }}
      onClose={onClose}
    >
      {row !== null && scores !== undefined && (
        <>
          <Scores row={row} shopMeans={scores.shopMeans} />
          <FactorList
            of={row.factors}
            shopMeans={scores.shopMeans}
            homeCurrency={scores.homeCurrency}
            whose={{ customers: row.group?.members ?? [{ customerId }], asOf: scores.factorsAsOf }}
            {...(row.group === undefined ? { onScore: (factor) => openFactorScores(customerId, factor) } : {})}
          />
          {row.group === undefined ? (
            <>
              <ScoreButton customerId={customerId} />
              <FourValues
                {...{ customerId, factors: row.factors, moneyScore: row.moneyScore }}
                {...{ shopMeans: scores.shopMeans, asOf: scores.factorsAsOf, homeCurrency: scores.homeCurrency }}
              />
            </>
          ) : (
            <p className="quiet">{t('rolledUp.factorsOfMembers')}</p>
          )}
        </>
      )}
      {answer?.row === null && <p>{t('ranking.whyNothingKnown')}</p>}
    </RankedCustomerPanel>
  );
}
