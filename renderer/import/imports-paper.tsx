import type { ImportListEntry } from '../../shared/import/contract.ts';
import { useWords } from '../app/words.ts';
import { mostRowsPrinted, TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { dayAndTimeText } from '../ui/moments.ts';
import { revenueOfImport } from './import-list.tsx';

/** What came into the archive, file by file: what a consultant puts next to the books. */
export function ImportsPaper({ imports }: { imports: readonly ImportListEntry[] }) {
  const { t, language } = useWords();
  const days = useDays();
  const rowCounts = (['imported', 'updated', 'skipped', 'rejected'] as const).map(
    (name): DataColumn<ImportListEntry> => ({
      key: name,
      heading: t(`leavingTables.headings.imports.${name}`),
      width: 76,
      align: 'end',
      cell: (entry) => countText(entry[name], language),
    }),
  );
  const columns: DataColumn<ImportListEntry>[] = [
    {
      key: 'at',
      heading: t('leavingTables.headings.imports.at'),
      width: 112,
      cell: ({ at }) => dayAndTimeText(at, language),
    },
    {
      key: 'file',
      heading: t('leavingTables.headings.imports.fileName'),
      width: 190,
      cell: ({ fileName, undoneAt }) => (
        <>
          <bdi>{fileName}</bdi>
          {undoneAt !== null && <> · {t('importPage.undoneAt', { moment: dayAndTimeText(undoneAt, language) })}</>}
        </>
      ),
    },
    {
      key: 'kind',
      heading: t('leavingTables.headings.imports.kind'),
      width: 80,
      cell: ({ kind }) => t(`import.kinds.${kind}`),
    },
    ...rowCounts,
    {
      key: 'days',
      heading: t('print.daysOfImport'),
      width: 150,
      cell: ({ firstDay, lastDay }) => (firstDay === null || lastDay === null ? '' : days.period(firstDay, lastDay)),
    },
    {
      key: 'revenue',
      heading: t('print.revenueOfImport'),
      width: 120,
      align: 'end',
      cell: ({ money }) => revenueOfImport(money, language),
    },
  ];
  const printed = imports.slice(0, mostRowsPrinted);
  return (
    <TablePaper
      title={t('importPage.list')}
      about={[]}
      columns={columns}
      rows={printed}
      rowKey={({ importId }) => importId}
      total={imports.length}
    />
  );
}
