import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ProfitRow, RankingSummary } from '../../shared/ranking/contract.ts';
import type { Period } from '../../shared/ranking/period.ts';
import { rankedKey } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import { amountText, columnDigits, countText, roundShareText, shareText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { ClassMark, TierMark } from './marks.tsx';
import { profitRowQuery } from './profit-queries.ts';
import { ProfitRows } from './profit-rows.tsx';
import { ProfitShareRows } from './profit-share-rows.tsx';
import { RankMove } from './rank-move.tsx';
import { RankedByProfit } from './ranked-by-profit.tsx';
import { RankedCustomerPanel } from './ranked-customer-panel.tsx';
import { ordersOfRow } from './ranked-row.ts';
import type { RankingAddress } from './ranking-address.ts';

interface ProfitWhyPanelProps {
  customerId: number;
  /** The key of the group whose main member that is. */
  group: string | undefined;
  /** The row as it was opened, shown until the engine has answered for the present question. */
  opened: ProfitRow | null;
  address: RankingAddress;
  /** `customers`: those ranked by profit. `net`: their profit. */
  summary: RankingSummary;
  onClose(): void;
}

/** Why a customer, or a group, has its rank by profit, down to the orders. */
export function ProfitWhyPanel({ customerId, group, opened, address, summary, onClose }: ProfitWhyPanelProps) {
  const { t } = useWords();
  const standing = useQuery(profitRowQuery(address, customerId, group));
  const row = standing.data === undefined ? opened : standing.data.row;
  return (
    <RankedCustomerPanel
      customerId={customerId}
      group={group}
      row={row ?? opened}
      error={standing.error}
      onRetry={() => void standing.refetch()}
      summary={summary}
      pageSearch={{ ...address, of: 'ranking' }}
      onClose={onClose}
    >
      {row !== null && <Why row={row} before={standing.data?.before ?? null} summary={summary} />}
      {standing.data?.row === null && <p>{t('byProfit.notRanked')}</p>}
    </RankedCustomerPanel>
  );
}

interface WhyProps {
  row: ProfitRow;
  /** The period before, where the ranking is compared with it. */
  before: Period | null;
  summary: ProfitWhyPanelProps['summary'];
}

function Why({ row, before, summary }: WhyProps) {
  const { t, language } = useWords();
  const days = useDays();
  const digits = columnDigits([row.profit, row.net]);
  const { from, to, currency, customers, top, split, limits } = summary;
  const count = (number: number) => countText(number, language);
  const profit = t('byProfit.profit', { currency });
  const opening = (name: string, value: string, rows: ReactNode) =>
    [name, <OpeningFigure key={`${name} ${rankedKey(row)}`} name={name} value={value} rows={rows} />] as const;
  const downTo = <RankedByProfit downTo={rankedKey(row)} question={summary} />;
  const madeFrom = (
    <ProfitRows of={row} orders={{ ...ordersOfRow(row, summary), from, to }} showsCustomer={row.group !== undefined} />
  );
  return (
    <>
      <Facts
        facts={[
          opening(
            t('ranking.rank'),
            t('ranking.rankOf', { rank: count(row.rank), customers: count(customers) }),
            downTo,
          ),
          opening(profit, amountText(row.profit, language, digits), madeFrom),
          opening(t('byProfit.knownShare'), roundShareText(row.knownShare, language), madeFrom),
          [t('ranking.net', { currency }), amountText(row.net, language, digits)],
          opening(
            t('byProfit.share'),
            shareText(row.share, language),
            <ProfitShareRows row={row} question={summary} profitOfAll={summary.net} />,
          ),
          opening(t('byProfit.cumulativeShare'), shareText(row.cumulativeShare, language), downTo),
          [t('ranking.ordersWithSale'), count(row.orders)],
          [t('ranking.lastDay'), days.text(row.lastDay)],
          ...(before === null ? [] : [[t('ranking.periodBefore'), days.period(before.from, before.to)] as const]),
          ...(before === null || row.before === null
            ? []
            : [
                [t('ranking.rankBefore'), <RankMove key="move" row={row} />] as const,
                [
                  t('byProfit.profitBefore', { currency }),
                  row.before.profit === null ? '–' : amountText(row.before.profit, language, digits),
                ] as const,
                [t('byProfit.knownShareBefore'), roundShareText(row.before.knownShare, language)] as const,
              ]),
          [t('ranking.class'), <ClassMark key="class" of={row.class} />],
          [t('ranking.tier'), <TierMark key="tier" of={row.tier} />],
        ]}
      />
      <div className="quiet">
        <p>
          {row.class === null
            ? t('byProfit.whyNoClass', { top: count(top) })
            : t(`byProfit.whyClass.${split}.${row.class}`, { top: count(top), ...limits })}
        </p>
        <p>{t(`ranking.tierHints.${row.tier}`)}</p>
        <p>{t('byProfit.profitAbout')}</p>
      </div>
    </>
  );
}
