import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { PyramidTier, RankingPart } from '../../shared/ranking/ranking.ts';
import type { InLineRow } from '../../shared/ranking/tiers-contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { ParetoChart } from './pareto-chart.tsx';
import type { RankingQuestion } from './ranking-address.ts';
import classes from './ranking-page.module.css';
import { TierMoves } from './tier-moves.tsx';
import { TierSteps } from './tier-steps.tsx';
import { TierTable } from './tier-table.tsx';

interface TiersPanelProps {
  summary: RankingSummary;
  question: RankingQuestion;
  /** What the list beside it holds; null: everybody. */
  part: RankingPart | null;
  onPart(tier: PyramidTier | null): void;
  onOpen(row: InLineRow): void;
  onClose(): void;
}

/** Who brings how much: the curve, the tiers with what they bring and cost, movement between them, who is next in line. */
export function TiersPanel({ summary, question, part, onPart, onOpen, onClose }: TiersPanelProps) {
  const { t } = useWords();
  const read = useQuery({
    ...operations.ranking.tiers.queryOptions({ input: question }),
    placeholderData: keepPreviousData,
  });
  const economics = useQuery({
    ...operations.ranking.tierEconomics.queryOptions({ input: question }),
    placeholderData: keepPreviousData,
  });
  return (
    <SidePanel title={t('tiers.title')} onClose={onClose}>
      <div className={classes.why}>
        <div className="public">
          <ParetoChart summary={summary} question={question} />
        </div>
        {[read, economics].map(
          ({ error, refetch }, index) =>
            error !== null && (
              <FailureNotice key={index === 0 ? 'tiers' : 'economics'} error={error} onRetry={() => void refetch()} />
            ),
        )}
        {read.data === undefined ? (
          read.error === null && <LoadingState ofCustomers />
        ) : (
          <>
            <TierTable
              tiers={read.data}
              economics={economics.data?.tiers ?? null}
              question={question}
              part={part}
              onPart={onPart}
            />
            <TierMoves tiers={read.data} question={question} />
            <TierSteps tiers={read.data} question={question} onOpen={onOpen} />
          </>
        )}
      </div>
    </SidePanel>
  );
}
