import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { type BirthdayAhead, daysOfWeekAhead } from '../../shared/dates/contract.ts';
import { readLunarText } from '../../shared/dates/lunar-text.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { ReadyList, useTasksOfList } from '../today/ready-list.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import classes from './birthdays-page.module.css';

const question = { days: daysOfWeekAhead };

/** Whose birthday is within a week, by the lunar calendar too, in the order of the days, wished or put off by one key each. */
export function BirthdaysPage() {
  const { t } = useWords();
  const days = useDays();
  const all = useQuery(operations.dates.birthdays.queryOptions({ input: { ...question, limit: 500 } }));
  const found = useTasksOfList('birthdays');
  const columns = useBirthdayColumns();
  const period = all.data === undefined ? '' : days.period(all.data.from, all.data.until);
  const count = all.data?.total ?? 0;
  const open = new Set(found.data?.tasks.map(({ customerId }) => customerId));
  const seenTo = found.data?.more === 0 ? (all.data?.rows ?? []).filter(({ customerId }) => !open.has(customerId)) : [];
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
        count > 0 && (
          <>
            <ReachButton selection={{ list: 'birthdays', ...question }} />
            <SaveTable question={{ table: 'birthdays', ...question }} answersKey />
          </>
        )
      }
      tools={
        count > 0 ? (
          <ToolRow
            total={
              <>
                <span>{period}</span>
                <strong>{t('birthdays.count', { count })}</strong>
              </>
            }
          />
        ) : undefined
      }
      scrolls={false}
    >
      {all.error !== null && <FailureNotice error={all.error} onRetry={() => void all.refetch()} />}
      <ReadyList
        found={found}
        label={t('sleep.birthdays')}
        nothing={
          count > 0 ? (
            <EmptyState title={t('birthdays.allSeenTo')} />
          ) : (
            <EmptyState title={t('birthdays.none')}>{t('birthdays.noneHow')}</EmptyState>
          )
        }
        after={seenTo.length > 0 && <SeenTo birthdays={seenTo} />}
      />
    </PageLayout>
  );
}

/** Birthdays of the week for which something was done, skipped or put off to a later day. */
function SeenTo({ birthdays }: { birthdays: readonly BirthdayAhead[] }) {
  const { t } = useWords();
  const days = useDays();
  return (
    <section className={classes.seenTo} aria-label={t('birthdays.seenTo')}>
      <h2 className="quiet">
        {t('birthdays.seenTo')} <span className="figure">{birthdays.length}</span>
      </h2>
      <ul className="plain-list">
        {birthdays.map(({ customerId, birthday: { next }, ...customer }) => (
          <li key={customerId}>
            <Link className="personal" to="/customers/$customerId" params={{ customerId: `${customerId}` }}>
              <bdi>{customerLabel(customer)}</bdi>
            </Link>
            <span className="quiet">{next !== null && days.aheadInColumn(next)}</span>
          </li>
        ))}
      </ul>
    </section>
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
            {calendar === 'lunar' && !saysLunar(asTyped) && (
              <span className="quiet"> {t('dates.calendars.lunar')}</span>
            )}
          </>
        ),
      },
      { key: 'usual', heading: t('birthdays.usual'), cell: ({ usual }) => <bdi>{usual.join(' · ')}</bdi> },
    ],
    [t, days],
  );
}

/** Whether its words are of the lunar calendar by themselves; "8-15" became so by a choice beside it. */
function saysLunar(asTyped: string): boolean {
  return readLunarText(asTyped) !== null;
}
