import type { ImportResult } from '../../shared/import/contract.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { ImportCounts } from './import-counts.tsx';
import { ImportWarnings } from './import-oddities.tsx';
import { isOfCards } from './is-of-cards.ts';

type Rejection = ImportResult['rejections'][number];

/** What a file would bring, or has brought, and the rows it would not: to be settled with the sender of the file. */
export function ImportPaper({ result }: { result: ImportResult }) {
  const { t, find } = useWords();
  const { fileName, isDryRun, rejected, rejections } = result;
  const rejectedTitle = isDryRun ? 'rejectedTitle' : 'leftOutTitle';
  const fieldName = (field: string): string => find(`import.fields.${field}`) ?? field;
  const all: DataColumn<Rejection>[] = [
    {
      key: 'row',
      heading: t(isOfCards(result) ? 'vcard.card' : 'importPage.row'),
      width: 50,
      align: 'end',
      cell: ({ rowNumber }) => rowNumber,
    },
    { key: 'who', heading: t('importPage.rejectedWho'), width: 140, cell: ({ who }) => <bdi>{who}</bdi> },
    {
      key: 'amount',
      heading: t('import.fields.amount'),
      width: 90,
      align: 'end',
      cell: ({ amount }) => amount,
    },
    {
      key: 'why',
      heading: t('importPage.reason'),
      width: 380,
      cell: ({ field, value, reason }) =>
        find(`import.rejections.${reason}`, { field: fieldName(field), value }) ?? reason,
    },
  ];
  const isSaid = {
    row: true,
    who: rejections.some(({ who }) => who !== ''),
    amount: rejections.some(({ amount }) => amount !== ''),
    why: true,
  } as Readonly<Record<string, boolean>>;
  return (
    <TablePaper
      title={t(isDryRun ? 'importPage.steps.plan' : 'importPage.steps.result')}
      period={isolatedText(fileName)}
      about={[fileName]}
      columns={all.filter(({ key }) => isSaid[key])}
      rows={rejections}
      rowKey={({ rowNumber }) => rowNumber}
      total={rejected}
    >
      <ImportCounts result={result} />
      <ImportWarnings result={result} />
      {rejected > 0 && (
        <h2>{t(isOfCards(result) ? `vcard.${rejectedTitle}` : `importPage.${rejectedTitle}`, { count: rejected })}</h2>
      )}
    </TablePaper>
  );
}
