import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { type BirthdayAhead, daysOfWeekAhead } from '../../shared/dates/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
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

const question = { days: daysOfWeekAhead };

/** Whose birthday is within a week, by the lunar calendar too, in the order of the days; Enter opens the customer. */
export function BirthdaysPage() {
  const { t } = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const rows = useWindow((window) => operations.dates.birthdays.queryOptions({ input: { ...question, ...window } }));
  const columns = useBirthdayColumns();
  const { found } = rows;
  const period = found === undefined ? '' : days.period(found.from, found.until);
  const isEmpty = found !== undefined && rows.total === 0;
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.dates.birthdays({ ...question, ...window }));
    return (
      <TablePaper
        title={t('sleep.birthdays')}
        about={[period]}
        columns={columns}
        rowKey={({ customerId }) => customerId}
        {...printed}
      />
    );
  });
  return (
    <PageLayout
      title={t('sleep.toContact.title')}
      windowTitle={t('sleep.birthdays')}
      actions={
        !isEmpty && (
          <>
            <ReachButton selection={{ list: 'birthdays', ...question }} />
            <SaveTable question={{ table: 'birthdays', ...question }} answersKey />
          </>
        )
      }
      tools={
        isEmpty ? undefined : (
          <ToolRow
            total={
              found !== undefined && (
                <>
                  <span>{period}</span>
                  <strong>{t('birthdays.count', { count: rows.total })}</strong>
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
      {isEmpty && <EmptyState title={t('birthdays.none')}>{t('birthdays.noneHow')}</EmptyState>}
      {rows.total > 0 && (
        <DataTable
          label={t('sleep.birthdays')}
          question="birthdays"
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          rowKey={({ customerId }) => customerId}
          show={rows.show}
          memory="birthdays"
          isSettled={rows.isSettled}
          onOpen={({ customerId }) =>
            void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } })
          }
        />
      )}
    </PageLayout>
  );
}

function useBirthdayColumns(): ReadonlyArray<DataColumn<BirthdayAhead>> {
  const { t } = useWords();
  const days = useDays();
  return useMemo(
    () => [
      {
        key: 'day',
        heading: t('dates.day'),
        width: 120,
        ...days.columnAlign,
        cell: ({ birthday: { next } }) => next !== null && days.aheadInColumn(next),
      },
      {
        key: 'name',
        heading: t('birthdays.customer'),
        isPinned: true,
        cell: ({ household, isNamed, ...customer }) => (
          <>
            <bdi>{customerLabel(customer)}</bdi>
            {isNamed && (
              <span role="img" aria-label={t('namedAccounts.onList')} title={t('namedAccounts.onList')}>
                {' ★'}
              </span>
            )}
            {household !== '' && <bdi className="quiet"> {household}</bdi>}
          </>
        ),
      },
      {
        key: 'age',
        heading: t('birthdays.age'),
        about: t('birthdays.ageAbout'),
        width: 84,
        align: 'end',
        cell: ({ birthday: { years } }) => (years !== null && years > 0 ? String(years) : '–'),
      },
      {
        key: 'birthday',
        heading: t('dates.birthday'),
        width: 190,
        cell: ({ birthday: { asTyped, calendar } }) => (
          <>
            <bdi>{asTyped}</bdi>
            {calendar === 'lunar' && <span className="quiet"> {t('dates.calendars.lunar')}</span>}
          </>
        ),
      },
      { key: 'usual', heading: t('birthdays.usual'), cell: ({ usual }) => <bdi>{usual.join(' · ')}</bdi> },
    ],
    [t, days],
  );
}
