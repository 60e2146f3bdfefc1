import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RankedKey } from '../../shared/ranking/ranking.ts';
import type { RankingWeights } from '../../shared/ranking/scored-contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import type { RankingAddress } from './ranking-address.ts';
import classes from './ranking-page.module.css';
import { type RankedPoint, ScoreScatter } from './score-scatter.tsx';
import { scoredQuestion } from './scored-queries.ts';

/** Drawing thousands of points takes longer than a frame: the picture follows the slider when the hand rests. */
const restMs = 150;

interface ScoreScatterPanelProps {
  address: RankingAddress;
  by: 'value' | 'combined';
  weights: RankingWeights;
  /** Whose row the list is at. */
  currentKey: RankedKey | null;
  onCurrent(key: RankedKey): void;
  onOpen(row: RankedPoint): void;
  onClose(): void;
}

/** Everybody by money and by what money does not show. */
export function ScoreScatterPanel({ address, by, weights, onClose, ...scatter }: ScoreScatterPanelProps) {
  const { t } = useWords();
  const [weightsAtRest] = useDebouncedValue(weights, restMs);
  const { leastConfidence: _, ...question } = scoredQuestion(address, weightsAtRest);
  const scored = useQuery({
    ...operations.ranking.scoredPoints.queryOptions({ input: { ...question, by } }),
    placeholderData: keepPreviousData,
  });
  return (
    <SidePanel title={t('ranking.scatter.title')} coversList onClose={onClose}>
      <div className={classes.why}>
        {scored.error !== null && <FailureNotice error={scored.error} onRetry={() => void scored.refetch()} />}
        {scored.data === undefined ? (
          scored.error === null && <LoadingState ofCustomers />
        ) : (
          <ScoreScatter scored={scored.data} {...scatter} />
        )}
      </div>
    </SidePanel>
  );
}
