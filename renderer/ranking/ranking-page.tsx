import { Button, Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingRow } from '../../shared/ranking/ranking.ts';
import { engine } from '../app/engine.ts';
import { usePageKeys } from '../app/keys.ts';
import { shownWithWords } from '../app/shown-with-words.ts';
import { useWords } from '../app/words.ts';
import { SeeSampleButton } from '../archive/see-sample-button.tsx';
import { usePrintedPage } from '../print/printed-page.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ColumnChooser } from '../ui/column-chooser.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import { chosenBasis } from './chosen-basis.ts';
import { NobodyListed } from './nobody-listed.tsx';
import { RankedTable } from './ranked-table.tsx';
import {
  type AddressChange,
  basisIn,
  changedAddress,
  closedPanel,
  isListedWhole,
  narrowedAddress,
  openedLeftOut,
  rankingQuestion,
  revenueSort,
  shownRanking,
} from './ranking-address.ts';
import { useRankingColumns } from './ranking-columns.tsx';
import { RankingNotes } from './ranking-notes.tsx';
import classes from './ranking-page.module.css';
import { readRankingPaper } from './ranking-paper.tsx';
import { rankingRowsInput, rankingRowsQuery, summaryQuery } from './ranking-queries.ts';
import { RankingTools } from './ranking-tools.tsx';
import { SaveRanking } from './save-ranking.tsx';
import { useOpenRankedPage } from './use-open-ranked-page.ts';
import { useOpenedRow } from './use-opened-row.ts';
import { usePeriodNotes } from './use-period-notes.ts';
import { useRankingAbout } from './use-ranking-about.ts';

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

function Ranking({ summary, isPending, error, onRetry, onChange: change }: RankingProps) {
  const { t } = useWords();
  const days = useDays();
  const address = route.useSearch();
  const question = rankingQuestion(address);
  const { part, descending = false } = address;
  const sort = revenueSort(address);
  const isByRank = sort === 'rank' && !descending;
  const isWhole = isListedWhole(address);
  // Where nothing is in the archive of the period before, there is nothing to compare with.
  const compares = address.compare === true && summary.before !== null;
  const shown = shownRanking(address, compares);
  const openPage = useOpenRankedPage(address);
  const said = usePeriodNotes(summary, address.compare === true);
  const rows = useWindow((window) => rankingRowsQuery(address, window));
  const isBesidePanel = Object.keys(closedPanel).some((key) => key in address);
  const digits = rows.found?.areNetsWhole === true ? 'none' : 'all';
  const columns = useRankingColumns(summary, { compares, digits, isBesidePanel });
  const { context, limits } = useRankingAbout(summary);
  const against =
    compares && summary.before !== null
      ? [t('ranking.against', { period: days.period(summary.before.from, summary.before.to) })]
      : [];
  const about = [
    [context, ...against].join(' · '),
    ...limits,
    ...said,
    ...(summary.curveNote === null ? [] : [t(`ranking.curveNotes.${summary.curveNote}`)]),
  ];
  usePrintedPage(async () => {
    if (address.tiers === true) return (await import('./tiers-paper.tsx')).readTiersPaper(question, about);
    return readRankingPaper({
      ...{ summary, about, columns: columns.shown, isWholeByRank: isByRank && isWhole },
      read: (window) =>
        engine.ranking.revenueRows({ ...rankingRowsInput(address), comparesWithBefore: compares, ...window }),
    });
  });
  const closePanel = (): void => change(closedPanel);
  const toggleTiers = (): void => change({ ...closedPanel, tiers: address.tiers === true ? undefined : true });
  usePageKeys({ rankingPicture: toggleTiers });
  const [firstLeftOut] = summary.leftOut;
  const { opened, open } = useOpenedRow<RankingRow>(address, change);
  const panel =
    address.customer !== undefined ? (
      <WhyPanel
        customerId={address.customer}
        group={address.group}
        opened={opened}
        question={question}
        compares={compares}
        summary={summary}
        pageSearch={{ ...address, of: 'ranking' }}
        onClose={closePanel}
      />
    ) : address.total === true ? (
      <TotalPanel summary={summary} onClose={closePanel} />
    ) : address.tiers === true ? (
      <TiersPanel
        summary={summary}
        question={question}
        part={part ?? null}
        onPart={(chosen) => change({ part: chosen ?? undefined })}
        onOpen={({ customerId, group }) => change({ ...closedPanel, customer: customerId, group })}
        onClose={closePanel}
      />
    ) : address.leftOut !== undefined ? (
      <LeftOutPanel
        reason={address.leftOut}
        currency={address.leftOutCurrency ?? summary.currency}
        summary={summary}
        onChoose={(leftOut) => change(openedLeftOut(leftOut))}
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
          {rows.total > 0 && <ReachButton isSign selection={{ list: 'ranking', ...shown }} />}
          <SaveRanking
            report={question}
            compares={compares}
            table={{ question: { table: 'ranking', ...shown }, columns: columns.shown.map(({ key }) => key) }}
          />
        </>
      }
      tools={
        <RankingTools
          address={address}
          summary={summary}
          digits={digits}
          isPending={isPending}
          shown={isWhole || rows.found === undefined ? null : rows.total}
          onChange={change}
          onTotal={() => change({ ...closedPanel, total: true })}
          areTiersOpen={address.tiers === true}
          onTiers={toggleTiers}
          onLeftOut={firstLeftOut === undefined ? undefined : () => change(openedLeftOut(firstLeftOut))}
        />
      }
      panel={panel}
      scrolls={false}
    >
      <RankingNotes error={error} onRetry={onRetry} said={said} />
      <RankedTable
        {...{ address, rows, columns }}
        question={JSON.stringify([question, address.filter ?? '', part, address.onlyGroups ?? false, sort, descending])}
        memory="ranking"
        sort={{ key: sort, descending }}
        top={isByRank && isWhole ? summary.top : null}
        // The curve is of the whole ranking by rank: next to a part of it or another order, places would not fit.
        curve={isByRank && isWhole && rows.total === summary.customers ? summary : null}
        nobody={
          <NobodyListed
            address={address}
            summary={summary}
            onEverybody={() => change({ part: undefined, onlyGroups: undefined })}
          />
        }
        onChange={change}
        onOpen={open}
        onOpenPage={openPage}
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
