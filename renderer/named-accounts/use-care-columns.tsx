import { type ReactNode, useMemo } from 'react';
import { daysBetween } from '../../shared/day.ts';
import { type CareFact, careFacts, fewestPreferences } from '../../shared/named-accounts/care.ts';
import type { CareRow } from '../../shared/named-accounts/contract.ts';
import { useWords, type Words } from '../app/words.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { CareCell } from './care-cell.tsx';
import classes from './named-accounts.module.css';

/** A column for each fact; a cell opens to what is on file, and to the form that fills a gap. */
export function useCareColumns(
  today: string,
  onFilled: (row: CareRow, fact: CareFact) => void,
): ReadonlyArray<DataColumn<CareRow>> {
  const { t } = useWords();
  return useMemo(
    () => [
      {
        key: 'name',
        heading: t('ranking.name'),
        isPinned: true,
        cell: (row) => (
          <>
            <bdi>{row.name}</bdi> <span className="quiet">{row.number}</span>
          </>
        ),
      },
      ...careFacts.map(
        (fact): DataColumn<CareRow> => ({
          key: fact,
          isPublic: true,
          heading: t(`namedAccounts.care.columns.${fact}`),
          about: t(`namedAccounts.care.facts.${fact}`),
          width: 88,
          cell: (row) =>
            row.facts[fact] ? (
              <span className="quiet">{t('namedAccounts.care.holds')}</span>
            ) : (
              <span className={classes.gap} data-overdue={fact === 'cases'}>
                {gapText(row, fact, { t, today })}
              </span>
            ),
          behind: (row) => <CareCell row={row} fact={fact} onFilled={() => onFilled(row, fact)} />,
        }),
      ),
    ],
    [t, today, onFilled],
  );
}

/** How much is missing. */
function gapText({ record }: CareRow, fact: CareFact, { t, today }: Pick<Words, 't'> & { today: string }): ReactNode {
  switch (fact) {
    case 'preferences':
      return `${record.preferences}/${fewestPreferences}`;
    case 'contact':
      return record.lastContact === null
        ? t('namedAccounts.care.never')
        : t('namedAccounts.care.silentDays', { count: daysBetween(record.lastContact, today) });
    case 'cases':
      return t('namedAccounts.care.late', { count: record.overdueCases });
    default:
      return <span title={t('namedAccounts.care.isMissing')}>–</span>;
  }
}
