import { useQuery } from '@tanstack/react-query';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { factors } from '../../shared/factors/factors.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankingWeights, ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import type { FromRanking } from '../customers/customer-page-address.ts';
import { FactorList } from '../factors/factor-list.tsx';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
import { Facts } from '../ui/facts.tsx';
import { amountText, columnDigits, countText } from '../ui/figures.ts';
import { IconLink } from '../ui/icon-link.tsx';
import { ExpandIcon } from '../ui/icons.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import type { RankingAddress } from './ranking-address.ts';
import classes from './ranking-page.module.css';
import { scoredQuestion, scoredSummaryQuery } from './scored-queries.ts';

interface ScoredWhyPanelProps {
  customerId: number;
  /** The row as it was opened, shown until the engine has answered for the present question. */
  opened: ScoredRow | null;
  address: RankingAddress;
  weights: RankingWeights;
  summary: RankingSummary;
  onClose(): void;
}

/** Why a customer stands where they stand beyond money: every factor with what it is known from. */
export function ScoredWhyPanel({ customerId, opened, address, weights, summary, onClose }: ScoredWhyPanelProps) {
  const { t } = useWords();
  const customer = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const scores = useQuery(scoredSummaryQuery(address, weights));
  const standing = useQuery({
    ...operations.ranking.scoredRow.queryOptions({ input: { ...scoredQuestion(address, weights), customerId } }),
    ...(opened === null ? {} : { placeholderData: { row: opened, position: null } }),
  });
  const row = standing.data?.row ?? null;
  const { from, to, currency } = summary;
  const pageSearch: FromRanking = { ...address, of: 'ranking' };
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
        {row !== null && <Scores row={row} />}
        {row !== null && scores.data !== undefined && (
          <FactorList of={row.factors} shopMeans={scores.data.shopMeans} homeCurrency={currency} />
        )}
        {standing.data?.row === null && <p>{t('ranking.whyNothingKnown')}</p>}
        <OrdersOfPeriod question={{ customerId, from, to, currency }} />
      </div>
    </SidePanel>
  );
}

function Scores({ row }: { row: ScoredRow }) {
  const { t, language } = useWords();
  const count = (rank: number | null): string => (rank === null ? '–' : countText(rank, language));
  const known = factors.filter((factor) => row.factors[factor].score !== null).length;
  return (
    <Facts
      facts={[
        [
          t('ranking.ranks'),
          t('ranking.ranksAre', {
            combined: count(row.rankCombined),
            revenue: count(row.rankRevenue),
            value: count(row.rankValue),
          }),
        ],
        [t('ranking.net', { currency: row.net.currency }), amountText(row.net, language, columnDigits([row.net]))],
        [t('ranking.moneyScore'), row.moneyScore.toFixed(1)],
        [
          t('ranking.plainValue'),
          row.value === null
            ? t('factors.unknown')
            : `${row.value.toFixed(2)} · ${t('factors.knownOf', { known, inUse: factors.length })}`,
        ],
        [t('ranking.cautiousValue'), row.cautiousValue.toFixed(2)],
        [t('ranking.combinedScore'), row.combined.toFixed(1)],
      ]}
    />
  );
}
