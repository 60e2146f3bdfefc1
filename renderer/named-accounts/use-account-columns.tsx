import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Account, CareRow } from '../../shared/named-accounts/contract.ts';
import { useWords } from '../app/words.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { CareDots } from './care-dots.tsx';
import { stepText } from './step-text.ts';

interface AccountColumns {
  /** Of those on the list, by customer. */
  care: ReadonlyMap<number, CareRow>;
  isBesidePanel: boolean;
}

/** The columns of the list of key accounts. */
export function useAccountColumns({ care, isBesidePanel }: AccountColumns): ReadonlyArray<DataColumn<Account>> {
  const { t } = useWords();
  const days = useDays();
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  return useMemo(() => {
    const name: DataColumn<Account> = {
      key: 'name',
      heading: t('ranking.name'),
      isPinned: true,
      cell: (account) => (
        <>
          <bdi>{account.name}</bdi> <span className="quiet">{account.number}</span>
        </>
      ),
    };
    const since: DataColumn<Account> = {
      key: 'since',
      isPublic: true,
      heading: t('namedAccounts.since'),
      width: 104,
      ...days.columnAlign,
      // Of somebody taken off, since when they are.
      cell: ({ state, spell }) => days.inColumn(state === 'left' ? (spell.toDay ?? spell.fromDay) : spell.fromDay),
    };
    const why: DataColumn<Account> = {
      key: 'why',
      heading: t('namedAccounts.why'),
      cell: ({ state, spell }) => (state === 'left' && spell.endReason !== '' ? spell.endReason : spell.reason),
    };
    const dots: DataColumn<Account> = {
      key: 'care',
      isPublic: true,
      heading: t('namedAccounts.care.title'),
      about: t('namedAccounts.care.about'),
      width: 152,
      cell: ({ customerId }) => {
        const row = care.get(customerId);
        return row === undefined ? null : <CareDots facts={row.facts} />;
      },
    };
    const visitEvery: DataColumn<Account> = {
      key: 'visitRhythm',
      isPublic: true,
      heading: t('namedAccounts.visitEvery'),
      width: 96,
      align: 'end',
      cell: ({ spell }) => t('namedAccounts.days', { count: spell.visitRhythmDays }),
    };
    if (isBesidePanel) return [name, since, dots];
    return [
      name,
      since,
      why,
      {
        key: 'lookedAfterBy',
        heading: t('namedAccounts.lookedAfterBy'),
        width: 112,
        cell: ({ lookedAfterBy }) => (lookedAfterBy === '' ? <span className="quiet">–</span> : lookedAfterBy),
      },
      ...(isNarrow ? [] : [visitEvery]),
      {
        key: 'next',
        heading: t('namedAccounts.next'),
        width: 180,
        cell: ({ next }) =>
          next === null ? (
            <span className="quiet">–</span>
          ) : (
            <>
              {days.aheadInColumn(next.day)} <bdi>{stepText(next, { t })}</bdi>
            </>
          ),
      },
      dots,
    ];
  }, [t, days, care, isBesidePanel, isNarrow]);
}
