import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { daysBetween } from '../../shared/day.ts';
import type { DueContact } from '../../shared/timeline/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { aheadText } from '../dates/day-distance.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { DataTable } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWindow } from '../ui/use-window.ts';
import { contactTitle } from './contact-text.ts';

/** Next contacts that were agreed for today or earlier, the longest overdue first; Enter opens the customer. */
export function DueContactsPage() {
  const { t } = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const question = { until: days.today };
  const rows = useWindow((window) => operations.timeline.due.queryOptions({ input: { ...question, ...window } }));
  const columns = useDueColumns();
  const { found } = rows;
  const asOf = t('dueContacts.asOf', { day: days.text(days.today) });
  const isEmpty = found !== undefined && rows.total === 0;
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.timeline.due({ ...question, ...window }));
    return (
      <TablePaper
        title={t('sleep.dueContacts')}
        about={[asOf]}
        columns={columns}
        rowKey={({ contactId }) => contactId}
        {...printed}
      />
    );
  });
  return (
    <PageLayout
      title={t('sleep.toContact.title')}
      windowTitle={t('sleep.dueContacts')}
      actions={
        !isEmpty && (
          <>
            <ReachButton selection={{ list: 'dueContacts', ...question }} />
            <SaveTable question={{ table: 'dueContacts', ...question }} answersKey />
          </>
        )
      }
      tools={
        isEmpty ? undefined : (
          <ToolRow
            total={
              found !== undefined && (
                <>
                  <span>{asOf}</span>
                  <strong>{t('dueContacts.count', { count: rows.total })}</strong>
                </>
              )
            }
            isTotalPending={!rows.isSettled}
          />
        )
      }
      scrolls={false}
    >
      {rows.error !== null && <FailureNotice error={rows.error} onRetry={rows.retry} />}
      {rows.isLoading && <LoadingState />}
      {isEmpty && <EmptyState title={t('dueContacts.none')}>{t('dueContacts.noneHow')}</EmptyState>}
      {rows.total > 0 && (
        <DataTable
          label={t('sleep.dueContacts')}
          question={days.today}
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          rowKey={({ contactId }) => contactId}
          show={rows.show}
          memory="due-contacts"
          isSettled={rows.isSettled}
          onOpen={({ customerId }) =>
            void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } })
          }
        />
      )}
    </PageLayout>
  );
}

function useDueColumns(): ReadonlyArray<DataColumn<DueContact>> {
  const words = useWords();
  const days = useDays();
  return useMemo(() => {
    const { t } = words;
    return [
      {
        key: 'nextContactDay',
        heading: t('timeline.due.title'),
        width: 140,
        ...days.columnAlign,
        cell: ({ nextContactDay }) => days.inColumn(nextContactDay),
      },
      {
        key: 'overdue',
        heading: t('dueContacts.when'),
        width: 130,
        cell: ({ nextContactDay }) => aheadText(daysBetween(days.today, nextContactDay), words),
      },
      {
        key: 'name',
        heading: t('dueContacts.customer'),
        width: 200,
        isPinned: true,
        cell: ({ customerName: name, customerNumber: number }) => <bdi>{customerLabel({ name, number })}</bdi>,
      },
      { key: 'text', heading: t('dueContacts.about'), cell: ({ text }) => <bdi>{text}</bdi> },
      {
        key: 'agreed',
        heading: t('dueContacts.agreed'),
        width: 210,
        cell: ({ day, touchpoint }) => (
          <>
            {days.text(day)} <bdi className="quiet">{contactTitle(words, touchpoint)}</bdi>
          </>
        ),
      },
    ];
  }, [words, days]);
}
