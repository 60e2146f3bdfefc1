import { Button, Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingRow } from '../../shared/ranking/ranking.ts';
import { engine } from '../app/engine.ts';
import { usePageKeys } from '../app/keys.ts';
import { shownWithWords } from '../app/shown-with-words.ts';
import { useWords } from '../app/words.ts';
import { SeeSampleButton } from '../archive/see-sample-button.tsx';
import { useNarrowingText } from '../narrowing/use-narrowing-text.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { mostRowsPrinted, rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { ColumnChooser } from '../ui/column-chooser.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import { chosenBasis } from './chosen-basis.ts';
import { openedRow, openRowKey, rankedRowKey } from './ranked-row.ts';
import {
  type AddressChange,
  basisIn,
  changedAddress,
  closedPanel,
  isListedWhole,
  narrowedAddress,
  rankingQuestion,
  revenueSort,
  shownRanking,
  sortedBy,
} from './ranking-address.ts';
import { useRankingColumns } from './ranking-columns.tsx';
import { RankingNotes } from './ranking-notes.tsx';
import classes from './ranking-page.module.css';
import { rankingRowsInput, rankingRowsQuery, summaryQuery } from './ranking-queries.ts';
import { RankingTable } from './ranking-table.tsx';
import { RankingTools } from './ranking-tools.tsx';
import { SaveRanking } from './save-ranking.tsx';
import { useOpenRankedPage } from './use-open-ranked-page.ts';
import { usePeriodNotes } from './use-period-notes.ts';

const route = getRouteApi('/with-archive/key-accounts');

const LeftOutPanel = shownLater(async () => (await import('./left-out-panel.tsx')).LeftOutPanel);
const ProfitView = shownLater(async () => (await import('./profit-view.tsx')).ProfitView);
const ScoredView = shownLater(async () => (await import('./scored-view.tsx')).ScoredView);
const TiersPanel = shownWithWords(async () => (await import('./tiers-panel.tsx')).TiersPanel);
const TakeSnapshot = shownWithWords(async () => (await import('../snapshots/take-snapshot.tsx')).TakeSnapshot);
const TotalPanel = shownLater(async () => (await import('./total-panel.tsx')).TotalPanel);
const WhyPanel = shownLater(async () => (await import('./why-panel.tsx')).WhyPanel);

/** Who the shop lives on: ranked by net revenue, every figure with its period and its currency. */
export function RankingPage() {
  const { t } = useWords();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const openPage = useOpenRankedPage(address);
  const summary = useQuery({ ...summaryQuery(address), placeholderData: keepPreviousData });
  const change = (to: AddressChange): void => {
    if ('by' in to || 'rollUp' in to) chosenBasis.set(basisIn({ ...address, ...to }));
    void navigate({ to: '.', search: (now) => changedAddress(now, to), replace: true });
  };
  const data = summary.data;
  if (data === undefined) {
    return (
      <PageLayout title={t('page.keyAccounts')}>
        {summary.error === null ? (
          <LoadingState ofCustomers />
        ) : (
          <div className={classes.notes}>
            <FailureNotice error={summary.error} onRetry={() => void summary.refetch()} />
            {Object.keys(rankingQuestion(address)).length > 0 && (
              <Group>
                <Button variant="default" onClick={() => change(nothingChosen)}>
                  {t('ranking.backToUsual')}
                </Button>
              </Group>
            )}
          </div>
        )}
      </PageLayout>
    );
  }
  if (data.lastOrderDay === null) {
    return (
      <PageLayout title={t('page.keyAccounts')}>
        <EmptyState
          title={t('ranking.noOrders')}
          action={
            <Group gap="xs">
              <Button component={Link} to="/import">
                {t('ranking.importOrders')}
              </Button>
              <SeeSampleButton />
            </Group>
          }
        >
          {t('ranking.noOrdersHow')}
        </EmptyState>
      </PageLayout>
    );
  }
  const { by = 'revenue' } = address;
  if (by === 'profit') {
    return (
      <ProfitView
        address={address}
        summary={data}
        isPending={summary.isPlaceholderData}
        onChange={change}
        onOpenPage={openPage}
      />
    );
  }
  if (by !== 'revenue') {
    return (
      <ScoredView
        address={address}
        by={by}
        summary={data}
        isPending={summary.isPlaceholderData}
        onChange={change}
        onOpenPage={openPage}
      />
    );
  }
  return (
    <Ranking
      summary={data}
      isPending={summary.isPlaceholderData}
      error={summary.error}
      onRetry={() => void summary.refetch()}
      onChange={change}
    />
  );
}

interface RankingProps {
  summary: RankingSummary;
  /** They are of the question before. */
  isPending: boolean;
  /** Why the figures of the present question could not be had; the former ones are shown. */
  error: unknown;
  onRetry(): void;
  onChange(change: AddressChange): void;
}

function Ranking({ summary: data, isPending, error, onRetry, onChange: change }: RankingProps) {
  const { t } = useWords();
  const days = useDays();
  const address = route.useSearch();
  const [chosen, setChosen] = useState<RankingRow | null>(null);
  const question = rankingQuestion(address);
  const { filter = '', part, onlyGroups = false, descending = false } = address;
  const sort = revenueSort(address);
  // Where nothing is in the archive of the period before, there is nothing to compare with.
  const compares = address.compare === true && data.before !== null;
  const narrowed = useNarrowingText(data.narrowing);
  const openPage = useOpenRankedPage(address);
  const said = usePeriodNotes(data, address.compare === true);
  const rows = useWindow((window) => rankingRowsQuery(address, window));
  const isNarrowed = !isListedWhole(address) && rows.found !== undefined;
  const isBesidePanel = Object.keys(closedPanel).some((key) => key in address);
  const digits = rows.found?.areNetsWhole === true ? 'none' : 'all';
  const columns = useRankingColumns(data, { compares, digits, isBesidePanel });
  const context = [
    t('ranking.context', {
      period: days.period(data.from, data.to),
      asOf: days.text(data.asOf),
      currency: data.currency,
    }),
    ...(compares && data.before !== null
      ? [t('ranking.against', { period: days.period(data.before.from, data.before.to) })]
      : []),
  ];
  const about = [
    context.join(' · '),
    ...(data.rollUp === undefined ? [] : [t(`rolledUp.about.${data.rollUp}`)]),
    ...(narrowed === '' ? [] : [t('ranking.onlyCounts', { narrowed })]),
    ...said,
    ...(data.curveNote === null ? [] : [t(`ranking.curveNotes.${data.curveNote}`)]),
  ];
  usePrintedPage(async () => {
    if (address.tiers === true) return (await import('./tiers-paper.tsx')).readTiersPaper(question, about);
    // By rank it is those who are looked after that go on paper; a part or another order is printed as it is listed.
    const isByRank = sort === 'rank' && !descending && isListedWhole(address);
    const printed = await rowsToPrint(
      (window) => engine.ranking.revenueRows({ ...rankingRowsInput(address), comparesWithBefore: compares, ...window }),
      isByRank ? Math.min(data.top, mostRowsPrinted) : mostRowsPrinted,
    );
    return (
      <TablePaper
        title={t('page.keyAccounts')}
        period={days.period(data.from, data.to)}
        about={about}
        columns={columns.shown}
        rowKey={rankedRowKey}
        fitsOnePage
        {...printed}
      />
    );
  });
  const closePanel = (): void => change(closedPanel);
  const toggleTiers = (): void => change({ ...closedPanel, tiers: address.tiers === true ? undefined : true });
  usePageKeys({ rankingPicture: toggleTiers });
  const openLeftOut = ({ reason, net }: RankingSummary['leftOut'][number]): void =>
    change({ ...closedPanel, leftOut: reason, leftOutCurrency: net.currency });
  const [firstLeftOut] = data.leftOut;
  const openCustomer = (row: RankingRow): void => {
    setChosen(row);
    change({ ...closedPanel, ...openedRow(row) });
  };
  const panel =
    address.customer !== undefined ? (
      <WhyPanel
        customerId={address.customer}
        group={address.group}
        opened={chosen !== null && rankedRowKey(chosen) === openRowKey(address) ? chosen : null}
        question={question}
        compares={compares}
        summary={data}
        pageSearch={{ ...address, of: 'ranking' }}
        onClose={closePanel}
      />
    ) : address.total === true ? (
      <TotalPanel summary={data} onClose={closePanel} />
    ) : address.tiers === true ? (
      <TiersPanel
        summary={data}
        question={question}
        part={part ?? null}
        onPart={(chosen) => change({ part: chosen ?? undefined })}
        onOpen={({ customerId, group }) => change({ ...closedPanel, customer: customerId, group })}
        onClose={closePanel}
      />
    ) : address.leftOut !== undefined ? (
      <LeftOutPanel
        reason={address.leftOut}
        currency={address.leftOutCurrency ?? data.currency}
        summary={data}
        onChoose={openLeftOut}
        onClose={closePanel}
      />
    ) : undefined;

  return (
    <PageLayout
      title={t('page.keyAccounts')}
      actions={
        <>
          {rows.total > 0 && <TakeSnapshot question={question} />}
          <ColumnChooser columns={columns} />
          {rows.total > 0 && <ReachButton isSign selection={{ list: 'ranking', ...shownRanking(address, compares) }} />}
          <SaveRanking
            report={question}
            compares={compares}
            table={{
              question: { table: 'ranking', ...shownRanking(address, compares) },
              columns: columns.shown.map(({ key }) => key),
            }}
          />
        </>
      }
      tools={
        <RankingTools
          address={address}
          summary={data}
          digits={digits}
          isPending={isPending}
          shown={isNarrowed ? rows.total : null}
          onChange={change}
          onTotal={() => change({ ...closedPanel, total: true })}
          areTiersOpen={address.tiers === true}
          onTiers={toggleTiers}
          onLeftOut={firstLeftOut === undefined ? undefined : () => openLeftOut(firstLeftOut)}
        />
      }
      panel={panel}
      scrolls={false}
    >
      <RankingNotes error={error} onRetry={onRetry} said={said} />
      <RankingTable
        rows={rows}
        columns={columns}
        question={JSON.stringify([question, filter, part, onlyGroups, sort, descending])}
        address={address}
        onEverybody={() => change({ part: undefined, onlyGroups: undefined })}
        summary={data}
        sort={{ key: sort, descending }}
        onSort={(key) => change(sortedBy(address, key))}
        openKey={openRowKey(address)}
        onOpen={openCustomer}
        onOpenPage={openPage}
        onMove={(row) => {
          if (address.customer !== undefined) openCustomer(row);
        }}
      />
    </PageLayout>
  );
}

const nothingChosen: AddressChange = {
  from: undefined,
  to: undefined,
  top: undefined,
  currency: undefined,
  ...narrowedAddress({}),
};
