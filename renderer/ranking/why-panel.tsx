import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { netChange, type RankingRow } from '../../shared/ranking/ranking.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import type { FromRanking } from '../customers/customer-page-address.ts';
import { OrderList } from '../orders/order-list.tsx';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import { amountText, changeText, columnDigits, countText, shareText } from '../ui/figures.ts';
import { IconLink } from '../ui/icon-link.tsx';
import { ExpandIcon } from '../ui/icons.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { ClassMark, TierMark } from './marks.tsx';
import { RankMove } from './rank-move.tsx';
import type { RankingQuestion } from './ranking-address.ts';
import classes from './ranking-page.module.css';

interface WhyPanelProps {
  customerId: number;
  /** The row as it was opened, shown until the engine has answered for the present question. */
  opened: RankingRow | null;
  question: RankingQuestion;
  compares: boolean;
  summary: RankingSummary;
  /** Of the customer's page: next there is the next of this ranking. */
  pageSearch: FromRanking;
  onClose(): void;
}

/** Why a customer stands where they stand, down to the orders. */
export function WhyPanel({ customerId, opened, question, compares, summary, pageSearch, onClose }: WhyPanelProps) {
  const { t } = useWords();
  const days = useDays();
  const customer = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const standing = useQuery(
    operations.ranking.revenueRow.queryOptions({
      input: { ...question, customerId, comparesWithBefore: compares },
      ...(opened === null ? {} : { placeholderData: { row: opened, before: null } }),
    }),
  );
  const row = standing.data?.row ?? null;
  const { from, to, currency } = summary;
  return (
    <SidePanel
      title={customerLabel(row ?? opened ?? customer.data ?? { name: '…', number: '' })}
      onClose={onClose}
      actions={
        <IconLink
          to="/customers/$customerId"
          params={{ customerId: String(customerId) }}
          search={pageSearch}
          aria-label={t('customers.openPage')}
          title={t('customers.openPage')}
        >
          <ExpandIcon size={16} />
        </IconLink>
      }
    >
      <div className={classes.why}>
        {customer.error !== null && <FailureNotice error={customer.error} />}
        {standing.error !== null && <FailureNotice error={standing.error} onRetry={() => void standing.refetch()} />}
        {row !== null && <Why row={row} before={standing.data?.before ?? null} summary={summary} />}
        {standing.data?.row === null && <p>{t('ranking.whyNotRanked')}</p>}
        <section aria-labelledby="why-orders">
          <h3 id="why-orders">{t('ranking.ordersBehind', { period: days.period(from, to) })}</h3>
          <OrderList key={customerId} question={{ customerId, from, to, currency }} />
        </section>
      </div>
    </SidePanel>
  );
}

interface WhyProps {
  row: RankingRow;
  /** The period before, where the ranking is compared with it. */
  before: { from: string; to: string } | null;
  summary: RankingSummary;
}

function Why({ row, before, summary }: WhyProps) {
  const { t, language } = useWords();
  const days = useDays();
  const count = (number: number) => countText(number, language);
  const digits = columnDigits(row.before === null ? [row.net] : [row.net, row.before.net]);
  const { currency, customers, top, split } = summary;
  const comparison: ReadonlyArray<readonly [string, ReactNode]> = [
    [t('ranking.rankBefore'), <RankMove key="move" row={row} />],
    [t('ranking.netBefore', { currency }), row.before === null ? '–' : amountText(row.before.net, language, digits)],
    [t('ranking.netChange', { currency }), changeText(netChange(row), language, digits)],
    [t('ranking.periodBefore'), before === null ? null : days.period(before.from, before.to)],
  ];
  return (
    <>
      <Facts
        facts={[
          [t('ranking.rank'), t('ranking.rankOf', { rank: count(row.rank), customers: count(customers) })],
          [t('ranking.net', { currency }), amountText(row.net, language, digits)],
          [t('ranking.share'), shareText(row.share, language)],
          [t('ranking.cumulativeShare'), shareText(row.cumulativeShare, language)],
          [t('ranking.ordersWithSale'), count(row.orders)],
          [t('ranking.lastDay'), days.text(row.lastDay)],
          ...(before === null ? [] : comparison),
          [t('ranking.class'), <ClassMark key="class" of={row.class} />],
          [t('ranking.tier'), <TierMark key="tier" of={row.tier} />],
        ]}
      />
      <div className="quiet">
        <p>
          {row.class === null
            ? t('ranking.whyNoClass', { top: count(top) })
            : t(split === 'count' ? `ranking.whyClassByCount.${row.class}` : `ranking.whyClassByShare.${row.class}`, {
                top: count(top),
              })}
        </p>
        <p>{t(`ranking.tierHints.${row.tier}`)}</p>
      </div>
    </>
  );
}
