import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { type CareFact, careFacts } from '../../shared/named-accounts/care.ts';
import type { CareRow } from '../../shared/named-accounts/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { TablePaper } from '../print/table-paper.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { DataTable, type DataTableHandle } from '../ui/data-table.tsx';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import classes from './named-accounts.module.css';
import { useCareColumns } from './use-care-columns.tsx';

const route = getRouteApi('/with-archive/care');

/** What the shop owes each key account and does not do yet: the sums of the shop above, a key to fill each gap below. */
export function CarePage() {
  const { t } = useWords();
  const { gap } = route.useSearch();
  const navigate = route.useNavigate();
  const table = useRef<DataTableHandle<CareRow>>(null);
  const { data, error, refetch, isPending } = useQuery(operations.namedAccounts.care.queryOptions());
  const all = data?.rows ?? [];
  const rows = gap === undefined ? all : all.filter(({ facts }) => !facts[gap]);
  const show = (next: CareFact | undefined): void =>
    void navigate({ to: '.', search: next === undefined ? {} : { gap: next }, replace: true });

  /** The next gap of the column is current; in a list of that gap the row that was filled goes. */
  const onFilled = (filled: CareRow, fact: CareFact): void => {
    const at = rows.findIndex(({ customerId }) => customerId === filled.customerId);
    const order = [...rows.keys()].map((step) => (at + 1 + step) % rows.length);
    const next = order.find((index) => index !== at && rows[index]?.facts[fact] === false) ?? at;
    const goesFirst = gap === fact && next > at ? 1 : 0;
    table.current?.goToFigure(next - goesFirst, fact);
  };
  const columns = useCareColumns(data?.today ?? '', onFilled);
  usePrintedPage(async () => {
    const { rows: printed } = await engine.namedAccounts.care();
    return (
      <TablePaper
        title={t('namedAccounts.care.paperTitle')}
        about={[t('namedAccounts.care.of', { count: printed.length })]}
        columns={columns.map(({ behind: _, ...column }) => column)}
        rows={printed}
        rowKey={({ customerId }) => customerId}
        total={printed.length}
      />
    );
  });
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      windowTitle={t('namedAccounts.care.title')}
      context={all.length > 0 ? t('namedAccounts.care.of', { count: all.length }) : undefined}
      actions={all.length > 0 && <SaveTable question={{ table: 'care' }} answersKey />}
      tools={
        data !== undefined && all.length > 0 && <GapChips gaps={data.gaps} of={all.length} gap={gap} onShow={show} />
      }
      scrolls={false}
    >
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {isPending ? (
        <LoadingState ofCustomers />
      ) : all.length === 0 ? (
        error === null && (
          <EmptyState
            title={t('namedAccounts.empty')}
            action={
              <Button component={Link} to="/named-list">
                {t('namedAccounts.listTitle')}
              </Button>
            }
          >
            {t('namedAccounts.emptyHow')}
          </EmptyState>
        )
      ) : rows.length === 0 ? (
        <EmptyState
          title={t('namedAccounts.care.nobodyWithGap')}
          action={
            <Button variant="default" onClick={() => show(undefined)}>
              {t('namedAccounts.care.showAll')}
            </Button>
          }
        />
      ) : (
        <DataTable
          ref={table}
          label={t('namedAccounts.care.title')}
          question={gap ?? ''}
          columns={columns}
          total={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ customerId }) => customerId}
          show={showNothing}
          memory="care"
          isSettled
          onOpen={({ customerId }) =>
            void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) }, search: {} })
          }
        />
      )}
    </PageLayout>
  );
}

/** Every row is here at once. */
function showNothing(): void {}

interface GapChipsProps {
  gaps: Readonly<Record<CareFact, number>>;
  /** How many are on the list. */
  of: number;
  gap: CareFact | undefined;
  onShow(gap: CareFact | undefined): void;
}

/** How many lack what, as the finding of the shop; each lists those who do. */
function GapChips({ gaps, of, gap, onShow }: GapChipsProps) {
  const { t, language } = useWords();
  const missing = careFacts.filter((fact) => gaps[fact] > 0 || fact === gap).toSorted((a, b) => gaps[b] - gaps[a]);
  if (missing.length === 0) return <p className={classes.chips}>{t('namedAccounts.care.everyone')}</p>;
  return (
    <fieldset className={`${classes.chips} public`} aria-label={t('namedAccounts.care.gapsAre')}>
      {missing.map((fact) => (
        <button
          key={fact}
          type="button"
          className={classes.chip}
          aria-pressed={fact === gap}
          title={t('namedAccounts.care.gapOf', { count: of, gaps: gaps[fact] })}
          onClick={() => onShow(fact === gap ? undefined : fact)}
        >
          <b className="figure">{countText(gaps[fact], language)}</b> {t(`namedAccounts.care.gaps.${fact}`)}
        </button>
      ))}
    </fieldset>
  );
}
