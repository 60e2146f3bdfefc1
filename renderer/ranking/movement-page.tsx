import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { ColumnChooser } from '../ui/column-chooser.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { EmptyState, FailureNotice, Notice } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import {
  everythingMoved,
  type MovementAddressChange,
  movementAddress,
  movementListing,
  movementQuestion,
} from './movement-address.ts';
import { leavingMovementColumns, useMovementColumns } from './movement-columns.tsx';
import { useCoverageText } from './movement-coverage.ts';
import { MovementList } from './movement-list.tsx';
import { MovementTools } from './movement-tools.tsx';
import { narrowedAddress, narrowingIn } from './ranking-address.ts';
import classes from './ranking-page.module.css';
import { RolledUpNote } from './rolled-up-note.tsx';
import { useMovementLimits } from './use-movement-limits.ts';
import { useMovementPaper } from './use-movement-paper.tsx';

const MovementPanel = shownLater(async () => (await import('./movement-panel.tsx')).MovementPanel);

const route = getRouteApi('/with-archive/movement');

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
  const { t } = useWords();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const change = (to: MovementAddressChange): void =>
    void navigate({ to: '.', search: (now) => movementAddress({ ...now, ...to }), replace: true });
  const question = movementQuestion(address);
  const listing = movementListing(address);
  const { part = null, customer, rollUp } = address;
  const narrowing = useMemo(() => narrowingIn(address), [address]);
  const rows = useWindow((window) =>
    operations.ranking.movement.queryOptions({ input: { ...question, ...listing, ...window } }),
  );
  const { found: movement } = rows;
  const columns = useMovementColumns(movement, {
    digits: movement?.areAmountsWhole === true ? 'none' : 'all',
    part,
    isBesidePanel: customer !== undefined,
    narrowing,
    rollUp,
  });
  const coverageText = useCoverageText(summary);
  const coverage = movement === undefined ? [] : coverageText(movement);
  const limits = useMovementLimits(address);
  useMovementPaper({ address, columns: columns.shown, coverageText, limits });
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
        <MovementTools
          address={address}
          summary={summary}
          movement={movement}
          isPending={!rows.isSettled}
          onChange={change}
        />
      }
      panel={
        customer !== undefined && (
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
      {limits.length > 0 && (
        <div className={classes.only}>
          {limits.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Button variant="default" onClick={() => change({ ...everythingMoved, ...narrowedAddress({}) })}>
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
        <MovementList address={address} movement={movement} rows={rows} columns={columns} onChange={change} />
      )}
    </PageLayout>
  );
}
