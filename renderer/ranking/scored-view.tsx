import { ActionIcon, Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { type RankedKey, rankedKey } from '../../shared/ranking/ranking.ts';
import type { ReportAsked } from '../../shared/ranking/report-question.ts';
import type { ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { engine, operations } from '../app/engine.ts';
import { usePageKeys } from '../app/keys.ts';
import { showFailure } from '../app/show-notice.ts';
import { shownWithWords } from '../app/shown-with-words.ts';
import { useWords } from '../app/words.ts';
import { useScoreKey } from '../factors/use-score-key.ts';
import { useNameKey } from '../named-accounts/use-name-key.ts';
import { useNarrowingText } from '../narrowing/use-narrowing-text.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { mostRowsPrinted, rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { ColumnChooser } from '../ui/column-chooser.tsx';
import { DataTable, type DataTableHandle } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { columnDigits, countText } from '../ui/figures.ts';
import { ScatterIcon } from '../ui/icons.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { useInTurn } from '../ui/use-in-turn.ts';
import { useWindow } from '../ui/use-window.ts';
import { customerActedOn, openedRow, openRowKey, rankedRowKey } from './ranked-row.ts';
import {
  type AddressChange,
  closedPanel,
  type RankingAddress,
  rankingQuestion,
  scoredSort,
  sortedBy,
} from './ranking-address.ts';
import { RankingNotes } from './ranking-notes.tsx';
import classes from './ranking-page.module.css';
import { RankingTools } from './ranking-tools.tsx';
import { SaveRanking } from './save-ranking.tsx';
import { useScoredColumns } from './scored-columns.tsx';
import { scoredQuestion, scoredRowsInput, scoredRowsQuery, scoredSummaryQuery } from './scored-queries.ts';
import { usePeriodNotes } from './use-period-notes.ts';
import { useRankingWeights } from './use-ranking-weights.ts';
import { WeightSlider } from './weight-slider.tsx';

const LeftOutPanel = shownLater(async () => (await import('./left-out-panel.tsx')).LeftOutPanel);
const ScoredWhyPanel = shownLater(async () => (await import('./scored-why-panel.tsx')).ScoredWhyPanel);
const ScoreScatterPanel = shownLater(async () => (await import('./score-scatter-panel.tsx')).ScoreScatterPanel);
const TakeSnapshot = shownWithWords(async () => (await import('../snapshots/take-snapshot.tsx')).TakeSnapshot);
const FactorWeightsPanel = shownLater(async () => (await import('./factor-weights-panel.tsx')).FactorWeightsPanel);

interface ScoredViewProps {
  address: RankingAddress;
  by: 'value' | 'combined';
  /** Of the ranking by revenue, whose period, currency and top are also this one's. */
  summary: RankingSummary;
  isPending: boolean;
  onChange(change: AddressChange): void;
  onOpenPage(row: ScoredRow): void;
}

/** Customers by what money does not show, or by both: the hand slides how much money counts, and the list follows. */
export function ScoredView({ address, by, summary, isPending, onChange, onOpenPage }: ScoredViewProps) {
  const { t, language } = useWords();
  const days = useDays();
  const { weights, isByHand, change: changeWeights } = useRankingWeights(showFailure);
  const inTurn = useInTurn(weights);
  const asked = isByHand ? inTurn.asked : weights;
  const [chosen, setChosen] = useState<ScoredRow | null>(null);
  const [areWeightsOpen, setAreWeightsOpen] = useState(false);
  const [isScatterOpen, setIsScatterOpen] = useState(false);
  const [currentKey, setCurrentKey] = useState<RankedKey | null>(null);
  const scores = useQuery({ ...scoredSummaryQuery(address, asked), placeholderData: keepPreviousData });
  const rows = useWindow((window) => scoredRowsQuery(address, asked, window));
  const place = useQuery({
    ...operations.ranking.scoredRow.queryOptions({
      input: { ...scoredRowsInput(address, asked), customerId: address.customer ?? 0, group: address.group },
    }),
    enabled: address.customer !== undefined,
    placeholderData: keepPreviousData,
  });
  const said = usePeriodNotes(summary, false);
  const nothingKnown = scores.data?.nothingKnown ?? 0;
  const { leftOut: reasonLeftOut } = address;
  const leftOut = address.nothingKnown === true && nothingKnown > 0 ? 'nothingKnown' : reasonLeftOut;
  const isPlaceAwaited = address.customer !== undefined && place.isPlaceholderData;
  const isAnswered = (rows.isSettled || rows.error !== null) && !scores.isPlaceholderData && !isPlaceAwaited;
  const { goOn } = inTurn;
  useEffect(() => {
    if (isAnswered) goOn();
  }, [isAnswered, goOn]);
  // The share of money leaves nobody out: while it is slid, the count of customers stays as it is.
  const isCountPending = scores.isPlaceholderData && scores.data?.moneyWeight === asked.moneyWeight;
  const columns = useScoredColumns(summary, {
    by,
    digits: columnDigits([summary.net]),
    isBesidePanel: areWeightsOpen || isScatterOpen || leftOut !== undefined || address.customer !== undefined,
  });
  const { filter = '', onlyGroups = false, descending = false } = address;
  const isWhole = filter === '' && !onlyGroups && address.isKnownByHalf !== true;
  const sort = scoredSort(address);
  const isByRank = sort === 'rank' && !descending;
  const list = { question: scoredQuestion(address, weights), filter, onlyGroups };
  const narrowed = useNarrowingText(summary.narrowing);
  const says = t('ranking.newAtTop', {
    count: scores.data?.newAtTop ?? 0,
    top: countText(summary.top, language),
  });
  usePrintedPage(async () => {
    const printed = await rowsToPrint(
      (window) => engine.ranking.scoredRows({ ...scoredRowsInput(address, weights), ...window }),
      isByRank && filter === '' && !onlyGroups ? Math.min(summary.top, mostRowsPrinted) : mostRowsPrinted,
    );
    return (
      <TablePaper
        title={t('page.keyAccounts')}
        period={days.period(summary.from, summary.to)}
        about={[
          t('ranking.context', {
            period: days.period(summary.from, summary.to),
            asOf: days.text(summary.asOf),
            currency: summary.currency,
          }),
          ...(summary.rollUp === undefined ? [] : [t(`rolledUp.about.${summary.rollUp}`)]),
          ...(narrowed === '' ? [] : [t('ranking.onlyCounts', { narrowed }), t('ranking.factorsAreOfAll')]),
          ...(by === 'combined'
            ? [
                t('ranking.moneyWeightIs', {
                  money: Math.round(weights.moneyWeight * 100),
                  value: Math.round((1 - weights.moneyWeight) * 100),
                }),
              ]
            : []),
        ]}
        columns={columns.shown}
        rowKey={rankedRowKey}
        fitsOnePage
        {...printed}
      />
    );
  });
  const table = useRef<DataTableHandle<ScoredRow>>(null);
  const whom = () => customerActedOn(address, table.current?.currentRow());
  useScoreKey(whom);
  useNameKey(whom);
  const openRanked = (row: Pick<ScoredRow, 'customerId'> & { group?: { key: string } | undefined }): void => {
    setAreWeightsOpen(false);
    setCurrentKey(rankedKey(row));
    onChange({ ...closedPanel, ...openedRow(row) });
  };
  const open = (row: ScoredRow): void => {
    setChosen(row);
    openRanked(row);
  };
  const toggleScatter = (): void => {
    setAreWeightsOpen(false);
    setIsScatterOpen((is) => !is || address.customer !== undefined);
    onChange(closedPanel);
  };
  usePageKeys({ rankingPicture: toggleScatter });
  const showLeftOut = useCallback(
    (change: AddressChange): void => {
      setAreWeightsOpen(false);
      onChange({ ...closedPanel, ...change });
    },
    [onChange],
  );
  const openLeftOut = useCallback(
    ({ reason, net }: RankingSummary['leftOut'][number]): void =>
      showLeftOut({ leftOut: reason, leftOutCurrency: net.currency }),
    [showLeftOut],
  );
  const openNothingKnown = useCallback((): void => showLeftOut({ nothingKnown: true }), [showLeftOut]);
  const [firstLeftOut] = summary.leftOut;
  const isAnybodyUnknown = nothingKnown > 0;
  const openFirstLeftOut = useMemo(() => {
    if (firstLeftOut !== undefined) return () => openLeftOut(firstLeftOut);
    return isAnybodyUnknown ? openNothingKnown : undefined;
  }, [firstLeftOut, isAnybodyUnknown, openLeftOut, openNothingKnown]);
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
      onClose={() => onChange(closedPanel)}
    />
  ) : leftOut !== undefined ? (
    <LeftOutPanel
      reason={leftOut}
      currency={address.leftOutCurrency ?? summary.currency}
      summary={summary}
      nothingKnown={
        nothingKnown > 0 ? { customers: nothingKnown, address, weights: asked, onChoose: openNothingKnown } : undefined
      }
      onChoose={openLeftOut}
      onClose={() => onChange(closedPanel)}
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
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      actions={
        <>
          <ActionIcon
            variant="default"
            aria-label={t('ranking.scatter.show')}
            title={t('ranking.scatter.show')}
            aria-pressed={isScatterOpen}
            onClick={toggleScatter}
          >
            <ScatterIcon size={16} />
          </ActionIcon>
          {rows.total > 0 && <TakeSnapshot question={list.question} />}
          <ColumnChooser columns={columns} />
          {rows.total > 0 && <ReachButton isSign selection={{ list: 'scored', ...list }} />}
          <SaveRanking
            report={reportOf(list.question)}
            table={{
              question: { table: 'scored', ...list, sort, descending, comparesWithBefore: false },
              columns: columns.shown.map(({ key }) => key),
            }}
          />
        </>
      }
      tools={
        <div className={classes.tools}>
          <RankingTools
            address={address}
            by={by}
            summary={summary}
            digits={columnDigits([summary.net])}
            isPending={isPending || isCountPending}
            customers={scores.data?.customers ?? summary.customers}
            groups={scores.data?.groups ?? summary.groups}
            shown={isWhole ? null : rows.total}
            onChange={onChange}
            onLeftOut={openFirstLeftOut}
          />
          {by === 'combined' && (
            <WeightSlider
              moneyWeight={weights.moneyWeight}
              onChange={(moneyWeight) => changeWeights({ ...weights, moneyWeight })}
              says={says}
            >
              <WeightsButton isOpen={areWeightsOpen} onToggle={() => setAreWeightsOpen((is) => !is)} />
            </WeightSlider>
          )}
        </div>
      }
      panel={panel}
      scrolls={false}
    >
      <RankingNotes error={scores.error} onRetry={() => void scores.refetch()} said={said} />
      {rows.error !== null ? (
        <div className={classes.notes}>
          <FailureNotice error={rows.error} onRetry={rows.retry} />
        </div>
      ) : rows.isLoading ? (
        <LoadingState ofCustomers />
      ) : rows.total === 0 ? (
        <EmptyState
          title={t('ranking.nobodyKnown')}
          action={
            onlyGroups && (
              <Button variant="default" onClick={() => onChange({ onlyGroups: undefined })}>
                {t('ranking.everybody')}
              </Button>
            )
          }
        >
          {t('ranking.nobodyKnownHow')}
        </EmptyState>
      ) : (
        <div className={classes.list}>
          <DataTable
            ref={table}
            label={t('page.keyAccounts')}
            question={JSON.stringify([
              by,
              rankingQuestion(address),
              filter,
              onlyGroups,
              address.isKnownByHalf,
              sort,
              descending,
            ])}
            sort={{ key: sort, descending }}
            onSort={(key) => onChange(sortedBy(address, key))}
            lineBelow={isByRank && isWhole ? summary.top - 1 : null}
            columns={columns.shown}
            onWidth={columns.setWidth}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={(row) => rankedRowKey(row)}
            show={rows.show}
            memory={`ranking ${by}`}
            isSettled={rows.isSettled}
            openKey={openRowKey(address)}
            openIndex={address.customer === undefined ? null : (place.data?.position ?? null)}
            holdsOpenRow
            onOpen={open}
            onOpenPage={onOpenPage}
            onMove={(row) => {
              setCurrentKey(rankedKey(row));
              if (address.customer !== undefined) open(row);
            }}
          />
        </div>
      )}
    </PageLayout>
  );
}

function WeightsButton({ isOpen, onToggle }: { isOpen: boolean; onToggle(): void }) {
  const { t } = useWords();
  usePageKeys({ factorWeights: onToggle });
  return (
    <Button variant="default" aria-pressed={isOpen} rightSection={<KeyCap text="W" />} onClick={onToggle}>
      {t('ranking.sevenWeights')}
    </Button>
  );
}

/** The workbook of what is on the screen. */
function reportOf({ moneyWeight, weights, ...question }: ReturnType<typeof scoredQuestion>): ReportAsked {
  return { ...question, scores: { moneyWeight, weights } };
}
