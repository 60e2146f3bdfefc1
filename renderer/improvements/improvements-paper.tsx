import type { Improvement } from '../../shared/improvements/contract.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { amountText } from '../ui/figures.ts';
import { useImprovementWords } from './use-improvement-words.ts';

interface ImprovementsPaperProps {
  asOf: string;
  currency: string;
  rows: readonly Improvement[];
  total: number;
}

/** What the shop should change, for a talk about it. */
export function ImprovementsPaper({ asOf, currency, rows, total }: ImprovementsPaperProps) {
  const { t, language } = useWords();
  const days = useDays();
  const words = useImprovementWords();
  const columns: DataColumn<Improvement>[] = [
    {
      key: 'what',
      heading: t('improvements.what'),
      width: 220,
      cell: (row) => (
        <>
          <bdi>{words.what(row)}</bdi>
          {row.quote !== '' && row.quote !== words.what(row) && (
            <>
              <br />
              <q>{row.quote}</q>
            </>
          )}
        </>
      ),
    },
    { key: 'who', heading: t('improvements.whoSaid'), width: 170, cell: words.who },
    {
      key: 'year',
      heading: t('improvements.year', { currency }),
      width: 100,
      align: 'end',
      cell: ({ yearlySpend }) => amountText(yearlySpend, language),
    },
    {
      key: 'since',
      heading: t('improvements.sinceHeading'),
      width: 80,
      cell: ({ sinceDay }) => sinceDay !== null && days.inColumn(sinceDay),
    },
    {
      key: 'state',
      heading: t('improvements.state'),
      width: 80,
      cell: ({ state }) => t(`improvements.states.${state}`),
    },
    { key: 'returned', heading: t('improvements.returned'), width: 100, cell: words.returns },
  ];
  return (
    <TablePaper
      title={t('sleep.improvements')}
      about={[
        `${t('improvements.total', { count: total })} · ${t('sleep.toContact.knownTo', { day: days.text(asOf) })}`,
        t('improvements.yearAbout'),
      ]}
      columns={columns}
      rows={rows}
      rowKey={(row) => rows.indexOf(row)}
      total={total}
    />
  );
}
