import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { type RankedKey, rankedKey } from '../../shared/ranking/ranking.ts';
import type { ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { usePageKeys } from '../app/keys.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { openedRow, openRowKey, type RankedRow, rankedRowKey } from './ranked-row.ts';
import { type AddressChange, closedPanel, openedLeftOut, type RankingAddress } from './ranking-address.ts';
import type { ScoredRanking } from './use-scored-ranking.ts';

const LeftOutPanel = shownLater(async () => (await import('./left-out-panel.tsx')).LeftOutPanel);
const ScoredWhyPanel = shownLater(async () => (await import('./scored-why-panel.tsx')).ScoredWhyPanel);
const ScoreScatterPanel = shownLater(async () => (await import('./score-scatter-panel.tsx')).ScoreScatterPanel);
const FactorWeightsPanel = shownLater(async () => (await import('./factor-weights-panel.tsx')).FactorWeightsPanel);

interface ScoredPanelOptions {
  address: RankingAddress;
  by: 'value' | 'combined';
  summary: RankingSummary;
  ranking: ScoredRanking;
  onChange(change: AddressChange): void;
}

interface ScoredPanel {
  /** What is shown next to the list; undefined: nothing. */
  panel: ReactNode;
  areWeightsOpen: boolean;
  toggleWeights(): void;
  isScatterOpen: boolean;
  toggleScatter(): void;
  open(row: ScoredRow): void;
  /** The row under the hand, which the picture of both scores marks. */
  setCurrent(row: RankedRow): void;
  /** Opens what was left out of the ranking; undefined: nothing was. */
  openLeftOut: (() => void) | undefined;
}

/**
 * The panel of a ranking by more than money. Weights and picture are not in the address; of several that are open the
 * first of weights, customer, left out and picture is shown, and closing it shows the next.
 */
export function useScoredPanel({ address, by, summary, ranking, onChange }: ScoredPanelOptions): ScoredPanel {
  const { weights, asked, changeWeights, scores } = ranking;
  const [chosen, setChosen] = useState<ScoredRow | null>(null);
  const [areWeightsOpen, setAreWeightsOpen] = useState(false);
  const [isScatterOpen, setIsScatterOpen] = useState(false);
  const [currentKey, setCurrentKey] = useState<RankedKey | null>(null);
  const nothingKnown = scores.data?.nothingKnown ?? 0;
  const isAnybodyUnknown = nothingKnown > 0;
  const leftOut = address.nothingKnown === true && isAnybodyUnknown ? 'nothingKnown' : address.leftOut;
  const changePanel = useCallback(
    (change: AddressChange): void => {
      setAreWeightsOpen(false);
      onChange({ ...closedPanel, ...change });
    },
    [onChange],
  );
  const openRanked = (row: RankedRow): void => {
    setCurrentKey(rankedKey(row));
    changePanel(openedRow(row));
  };
  const toggleScatter = (): void => {
    setIsScatterOpen((is) => !is || address.customer !== undefined);
    changePanel(closedPanel);
  };
  usePageKeys({ rankingPicture: toggleScatter });
  const openNothingKnown = useCallback((): void => changePanel({ nothingKnown: true }), [changePanel]);
  const [firstLeftOut] = summary.leftOut;
  const openLeftOut = useMemo(() => {
    if (firstLeftOut !== undefined) return () => changePanel(openedLeftOut(firstLeftOut));
    return isAnybodyUnknown ? openNothingKnown : undefined;
  }, [firstLeftOut, isAnybodyUnknown, changePanel, openNothingKnown]);
  const closePanel = (): void => onChange(closedPanel);
  const panel = areWeightsOpen ? (
    <FactorWeightsPanel
      address={address}
      weights={weights}
      onChange={changeWeights}
      onClose={() => setAreWeightsOpen(false)}
    />
  ) : address.customer !== undefined ? (
    <ScoredWhyPanel
      customerId={address.customer}
      opened={chosen !== null && rankedRowKey(chosen) === openRowKey(address) ? chosen : null}
      address={address}
      weights={asked}
      summary={summary}
      onClose={closePanel}
    />
  ) : leftOut !== undefined ? (
    <LeftOutPanel
      reason={leftOut}
      currency={address.leftOutCurrency ?? summary.currency}
      summary={summary}
      nothingKnown={
        isAnybodyUnknown ? { customers: nothingKnown, address, weights: asked, onChoose: openNothingKnown } : undefined
      }
      onChoose={(part) => changePanel(openedLeftOut(part))}
      onClose={closePanel}
    />
  ) : isScatterOpen ? (
    <ScoreScatterPanel
      address={address}
      by={by}
      weights={weights}
      currentKey={currentKey}
      onCurrent={setCurrentKey}
      onOpen={openRanked}
      onClose={() => setIsScatterOpen(false)}
    />
  ) : undefined;
  return {
    ...{ panel, areWeightsOpen, isScatterOpen, toggleScatter, openLeftOut },
    toggleWeights: () => setAreWeightsOpen((is) => !is),
    open: (row) => {
      setChosen(row);
      openRanked(row);
    },
    setCurrent: (row) => setCurrentKey(rankedKey(row)),
  };
}
