import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePlaybookWords } from '../playbooks/use-playbook-words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { DataTable } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';

type Done = Awaited<ReturnType<typeof operations.today.doneThisWeek.call>>['rows'][number];

/** What was done in the last seven days, the latest first. */
export function DonePage() {
  const { t } = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const found = useQuery(operations.today.doneThisWeek.queryOptions());
  const columns = useDoneColumns();
  const rows = found.data?.rows ?? [];
  const about = found.data === undefined ? '' : t('todayTask.since', { day: days.text(found.data.from) });
  usePrintedPage(async () => (
    <TablePaper
      title={t('today.doneThisWeek')}
      about={[about]}
      columns={columns}
      rows={rows}
      rowKey={(row) => rows.indexOf(row)}
      total={rows.length}
    />
  ));
  return (
    <PageLayout
      title={t('today.title')}
      windowTitle={t('today.doneThisWeek')}
      tools={
        rows.length === 0 ? undefined : (
          <ToolRow
            total={
              <>
                <span>{about}</span>
                <strong>{t('todayTask.doneCount', { count: rows.length })}</strong>
              </>
            }
          />
        )
      }
      scrolls={false}
    >
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingState />}
      {found.data !== undefined &&
        (rows.length === 0 ? (
          <EmptyState title={t('todayTask.nothingDone')} />
        ) : (
          <DataTable
            label={t('today.doneThisWeek')}
            question="week"
            columns={columns}
            total={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => rows.indexOf(row)}
            show={() => {}}
            memory="done-this-week"
            isSettled
            onOpen={({ customerId }) => {
              if (customerId === null) return;
              void navigate({ to: '/customers/$customerId', params: { customerId: `${customerId}` } });
            }}
          />
        ))}
    </PageLayout>
  );
}

function useDoneColumns(): ReadonlyArray<DataColumn<Done>> {
  const { t } = useWords();
  const days = useDays();
  const words = usePlaybookWords();
  const what = ({ kind, playbook, step }: Done): string => {
    if (playbook === null) return t(`today.kinds.${kind}`);
    const ofLibrary = words[playbook];
    return [ofLibrary?.name ?? playbook, ofLibrary?.steps[step ?? '']?.title].filter(Boolean).join(' · ');
  };
  return [
    { key: 'day', heading: t('today.dueDay'), width: 104, cell: ({ day }) => days.text(day) },
    {
      key: 'customer',
      heading: t('today.customer'),
      isPinned: true,
      width: 200,
      cell: ({ name, number }) => (
        <>
          <bdi>{name}</bdi> <bdi className="quiet">{number}</bdi>
        </>
      ),
    },
    { key: 'what', heading: t('today.reason'), cell: what },
    { key: 'verb', heading: t('todayTask.whatBecame'), width: 96, cell: ({ verb }) => t(`todayTask.verbs.${verb}`) },
    { key: 'minutes', heading: t('today.minutes'), width: 88, cell: ({ minutes }) => minutes ?? '' },
  ];
}
