import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { Period } from '../../shared/ranking/period.ts';
import { netChange, type RankingRow, rankedKey } from '../../shared/ranking/ranking.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import type { FromRanking } from '../customers/customer-page-address.ts';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import { amountText, changeText, columnDigits, countText, shareText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { ChangeRows } from './change-rows.tsx';
import { ClassMark, TierMark } from './marks.tsx';
import { RankMove } from './rank-move.tsx';
import { RankedCustomerPanel } from './ranked-customer-panel.tsx';
import { RankedDownTo } from './ranked-down-to.tsx';
import { ordersOfRow } from './ranked-row.ts';
import type { RankingQuestion } from './ranking-address.ts';
import { ShareRows } from './share-rows.tsx';

interface WhyPanelProps {
  customerId: number;
  /** The key of the group whose main member that is. */
  group: string | undefined;
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
export function WhyPanel(props: WhyPanelProps) {
  const { customerId, group, opened, question, compares, summary } = props;
  const { t } = useWords();
  const standing = useQuery(
    operations.ranking.revenueRow.queryOptions({
      input: { ...question, customerId, group, comparesWithBefore: compares },
      ...(opened === null ? {} : { placeholderData: { row: opened, before: null } }),
    }),
  );
  const row = standing.data?.row ?? null;
  return (
    <RankedCustomerPanel
      customerId={customerId}
      group={group}
      row={row ?? opened}
      error={standing.error}
      onRetry={() => void standing.refetch()}
      summary={summary}
      pageSearch={props.pageSearch}
      onClose={props.onClose}
    >
      {row !== null && <Why row={row} before={standing.data?.before ?? null} summary={summary} />}
      {standing.data?.row === null && <p>{t('ranking.whyNotRanked')}</p>}
    </RankedCustomerPanel>
  );
}

interface WhyProps {
  row: RankingRow;
  /** The period before, where the ranking is compared with it. */
  before: Period | null;
  summary: RankingSummary;
}

function Why({ row, before, summary }: WhyProps) {
  const { t, language } = useWords();
  const days = useDays();
  const count = (number: number) => countText(number, language);
  const digits = columnDigits(row.before === null ? [row.net] : [row.net, row.before.net]);
  const { from, to, currency, customers, top, split, limits } = summary;
  const orders = ordersOfRow(row, summary);
  // Net, orders and last day are of the orders that stand below.
  const opening = (name: string, value: string, rows: ReactNode) =>
    [name, <OpeningFigure key="figure" name={name} value={value} rows={rows} />] as const;
  const downTo = <RankedDownTo downTo={rankedKey(row)} summary={summary} />;
  const rank = t('ranking.rankOf', { rank: count(row.rank), customers: count(customers) });
  const netBefore = t('ranking.netBefore', { currency });
  return (
    <>
      <Facts
        facts={[
          opening(t('ranking.rank'), rank, downTo),
          [t('ranking.net', { currency }), amountText(row.net, language, digits)],
          opening(
            t('ranking.share'),
            shareText(row.share, language),
            <ShareRows key={rankedKey(row)} row={row} summary={summary} />,
          ),
          opening(t('ranking.cumulativeShare'), shareText(row.cumulativeShare, language), downTo),
          [t('ranking.ordersWithSale'), count(row.orders)],
          [t('ranking.lastDay'), days.text(row.lastDay)],
          ...(before === null
            ? []
            : [
                [t('ranking.rankBefore'), <RankMove key="move" row={row} />] as const,
                row.before === null
                  ? ([netBefore, '–'] as const)
                  : opening(
                      netBefore,
                      amountText(row.before.net, language, digits),
                      <OrdersOfPeriod
                        question={{ ...orders, figure: 'net', from: before.from, to: before.to }}
                        showsCustomer={row.group !== undefined}
                      />,
                    ),
                opening(
                  t('ranking.netChange', { currency }),
                  changeText(netChange(row), language, digits),
                  <ChangeRows orders={orders} before={before} period={{ from, to }} />,
                ),
                [t('ranking.periodBefore'), days.period(before.from, before.to)] as const,
              ]),
          [t('ranking.class'), <ClassMark key="class" of={row.class} />],
          [t('ranking.tier'), <TierMark key="tier" of={row.tier} />],
        ]}
      />
      <div className="quiet">
        <p>
          {row.class === null
            ? t('ranking.whyNoClass', { top: count(top) })
            : t(`ranking.whyClass.${split}.${row.class}`, { top: count(top), ...limits })}
        </p>
        <p>{t(`ranking.tierHints.${row.tier}`)}</p>
      </div>
    </>
  );
}
