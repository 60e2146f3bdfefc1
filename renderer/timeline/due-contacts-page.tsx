import { useMemo } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { daysBetween } from '../../shared/day.ts';
import type { DueContact } from '../../shared/timeline/contract.ts';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { aheadText } from '../dates/day-distance.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { ReadyList, useTasksOfList } from '../today/ready-list.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { contactTitle } from './contact-text.ts';

/** Next contacts that were agreed for today or earlier, the longest overdue first, done or put off by one key each. */
export function DueContactsPage() {
  const { t } = useWords();
  const days = useDays();
  const question = { until: days.today };
  const found = useTasksOfList('dueContacts');
  const columns = useDueColumns();
  const asOf = t('dueContacts.asOf', { day: days.text(days.today) });
  const count = found.data === undefined ? 0 : found.data.tasks.length + found.data.more;
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
        count > 0 && (
          <>
            <ReachButton selection={{ list: 'dueContacts', ...question }} />
            <SaveTable question={{ table: 'dueContacts', ...question }} answersKey />
          </>
        )
      }
      tools={
        count > 0 ? (
          <ToolRow
            total={
              <>
                <span>{asOf}</span>
                <strong>{t('dueContacts.count', { count })}</strong>
              </>
            }
          />
        ) : undefined
      }
      scrolls={false}
    >
      <ReadyList
        found={found}
        label={t('sleep.dueContacts')}
        nothing={<EmptyState title={t('dueContacts.none')}>{t('dueContacts.noneHow')}</EmptyState>}
      />
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
