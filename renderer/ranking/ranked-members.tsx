import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { NamedGroup, NamedGroupByProfit } from '../../shared/ranking/ranked-group-schema.ts';
import { useWords } from '../app/words.ts';
import type { FromRanking } from '../customers/customer-page-address.ts';
import { OrderList } from '../orders/order-list.tsx';
import tableClasses from '../people/people-table.module.css';
import { amountText, columnDigits } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { ProfitRows } from './profit-rows.tsx';
import { ordersOfRow } from './ranked-row.ts';

/** Of a large group: those who brought most come first. */
const mostShown = 20;

/** `profit`: in a ranking by profit; null where no cost is known. */
export interface MembersShown {
  key: string;
  members: readonly (NamedGroup['members'][number] &
    Partial<Pick<NamedGroupByProfit['members'][number], 'profit' | 'knownShare'>>)[];
}

interface RankedMembersProps {
  customerId: number;
  group: MembersShown;
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
  const digits = columnDigits(
    group.members.flatMap(({ net, profit = null }) => (profit === null ? [net] : [net, profit])),
  );
  const isByProfit = group.members.some(({ profit }) => profit !== undefined);
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
            {isByProfit && (
              <th scope="col" data-align="end">
                {t('byProfit.profit', { currency })}
              </th>
            )}
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
              {member.profit !== undefined && (
                <td data-align="end">
                  {member.profit === null ? (
                    '–'
                  ) : (
                    <OpeningFigure
                      name={t('byProfit.profitOf', { name: customerLabel(member) })}
                      value={amountText(member.profit, language, digits)}
                      rows={
                        <ProfitRows
                          of={{ profit: member.profit, knownShare: member.knownShare ?? null }}
                          orders={{ ...orders, customerId: member.customerId, from, to }}
                        />
                      }
                    />
                  )}
                </td>
              )}
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
