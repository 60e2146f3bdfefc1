import type { Task } from '../../shared/today/contract.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { whyText } from './why-text.ts';

/** The morning for the counter: until when, whom, why, and room to tick. */
export function TodayPaper({ tasks, asOf }: { tasks: readonly Task[]; asOf: string }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const columns: DataColumn<Task>[] = [
    { key: 'done', heading: '✓', width: 28, cell: () => '□' },
    { key: 'due', heading: t('today.dueDay'), width: 92, cell: ({ due, time }) => time ?? days.text(due) },
    { key: 'kind', heading: t('today.kind'), width: 76, cell: ({ kind }) => t(`today.kinds.${kind}`) },
    {
      key: 'customer',
      heading: t('today.customer'),
      width: 132,
      cell: ({ name, number }) => (
        <>
          <bdi>{name}</bdi> <bdi>{number}</bdi>
        </>
      ),
    },
    { key: 'why', heading: t('today.reason'), width: 260, cell: (task) => whyText(task, words, days.text) },
    { key: 'keeper', heading: t('today.keeper'), width: 76, cell: ({ lookedAfterBy }) => lookedAfterBy },
  ];
  return (
    <TablePaper
      title={t('today.title')}
      about={[days.text(asOf)]}
      columns={columns}
      rows={tasks}
      rowKey={(task) => tasks.indexOf(task)}
      total={tasks.length}
    />
  );
}
