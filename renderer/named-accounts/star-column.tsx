import type { Account } from '../../shared/named-accounts/contract.ts';
import type { Words } from '../app/words.ts';
import type { DataColumn } from '../ui/data-column.ts';

/** Who is on the list of key accounts, as a star. */
export function starColumn<Row extends { customerId: number }>(
  standings: ReadonlyMap<number, Account>,
  { t }: Pick<Words, 't'>,
): DataColumn<Row> {
  return {
    key: 'named',
    isPublic: true,
    heading: t('namedAccounts.star'),
    about: t('namedAccounts.starAbout'),
    width: 48,
    cell: ({ customerId }) =>
      standings.get(customerId)?.state === 'named' ? (
        <span role="img" aria-label={t('namedAccounts.onList')} title={t('namedAccounts.onList')}>
          ★
        </span>
      ) : null,
  };
}
