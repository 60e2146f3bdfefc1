import { customerLabelsApart } from '../../shared/customers/customer-label.ts';
import type { Account } from '../../shared/named-accounts/contract.ts';
import type { Words } from '../app/words.ts';
import type { DataColumn } from '../ui/data-column.ts';

interface StarredRow {
  customerId: number;
  /** Of a group its members. */
  group?: { members: readonly { customerId: number; number: string; name: string }[] } | undefined;
}

/** Who is on the list of key accounts, as a star; of a group where one of its members is, who that is. */
export function starColumn<Row extends StarredRow>(
  standings: ReadonlyMap<number, Account>,
  { t }: Pick<Words, 't'>,
): DataColumn<Row> {
  const isNamed = ({ customerId }: { customerId: number }): boolean => standings.get(customerId)?.state === 'named';
  const said = ({ group }: Row): string => {
    const named = group?.members.filter(isNamed) ?? [];
    return named.length === 0
      ? t('namedAccounts.onList')
      : t('namedAccounts.areOnList', { names: customerLabelsApart(named).join(t('page.listSeparator')) });
  };
  return {
    key: 'named',
    isPublic: true,
    heading: t('namedAccounts.star'),
    about: t('namedAccounts.starAbout'),
    width: 44,
    cell: (row) =>
      [row, ...(row.group?.members ?? [])].some(isNamed) ? (
        <span role="img" aria-label={said(row)} title={said(row)}>
          ★
        </span>
      ) : null,
  };
}
