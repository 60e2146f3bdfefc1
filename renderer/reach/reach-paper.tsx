import type { ReachRow } from '../../shared/reach/contract.ts';
import type { ListDetail } from '../../shared/reach/list-channels.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';

/** A list to call from, with room to write down what came of each call. */
export function ReachPaper({ rows, detail }: { rows: readonly ReachRow[]; detail: ListDetail }) {
  const { t } = useWords();
  const days = useDays();
  const columns: DataColumn<ReachRow>[] = [
    {
      key: 'name',
      heading: t('reach.name'),
      width: 160,
      cell: ({ name, number, called }) => (
        <>
          <bdi>{name || number}</bdi> <bdi className="quiet">{called}</bdi>
        </>
      ),
    },
    { key: detail, heading: t(`reach.headings.${detail}`), width: 150, cell: (row) => <bdi>{row[detail]}</bdi> },
    {
      key: 'lastContact',
      heading: t('reach.lastContact'),
      width: 110,
      cell: ({ lastContact }) => (lastContact === null ? '' : days.text(lastContact)),
    },
    { key: 'outcome', heading: t('reach.outcome'), width: 260, cell: () => '' },
  ];
  return (
    <TablePaper
      title={t('reach.title')}
      about={[]}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      total={rows.length}
    />
  );
}
