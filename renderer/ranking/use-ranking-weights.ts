import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { firstWeights } from '../../shared/ranking/first-weights.ts';
import type { RankingWeights } from '../../shared/ranking/scored-contract.ts';
import { engine, operations } from '../app/engine.ts';

/** How long the hand rests before the archive keeps where it is. */
const restMs = 200;

interface UsedWeights {
  weights: RankingWeights;
  /** Undefined while the archive has not yet said them. */
  isKnown: boolean;
  /** A hand has changed them since the page was opened. */
  isByHand: boolean;
  change(weights: RankingWeights): void;
}

/** What money and the factors weigh: as kept in the archive, and while a hand changes it, as the hand has it. */
export function useRankingWeights(onFailure: (error: unknown) => void): UsedWeights {
  const kept = useQuery(operations.ranking.weights.queryOptions());
  const [byHand, setByHand] = useState<RankingWeights | null>(null);
  const keep = useDebouncedCallback(
    (weights: RankingWeights) => {
      void engine.ranking.setWeights(weights).catch(onFailure);
    },
    { delay: restMs, flushOnUnmount: true },
  );
  return {
    weights: byHand ?? kept.data ?? firstWeights,
    isByHand: byHand !== null,
    isKnown: byHand !== null || kept.data !== undefined,
    change: (weights) => {
      setByHand(weights);
      keep(weights);
    },
  };
}
