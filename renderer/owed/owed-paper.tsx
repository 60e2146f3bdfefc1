import { type OwedAge, owedAges } from '../../shared/owed/age-of-owed.ts';
import type { Debtor, Owed } from '../../shared/owed/contract.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, amountText } from '../ui/figures.ts';

interface OwedPaperProps {
  owed: Owed & { on: string };
  age: OwedAge | null;
}

/** What is owed, for who writes the reminders: the ages above, the customers below. */
export function OwedPaper({ owed, age }: OwedPaperProps) {
  const { t, language } = useWords();
  const days = useDays();
  const { currency, debtors } = owed;
  const text = (minor: number): string => amountText({ minor, currency }, language);
  const withCurrency = (minor: number): string => amountAndCurrencyText({ minor, currency }, language);
  const columns: DataColumn<Debtor>[] = [
    {
      key: 'customer',
      heading: t('owed.paperCustomer'),
      width: 170,
      cell: ({ name, number }) => (
        <>
          <bdi>{name}</bdi> <bdi>{number}</bdi>
        </>
      ),
    },
    {
      key: 'owed',
      heading: t('owed.paperOwed', { currency }),
      width: 110,
      align: 'end',
      cell: ({ owed: sum }) => text(sum.minor),
    },
    {
      key: 'due',
      heading: t('owed.paperDue'),
      width: 100,
      cell: ({ oldestDue }) => oldestDue !== null && days.inColumn(oldestDue),
    },
    {
      key: 'late',
      heading: t('owed.paperLate'),
      width: 80,
      align: 'end',
      cell: ({ daysLate }) => (daysLate > 0 ? String(daysLate) : ''),
    },
    {
      key: 'limit',
      heading: t('owed.paperLimit', { currency }),
      width: 110,
      align: 'end',
      cell: ({ limit, isOverLimit }) =>
        limit !== null && (isOverLimit ? `${text(limit.minor)} · ${t('owed.over')}` : text(limit.minor)),
    },
    {
      key: 'favour',
      heading: t('owed.paperFavour', { currency }),
      width: 110,
      align: 'end',
      cell: ({ inFavour }) => inFavour.minor > 0 && text(inFavour.minor),
    },
  ];
  const agesSaid = age === null ? owedAges.filter((each) => (owed.counts.ages[each] ?? 0) > 0) : [age];
  return (
    <TablePaper
      title={t('owed.pageTitle')}
      about={[
        `${t('owed.total', { count: owed.counts.owing, sum: withCurrency(owed.total) })}, ${t('owed.upTo', { day: days.text(owed.on) })}`,
        ...agesSaid.map((each) =>
          t('owed.paperAges', {
            age: t(`owed.ages.${each}`),
            sum: withCurrency(owed.ages[each] ?? 0),
            customers: t('owed.customers', { count: owed.counts.ages[each] ?? 0 }),
          }),
        ),
        ...owed.leftOut.map(({ owed: sum, customers }) =>
          t('owed.leftOut', { sum: amountAndCurrencyText(sum, language), count: customers }),
        ),
      ]}
      columns={columns}
      rows={debtors}
      rowKey={({ customerId }) => customerId}
      total={owed.asked}
    />
  );
}
