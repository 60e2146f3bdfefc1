import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { movementParts } from '../../shared/ranking/movement.ts';
import type { MovedRow, MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { engine, operations } from '../app/engine.ts';
import { hiddenName, usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { useNarrowingText } from '../narrowing/use-narrowing-text.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { ColumnChooser } from '../ui/column-chooser.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { changeText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { EmptyState, FailureNotice, Notice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWindow } from '../ui/use-window.ts';
import { ChangeParts } from './change-parts.tsx';
import { ComparedWithChip } from './compared-with-chip.tsx';
import { CurrencyChip } from './currency-chip.tsx';
import {
  type MovementAddressChange,
  movedRowKey,
  movementAddress,
  movementListing,
  movementQuestion,
  movementSortedBy,
  openMovedKey,
} from './movement-address.ts';
import { MovementBridge } from './movement-bridge.tsx';
import { leavingMovementColumns, useMovementColumns } from './movement-columns.tsx';
import { canBeCompared, useCoverageText } from './movement-coverage.ts';
import { PeriodChip } from './period-chip.tsx';
import { narrowedAddress, narrowingIn } from './ranking-address.ts';
import classes from './ranking-page.module.css';
import { RollUpChip } from './roll-up-chip.tsx';
import { RolledUpNote } from './rolled-up-note.tsx';
import { useTierText } from './use-tier-text.ts';

const MovementPanel = shownLater(async () => (await import('./movement-panel.tsx')).MovementPanel);

const route = getRouteApi('/with-archive/movement');
const typingPauseMs = 250;

/** How the net of one period became that of another: who came, who went, who brings more and who less. */
export function MovementPage() {
  const { t } = useWords();
  const { from, to, currency } = route.useSearch();
  const summary = useQuery({
    ...operations.ranking.revenueSummary.queryOptions({ input: { from, to, currency } }),
    placeholderData: keepPreviousData,
  });
  if (summary.data === undefined || summary.data.lastOrderDay === null) {
    return (
      <PageLayout title={t('page.keyAccounts')} windowTitle={t('ranking.movement.title')}>
        {summary.error !== null ? (
          <FailureNotice error={summary.error} onRetry={() => void summary.refetch()} />
        ) : summary.data === undefined ? (
          <LoadingState ofCustomers />
        ) : (
          <EmptyState
            title={t('ranking.noOrders')}
            action={<ButtonLink to="/import">{t('ranking.importOrders')}</ButtonLink>}
          >
            {t('ranking.noOrdersHow')}
          </EmptyState>
        )}
      </PageLayout>
    );
  }
  return <Movement summary={summary.data} />;
}

function Movement({ summary }: { summary: RankingSummary }) {
  const { t, language } = useWords();
  const days = useDays();
  const areNamesHidden = usePrivacy();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const change = (to: MovementAddressChange): void =>
    void navigate({ to: '.', search: (now) => movementAddress({ ...now, ...to }), replace: true });
  const question = movementQuestion(address);
  const listing = movementListing(address);
  const { part = null, tierBefore, tier, filter = '', customer = null, rollUp } = address;
  const narrowing = useMemo(() => narrowingIn(address), [address]);
  const narrowed = useNarrowingText(narrowing);
  const tierText = useTierText();
  const rows = useWindow((window) =>
    operations.ranking.movement.queryOptions({ input: { ...question, ...listing, ...window } }),
  );
  const { found: movement } = rows;
  const columns = useMovementColumns(movement, {
    digits: movement?.areAmountsWhole === true ? 'none' : 'all',
    part,
    isBesidePanel: customer !== null,
    narrowing,
    rollUp,
  });
  const coverageText = useCoverageText(summary);
  const coverage = movement === undefined ? [] : coverageText(movement);
  const isOfTiers = tierBefore !== undefined || tier !== undefined;
  const only = [
    ...(narrowed === '' ? [] : [t('ranking.onlyCounts', { narrowed })]),
    ...(isOfTiers
      ? [
          t('tiers.onlyMove', {
            before: tierBefore === undefined ? t('tiers.any') : tierText(tierBefore),
            now: tier === undefined ? t('tiers.any') : tierText(tier),
          }),
        ]
      : []),
  ];
  const everything: MovementAddressChange = {
    part: undefined,
    tierBefore: undefined,
    tier: undefined,
    filter: undefined,
  };
  const periodsText = ({ before, now }: Pick<MovementSummary, 'before' | 'now'>): string =>
    [
      days.period(now.from, now.to),
      ...(before === null ? [] : [t('ranking.against', { period: days.period(before.from, before.to) })]),
      now.net.currency,
    ].join(' · ');
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.ranking.movement({ ...question, ...listing, ...window }));
    const { parts, now, before } = await engine.ranking.movement({ ...question, limit: 1 });
    return (
      <TablePaper
        title={t('ranking.movement.title')}
        period={days.period(now.from, now.to)}
        about={[
          periodsText({ now, before }),
          ...coverageText({ now, before }),
          ...(rollUp === undefined ? [] : [t(`rolledUp.about.${rollUp}`)]),
          ...only,
          movementParts
            .map((name) =>
              t('movement.partLine', {
                part: t(`movement.parts.${name}`),
                customers: t('ranking.customers', { count: parts[name].customers }),
                change: changeText(parts[name].change, language),
              }),
            )
            .join(' · '),
        ]}
        columns={columns.shown}
        rowKey={movedRowKey}
        {...printed}
      />
    );
  });
  const open = ({ customerId, groupKey }: MovedRow): void =>
    change({ customer: customerId, group: groupKey ?? undefined });
  const openPage = ({ customerId, groupKey }: MovedRow): void =>
    groupKey === null
      ? void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) }, search: {} })
      : void navigate({ to: '/groups', search: { group: groupKey } });
  const isComparing = movement !== undefined && canBeCompared(movement);
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      windowTitle={t('ranking.movement.title')}
      actions={
        <>
          <ColumnChooser columns={columns} />
          <SaveTable
            question={{ table: 'movement', question, ...listing }}
            columns={leavingMovementColumns(columns.shown.map(({ key }) => key))}
            answersKey
          />
        </>
      }
      tools={
        <ToolRow
          search={
            <SearchField
              label={t('ranking.filter')}
              placeholder={t('ranking.filterHint')}
              text={filter}
              pauseMs={typingPauseMs}
              onChange={(text) => change({ filter: text || undefined })}
            />
          }
          total={
            movement?.before != null && (
              <span className="quiet public">
                {t('movement.covered', { covered: movement.before.daysCovered, count: movement.before.days })}
              </span>
            )
          }
          isTotalPending={!rows.isSettled}
        >
          <PeriodChip address={address} summary={summary} hasComparison={false} onChange={change} />
          {movement !== undefined && <ComparedWithChip address={address} movement={movement} onChange={change} />}
          <RollUpChip
            rollUp={rollUp}
            onChange={(kind) => change({ rollUp: kind, customer: undefined, group: undefined })}
          />
          <CurrencyChip
            summary={summary}
            isSet={address.currency !== undefined}
            onChange={(currency) => change({ currency, customer: undefined, group: undefined })}
          />
        </ToolRow>
      }
      panel={
        customer !== null && (
          <MovementPanel
            customerId={customer}
            group={address.group}
            question={question}
            onClose={() => change({ customer: undefined, group: undefined })}
          />
        )
      }
      scrolls={false}
    >
      {only.length > 0 && (
        <div className={classes.only}>
          {only.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Button variant="default" onClick={() => change({ ...everything, ...narrowedAddress({}) })}>
            {t('ranking.everybody')}
          </Button>
        </div>
      )}
      {(rows.error !== null || coverage.length > 0 || rollUp !== undefined) && (
        <div className={classes.notes}>
          {rollUp !== undefined && movement !== undefined && <RolledUpNote rollUp={rollUp} groups={movement.groups} />}
          {rows.error !== null && <FailureNotice error={rows.error} onRetry={rows.retry} />}
          {coverage.length > 0 && (
            <Notice tone="soon">
              {coverage.map((sentence) => (
                <div key={sentence}>{sentence}</div>
              ))}
            </Notice>
          )}
        </div>
      )}
      {rows.isLoading && <LoadingState ofCustomers />}
      {movement !== undefined && (
        <>
          {isComparing && movement.before !== null && (
            <MovementBridge
              movement={{ ...movement, before: movement.before }}
              part={part}
              onPart={(chosen) => change({ part: chosen })}
            />
          )}
          <ChangeParts
            of="movement"
            parts={movement.parts}
            before={movement.before}
            now={movement.now}
            chosen={isOfTiers ? undefined : part}
            onChoose={(chosen) => change({ ...everything, filter: address.filter, part: chosen ?? undefined })}
          />
          {rows.total === 0 ? (
            <EmptyState
              title={
                filter === ''
                  ? t('movement.nobodyInPart')
                  : t('ranking.nobodyFound', { filter: areNamesHidden ? hiddenName : filter })
              }
              action={
                (part !== null || filter !== '' || isOfTiers) && (
                  <Button variant="default" onClick={() => change(everything)}>
                    {t('ranking.everybody')}
                  </Button>
                )
              }
            >
              {t(filter === '' ? 'movement.nobodyInPartHow' : 'ranking.nobodyFoundHow')}
            </EmptyState>
          ) : (
            <DataTable<MovedRow>
              label={t('ranking.movement.title')}
              question={JSON.stringify([question, listing])}
              columns={columns.shown}
              onWidth={columns.setWidth}
              total={rows.total}
              rowAt={rows.rowAt}
              rowKey={movedRowKey}
              show={rows.show}
              memory="movement"
              isSettled={rows.isSettled}
              sort={{ key: listing.sort, descending: listing.descending }}
              onSort={(key) => change(movementSortedBy(address, key))}
              openKey={openMovedKey(address)}
              onOpen={open}
              onOpenPage={openPage}
              onMove={(row) => {
                if (customer !== null) open(row);
              }}
            />
          )}
        </>
      )}
    </PageLayout>
  );
}
