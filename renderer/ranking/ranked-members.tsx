import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { NamedGroup } from '../../shared/ranking/ranked-group-schema.ts';
import { useWords } from '../app/words.ts';
import type { FromRanking } from '../customers/customer-page-address.ts';
import { OrderList } from '../orders/order-list.tsx';
import tableClasses from '../people/people-table.module.css';
import { amountText, columnDigits } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { ordersOfRow } from './ranked-row.ts';

/** Of a large group: those who brought most come first. */
const mostShown = 20;

interface RankedMembersProps {
  customerId: number;
  group: NamedGroup;
  name: string;
  summary: Pick<RankingSummary, 'rollUp' | 'narrowing' | 'from' | 'to' | 'currency'>;
  /** Of a member's page. */
  pageSearch: FromRanking;
}

/** Who is in a group of the ranking, and what each brought while they belonged. */
export function RankedMembers({ customerId, group, name, summary, pageSearch }: RankedMembersProps) {
  const { t, language } = useWords();
  const [areAllShown, setAreAllShown] = useState(false);
  const { from, to, currency } = summary;
  const shown = areAllShown ? group.members : group.members.slice(0, mostShown);
  const digits = columnDigits(group.members.map(({ net }) => net));
  const orders = ordersOfRow({ customerId, group }, summary);
  return (
    <>
      <table className={tableClasses.table} aria-label={t('rolledUp.membersOf', { name })}>
        <thead>
          <tr>
            <th scope="col">{t('rolledUp.member')}</th>
            <th scope="col" data-align="end">
              {t('ranking.net', { currency })}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((member) => (
            <tr key={member.customerId}>
              <th scope="row">
                <Link
                  to="/customers/$customerId"
                  params={{ customerId: String(member.customerId) }}
                  search={pageSearch}
                >
                  <bdi>{customerLabel(member)}</bdi>
                </Link>
                <span className="quiet"> {member.number}</span>
              </th>
              <td data-align="end">
                <OpeningFigure
                  name={t('rolledUp.netOf', { name: customerLabel(member) })}
                  value={amountText(member.net, language, digits)}
                  rows={<OrderList question={{ ...orders, customerId: member.customerId, figure: 'net', from, to }} />}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < group.members.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAreAllShown(true)}>
          {t('groups.showAll', { count: group.members.length })}
        </Button>
      )}
    </>
  );
}
