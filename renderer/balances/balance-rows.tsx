import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { FigureEntry } from '../indicators/figure-entry.tsx';
import figureClasses from '../indicators/figure-rows.module.css';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { balanceChangeText } from './balance-text.ts';

/** The entries that a customer's balance in one unit is the sum of, the latest first. */
export function BalanceRows({ customerId, unitId }: { customerId: number; unitId: number }) {
  const { t, language } = useWords();
  const { data, error, refetch } = useQuery(operations.balances.ofCustomer.queryOptions({ input: { customerId } }));
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  const balance = data.balances.find(({ unit }) => unit.id === unitId);
  return (
    <ol className={`${figureClasses.rows} personal`}>
      {balance?.entries.map(({ id, day, amountMillionths, reason, origin }) => (
        <FigureEntry
          key={id}
          day={day}
          title={balanceChangeText(amountMillionths, balance.unit, language)}
          text={reason}
          about={[origin === '' ? '' : t(`balances.origins.${origin}`)]}
        />
      ))}
    </ol>
  );
}
