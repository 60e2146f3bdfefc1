import { useInfiniteQuery } from '@tanstack/react-query';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { PyramidTier } from '../../shared/ranking/ranking.ts';
import type { TierCustomer, TierFigure, Tiers } from '../../shared/ranking/tiers-contract.ts';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import tableClasses from '../people/people-table.module.css';
import { SaveTable } from '../tables/save-table.tsx';
import { amountText, roundShareText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { ProfitRows } from './profit-rows.tsx';
import type { RankingQuestion } from './ranking-address.ts';
import page from './ranking-page.module.css';
import { TierContactRows } from './tier-contact-rows.tsx';
import { useTimeText } from './use-time-text.ts';

const pageSize = 50;

interface TierCustomerRowsProps {
  tier: PyramidTier;
  figure: TierFigure;
  question: RankingQuestion;
  period: Pick<Tiers, 'from' | 'to' | 'currency'>;
}

/** The customers whose profit, or time, that of a tier was made from; each opens to its orders, or contacts. */
export function TierCustomerRows({ tier, figure, question, period }: TierCustomerRowsProps) {
  const { t, language } = useWords();
  const input = { question, tier, figure };
  const read = useInfiniteQuery(operations.ranking.tierCustomers.infiniteOptions(byPage(input, pageSize)));
  const first = read.data?.pages[0];
  if (read.error !== null) return <FailureNotice error={read.error} onRetry={() => void read.refetch()} />;
  if (first === undefined) return <LoadingState ofCustomers />;
  const rows = read.data?.pages.flatMap((ofPage) => ofPage.rows) ?? [];
  const isOfProfit = figure === 'profit';
  return (
    <div className={page.why}>
      <div className={page.rankedHead}>
        <p className="quiet">{t(isOfProfit ? 'tiers.profitOfCustomers' : 'tiers.timeOfCustomers')}</p>
        <SaveTable isCompact question={{ table: 'tierCustomers', ...input }} />
      </div>
      <table className={tableClasses.table} aria-label={t(isOfProfit ? 'tiers.profit' : 'tiers.time')}>
        <thead>
          <tr>
            <th scope="col">{t('ranking.name')}</th>
            <th scope="col" data-align="end">
              {isOfProfit ? t('byProfit.profit', { currency: period.currency }) : t('tiers.time')}
            </th>
            {isOfProfit && (
              <th scope="col" data-align="end">
                {t('byProfit.knownShare')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.customerId}>
              <th scope="row">
                <bdi>{customerLabel(row)}</bdi> <span className="quiet">{row.number}</span>
              </th>
              <td data-align="end">
                {isOfProfit ? (
                  <ProfitOfCustomer row={row} question={question} period={period} />
                ) : (
                  <TimeOfCustomer row={row} period={period} />
                )}
              </td>
              {isOfProfit && (
                <td data-align="end">{row.knownShare === null ? '–' : roundShareText(row.knownShare, language)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore of="customers" list={read} left={first.total - rows.length} />
    </div>
  );
}

type OfCustomer = Pick<TierCustomerRowsProps, 'period'> & { row: TierCustomer };

function ProfitOfCustomer({ row, question, period }: OfCustomer & Pick<TierCustomerRowsProps, 'question'>) {
  const { t, language } = useWords();
  const { customerId, profit, knownShare } = row;
  if (profit === null) return '–';
  return (
    <OpeningFigure
      name={t('byProfit.profitOf', { name: customerLabel(row) })}
      value={amountText(profit, language)}
      rows={
        <ProfitRows of={{ profit, knownShare }} orders={{ customerId, narrowing: question.narrowing, ...period }} />
      }
    />
  );
}

function TimeOfCustomer({ row, period: { from, to } }: OfCustomer) {
  const { t } = useWords();
  const timeText = useTimeText();
  return (
    <OpeningFigure
      name={t('tiers.timeOf', { name: customerLabel(row) })}
      value={timeText(row.minutes)}
      rows={<TierContactRows customerId={row.customerId} from={from} to={to} />}
    />
  );
}
