import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import entryList from '../ui/entry-list.module.css';
import { FailureNotice } from '../ui/states.tsx';
import { useSeen } from '../ui/use-seen.ts';
import { FactorList } from './factor-list.tsx';
import { ScoreButton } from './score-button.tsx';
import { openFactorScores } from './shown-factor-scores.ts';
import { useScoreKey } from './use-score-key.ts';

/** What money does not show of a customer, as the ranking sees it; the owner's own scores are given here too. */
export function FactorsSection({ customerId }: { customerId: number }) {
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  return customer === undefined || customer.binnedAt !== null ? null : <FactorsOf customerId={customerId} />;
}

function FactorsOf({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { ref, isSeen } = useSeen<HTMLElement>();
  // All customers are read for the factors of one: nothing that stands above waits for it.
  const found = useQuery({
    ...operations.factors.ofCustomer.queryOptions({ input: { customerId } }),
    enabled: isSeen,
  });
  useScoreKey(() => ({ customerId }));
  return (
    <section ref={ref} className={entryList.section} aria-labelledby="factors">
      <div className={entryList.heading}>
        <h2 id="factors">{t('factors.title')}</h2>
        <ScoreButton customerId={customerId} />
      </div>
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && (
        <FactorList
          of={found.data.factors}
          shopMeans={found.data.shopMeans}
          homeCurrency={found.data.homeCurrency}
          whose={{ customers: [{ customerId }], asOf: found.data.asOf }}
          onScore={(factor) => openFactorScores(customerId, factor)}
        />
      )}
    </section>
  );
}
