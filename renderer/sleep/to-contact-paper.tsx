import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { SleeperRow, ToContact } from '../../shared/sleep/contract.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, amountText } from '../ui/figures.ts';

interface ToContactPaperProps {
  found: ToContact;
  rows: readonly SleeperRow[];
  total: number;
}

/** Whom to contact, for who makes the calls. */
export function ToContactPaper({ found, rows, total }: ToContactPaperProps) {
  const { t, language } = useWords();
  const days = useDays();
  const columns: DataColumn<SleeperRow>[] = [
    {
      key: 'customer',
      heading: t('sleep.toContact.customer'),
      width: 170,
      cell: (row) => <bdi>{customerLabel(row)}</bdi>,
    },
    {
      key: 'state',
      heading: t('indicators.sleepState.name'),
      width: 90,
      cell: ({ state }) => t(`sleep.states.${state}`),
    },
    {
      key: 'usual',
      heading: t('sleep.toContact.usually'),
      width: 90,
      align: 'end',
      cell: ({ usualGap }) => String(Math.round(usualGap)),
    },
    {
      key: 'silent',
      heading: t('sleep.toContact.silent'),
      width: 90,
      align: 'end',
      cell: (row) => String(row.days),
    },
    {
      key: 'overdue',
      heading: t('leavingTables.headings.toContact.overdueDays'),
      width: 90,
      align: 'end',
      cell: ({ overdueDays }) => String(overdueDays),
    },
    {
      key: 'year',
      heading: t('sleep.toContact.year', { currency: found.yearNet.currency }),
      width: 110,
      align: 'end',
      cell: ({ yearNet }) => amountText(yearNet, language),
    },
    {
      key: 'contacted',
      heading: t('sleep.toContact.contacted'),
      width: 100,
      cell: ({ lastContact }) => lastContact !== null && days.inColumn(lastContact.day),
    },
  ];
  const sum = amountAndCurrencyText(found.yearNet, language);
  return (
    <TablePaper
      title={t('sleep.toContact.title')}
      about={[
        `${t('sleep.toContact.total', { count: total, sum })} · ${t('sleep.toContact.knownTo', { day: days.text(found.asOf) })}`,
        t('sleep.toContact.yearAbout'),
      ]}
      columns={columns}
      rows={rows}
      rowKey={({ customerId }) => customerId}
      total={total}
    />
  );
}
