import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { DuplicateGroup } from '../../shared/duplicates/contract.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { groupWords } from './use-group-words.ts';

interface DuplicatesPaperProps {
  /** Null where no one has looked for them yet. */
  groups: readonly DuplicateGroup[] | null;
  total: number;
}

/** Who is likely whom, to be asked over the counter: with the numbers, for names are what is alike. */
export function DuplicatesPaper({ groups, total }: DuplicatesPaperProps) {
  const words = useWords();
  const { t } = words;
  const columns: DataColumn<DuplicateGroup>[] = [
    {
      key: 'customers',
      heading: t('page.customers'),
      width: 340,
      cell: ({ members }) =>
        members.map((member, place) => (
          <span key={member.id}>
            {place > 0 && ' · '}
            <bdi>{customerLabel(member)}</bdi>
            {member.name !== '' && (
              <>
                {' '}
                <bdi>{member.number}</bdi>
              </>
            )}
          </span>
        )),
    },
    { key: 'why', heading: t('duplicates.reason'), width: 270, cell: (group) => groupWords(group, words).reasons },
    {
      key: 'alike',
      heading: t('duplicates.score'),
      width: 60,
      align: 'end',
      cell: (group) => groupWords(group, words).alike,
    },
  ];
  return (
    <TablePaper
      title={t('page.duplicates')}
      about={groups === null ? [t('duplicates.notScanned'), t('duplicates.notScannedHow')] : []}
      columns={columns}
      rows={groups ?? []}
      rowKey={({ members }) => members[0]?.id ?? 0}
      total={total}
    />
  );
}
