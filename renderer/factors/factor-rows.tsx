import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FactorRow } from '../../shared/factors/factor-rows.ts';
import type { Factor } from '../../shared/factors/factors.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { FigureRows } from '../indicators/figure-rows.tsx';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, columnDigits } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './factor-rows.module.css';

interface FactorRowsProps {
  customerId: number;
  factor: Factor;
  /** Nothing after this day is seen. */
  asOf: string;
}

/** What a factor of a customer is known from: their purchases, or cases, people, groups and bills. */
export function FactorRows({ customerId, factor, asOf }: FactorRowsProps) {
  if (factor === 'loyalty' || factor === 'stability') {
    return <FigureRows customerId={customerId} figure="orders" to={asOf} />;
  }
  return <RowsOnRecord customerId={customerId} factor={factor} asOf={asOf} />;
}

function RowsOnRecord({ customerId, factor, asOf }: FactorRowsProps) {
  const { t, language } = useWords();
  const days = useDays();
  const { data, error, refetch } = useQuery(
    operations.factors.rows.queryOptions({ input: { customerId, factor, asOf } }),
  );
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  if (data.rows.length === 0) return <p className="quiet">{t('factors.nothingOnRecord')}</p>;
  const digits = columnDigits(data.rows.flatMap(({ amount }) => amount ?? []));
  const paid = ({ kind, settledDay }: FactorRow): string => {
    if (kind !== 'onAccount') return '';
    return settledDay === null ? t('factors.notPaid') : t('factors.paidOn', { day: days.text(settledDay) });
  };
  return (
    <ol className={classes.rows}>
      {data.rows.map((row) => (
        <li key={`${row.kind} ${row.id}`}>
          <span className="quiet figure">{row.day === null ? '' : days.text(row.day)}</span>
          <span>
            <span className="quiet">{t(`factors.rows.${row.kind}`)}</span>{' '}
            {row.customer !== null && (
              <Link to="/customers/$customerId" params={{ customerId: String(row.customer.id) }} search={{}}>
                <bdi>{row.customer.name}</bdi>
              </Link>
            )}{' '}
            {row.text} {paid(row)}
          </span>
          <span className="figure">{row.amount !== null && amountAndCurrencyText(row.amount, language, digits)}</span>
        </li>
      ))}
    </ol>
  );
}
