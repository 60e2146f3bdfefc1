import { useCallback, useId, useRef, useState } from 'react';
import type { ProfitRow, ProfitSummary, RankingSummary } from '../../shared/ranking/contract.ts';
import { engine } from '../app/engine.ts';
import { shownWithWords } from '../app/shown-with-words.ts';
import { useWords } from '../app/words.ts';
import { useScoreKey } from '../factors/use-score-key.ts';
import { useNameKey } from '../named-accounts/use-name-key.ts';
import { useNarrowingText } from '../narrowing/use-narrowing-text.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { mostRowsPrinted, rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { ColumnChooser } from '../ui/column-chooser.tsx';
import { DataTable, type DataTableHandle } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { columnDigits, roundShareText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import { LeftOutPanel } from './left-out-panel.tsx';
import { NobodyListed } from './nobody-listed.tsx';
import { ParetoStrip } from './pareto-strip.tsx';
import { useProfitColumns } from './profit-columns.tsx';
import { profitRowsInput, profitRowsQuery, shownProfits } from './profit-queries.ts';
import { ProfitWhyPanel } from './profit-why-panel.tsx';
import { customerActedOn, openedRow, openRowKey, rankedRowKey } from './ranked-row.ts';
import { type AddressChange, closedPanel, isListedWhole, type RankingAddress, sortedBy } from './ranking-address.ts';
import { RankingNotes } from './ranking-notes.tsx';
import classes from './ranking-page.module.css';
import { RankingTools } from './ranking-tools.tsx';
import { SaveRanking } from './save-ranking.tsx';
import type { SeenRows } from './strip-places.ts';
import { usePeriodNotes } from './use-period-notes.ts';

const TakeSnapshot = shownWithWords(async () => (await import('../snapshots/take-snapshot.tsx')).TakeSnapshot);

interface ProfitViewProps {
  address: RankingAddress;
  /** Of the ranking by revenue, whose period and currency are also this one's. */
  summary: RankingSummary;
  isPending: boolean;
  onChange(change: AddressChange): void;
  onOpenPage(row: ProfitRow): void;
}

/** Customers by what their sales brought above their cost, where that is known; beside each stands how much is known. */
export function ProfitView({ address, summary: byRevenue, isPending, onChange, onOpenPage }: ProfitViewProps) {
  const { t, language } = useWords();
  const days = useDays();
  const [chosen, setChosen] = useState<ProfitRow | null>(null);
  const rows = useWindow((window) => profitRowsQuery(address, window));
  const { found } = rows;
  const summary =
    found === undefined ? { ...byRevenue, curveNote: null, classes: [], tiers: [] } : shownSummary(byRevenue, found);
  const { from, to, currency } = summary;
  const digits = columnDigits(found === undefined ? [] : [found.profit, found.net]);
  const isBesidePanel = address.customer !== undefined || address.leftOut !== undefined;
  // Where nothing is in the archive of the period before, there is nothing to compare with.
  const compares = address.compare === true && summary.before !== null;
  // A loss turns the curve back: then no share is that of the first so many.
  const hasCurve = summary.pareto.every(({ netShare }, at) => netShare >= (summary.pareto[at - 1]?.netShare ?? 0));
  const columns = useProfitColumns(summary, { compares, digits, isBesidePanel, hasLosses: !hasCurve });
  const shown = shownProfits(address);
  const { sort, descending } = shown;
  const isWhole = sort === 'rank' && !descending && isListedWhole(address);
  const narrowed = useNarrowingText(summary.narrowing);
  const known =
    found === undefined || found.knownShare === null
      ? []
      : [
          t('byProfit.known', { share: roundShareText(found.knownShare, language) }),
          ...(found.before === null
            ? []
            : [
                t('byProfit.knownBefore', {
                  period: days.period(found.before.from, found.before.to),
                  share: roundShareText(found.before.knownShare ?? 0, language),
                }),
              ]),
        ];
  const said = usePeriodNotes(byRevenue, address.compare === true);
  usePrintedPage(async () => {
    const printed = await rowsToPrint(
      (window) => engine.ranking.byProfit({ ...profitRowsInput(address), ...window }),
      isWhole ? Math.min(summary.top, mostRowsPrinted) : mostRowsPrinted,
    );
    return (
      <TablePaper
        title={t('page.keyAccounts')}
        period={days.period(from, to)}
        about={[
          t('ranking.context', { period: days.period(from, to), asOf: days.text(summary.asOf), currency }),
          ...(summary.rollUp === undefined ? [] : [t(`rolledUp.about.${summary.rollUp}`)]),
          ...known,
          ...said,
          ...(narrowed === '' ? [] : [t('ranking.onlyCounts', { narrowed })]),
          ...(summary.curveNote === null ? [] : [t(`byProfit.curveNotes.${summary.curveNote}`)]),
        ]}
        columns={columns.shown}
        rowKey={rankedRowKey}
        fitsOnePage
        {...printed}
      />
    );
  });
  const table = useRef<DataTableHandle<ProfitRow>>(null);
  const tableId = useId();
  const [seen, setSeen] = useState<SeenRows>({ first: 0, last: 0 });
  const onSeen = useCallback((first: number, last: number) => setSeen({ first, last }), []);
  const whom = () => customerActedOn(address, table.current?.currentRow());
  useScoreKey(whom);
  useNameKey(whom);
  const open = (row: ProfitRow): void => {
    setChosen(row);
    onChange({ ...closedPanel, ...openedRow(row) });
  };
  const openLeftOut = ({ reason, net }: RankingSummary['leftOut'][number]): void =>
    onChange({ ...closedPanel, leftOut: reason, leftOutCurrency: net.currency });
  const [firstLeftOut] = summary.leftOut;
  const closePanel = (): void => onChange(closedPanel);
  const panel =
    address.customer !== undefined ? (
      <ProfitWhyPanel
        customerId={address.customer}
        group={address.group}
        opened={chosen !== null && rankedRowKey(chosen) === openRowKey(address) ? chosen : null}
        address={address}
        summary={summary}
        onClose={closePanel}
      />
    ) : address.leftOut !== undefined ? (
      <LeftOutPanel
        reason={address.leftOut}
        currency={address.leftOutCurrency ?? currency}
        summary={summary}
        onChoose={openLeftOut}
        onClose={closePanel}
      />
    ) : undefined;
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      actions={
        <>
          {rows.total > 0 && <TakeSnapshot question={{ ...shown.question, by: 'profit' }} />}
          <ColumnChooser columns={columns} />
          {rows.total > 0 && <ReachButton isSign selection={{ list: 'profit', ...shown }} />}
          <SaveRanking
            report={{ ...shown.question, by: 'profit' }}
            compares={compares}
            table={{ question: { table: 'profit', ...shown }, columns: columns.shown.map(({ key }) => key) }}
          />
        </>
      }
      tools={
        <RankingTools
          address={address}
          by="profit"
          summary={summary}
          digits={digits}
          isPending={isPending || !rows.isSettled}
          shown={isListedWhole(address) ? null : rows.total}
          {...(found === undefined ? {} : { total: { money: found.profit, why: t('byProfit.profitAbout') } })}
          says={known}
          onChange={onChange}
          onLeftOut={firstLeftOut === undefined ? undefined : () => openLeftOut(firstLeftOut)}
        />
      }
      panel={panel}
      scrolls={false}
    >
      <RankingNotes error={rows.error} onRetry={rows.retry} said={said} />
      {rows.error !== null ? null : rows.isLoading ? (
        <LoadingState ofCustomers />
      ) : rows.total === 0 ? (
        summary.customers === 0 ? (
          <EmptyState
            title={t('byProfit.nobody')}
            action={
              <ButtonLink variant="default" to="/products">
                {t('byProfit.toProducts')}
              </ButtonLink>
            }
          >
            {t('byProfit.nobodyHow')}
          </EmptyState>
        ) : (
          <NobodyListed
            address={address}
            summary={summary}
            onEverybody={() => onChange({ part: undefined, onlyGroups: undefined })}
          />
        )
      ) : (
        <div className={classes.list}>
          <DataTable<ProfitRow>
            ref={table}
            id={tableId}
            onSeen={onSeen}
            label={t('page.keyAccounts')}
            question={JSON.stringify(['profit', shown])}
            sort={{ key: sort, descending }}
            onSort={(key) => onChange(sortedBy(address, key))}
            lineBelow={isWhole ? summary.top - 1 : null}
            columns={columns.shown}
            onWidth={columns.setWidth}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={rankedRowKey}
            show={rows.show}
            memory="ranking profit"
            isSettled={rows.isSettled}
            openKey={openRowKey(address)}
            onOpen={open}
            onOpenPage={onOpenPage}
            onMove={(row) => {
              if (address.customer !== undefined) open(row);
            }}
          />
          {isWhole && hasCurve && (
            <ParetoStrip
              summary={summary}
              isByProfit
              total={rows.total}
              seen={seen}
              tableId={tableId}
              onGo={(index) => table.current?.scrollTo(index)}
            />
          )}
        </div>
      )}
    </PageLayout>
  );
}

/** What the tools say of a ranking, with its profit in the place of revenue. */
function shownSummary(
  byRevenue: RankingSummary,
  { top, customers, groups, leftOut, curveNote, pareto, profit, ...byProfit }: ProfitSummary,
): RankingSummary {
  return {
    ...byRevenue,
    ...{ top, customers, groups, leftOut, curveNote, net: profit },
    pareto: pareto.map(({ customerShare, profitShare }) => ({ customerShare, netShare: profitShare })),
    classes: byProfit.classes.map(({ profit: net, ...one }) => ({ ...one, net })),
    tiers: byProfit.tiers.map(({ profit: net, ...one }) => ({ ...one, net })),
  };
}
