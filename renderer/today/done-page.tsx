import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DoneTask } from '../../shared/today/contract.ts';
import type { TaskVerb } from '../../shared/today/task-kinds.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePlaybookWords } from '../playbooks/use-playbook-words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { TablePaper } from '../print/table-paper.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { DataTable } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';

const otherVerbs = ['later', 'skip', 'stop'] as const;

/** What was done in the last seven days, the latest first. */
export function DonePage() {
  const { t } = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const found = useQuery(operations.today.doneThisWeek.queryOptions());
  const columns = useDoneColumns();
  const rows = found.data?.rows ?? [];
  const countOf = (verb: TaskVerb): number => rows.filter((row) => row.verb === verb).length;
  const minutes = rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
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
                <span>
                  {[
                    about,
                    ...otherVerbs.flatMap((verb) =>
                      countOf(verb) === 0 ? [] : [t(`todayTask.counts.${verb}`, { count: countOf(verb) })],
                    ),
                  ].join(' · ')}
                </span>
                <strong>
                  {t('todayTask.doneCount', { count: countOf('done') })}
                  {minutes > 0 && ` · ${t('timeline.minutesUsual', { minutes })}`}
                </strong>
              </>
            }
          />
        )
      }
      scrolls={false}
      actions={rows.length === 0 ? undefined : <SaveTable question={{ table: 'doneThisWeek' }} isCompact answersKey />}
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

function useDoneColumns(): ReadonlyArray<DataColumn<DoneTask>> {
  const { t } = useWords();
  const days = useDays();
  const words = usePlaybookWords();
  const what = ({ kind, playbook, playbookName, step, stepTitle, text }: DoneTask): string => {
    if (playbook === null) return [t(`today.kinds.${kind}`), text].filter(Boolean).join(' · ');
    const ofLibrary = words[playbook];
    return [playbookName || (ofLibrary?.name ?? playbook), stepTitle || ofLibrary?.steps[step ?? '']?.title]
      .filter(Boolean)
      .join(' · ');
  };
  return [
    { key: 'day', heading: t('todayTask.day'), width: 104, ...days.columnAlign, cell: ({ day }) => days.inColumn(day) },
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
    { key: 'what', heading: t('todayTask.what'), cell: (row) => <bdi>{what(row)}</bdi> },
    { key: 'verb', heading: t('todayTask.whatBecame'), width: 96, cell: ({ verb }) => t(`todayTask.verbs.${verb}`) },
    {
      key: 'minutes',
      heading: t('today.minutes'),
      width: 104,
      align: 'end',
      cell: ({ minutes, areMinutesUsual }) =>
        minutes === null
          ? ''
          : areMinutesUsual
            ? t('timeline.minutesUsual', { minutes })
            : t('timeline.minutesSaid', { minutes }),
    },
  ];
}
