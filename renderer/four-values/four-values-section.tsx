import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import entryList from '../ui/entry-list.module.css';
import { FailureNotice } from '../ui/states.tsx';
import { useSeen } from '../ui/use-seen.ts';
import { FourValues } from './four-values.tsx';

/** The four values of a customer on their profile. */
export function FourValuesSection({ customerId }: { customerId: number }) {
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  return customer === undefined || customer.binnedAt !== null ? null : <FourValuesOf customerId={customerId} />;
}

function FourValuesOf({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { ref, isSeen } = useSeen<HTMLElement>();
  const asked = { input: { customerId }, enabled: isSeen };
  // All customers are read for the values of one: nothing that stands above waits for it.
  const factors = useQuery(operations.factors.ofCustomer.queryOptions(asked));
  const standing = useQuery(
    operations.ranking.scoredRow.queryOptions({ ...asked, input: { customerId, by: 'revenue' } }),
  );
  const failed = [factors, standing].find(({ error }) => error !== null);
  return (
    <section ref={ref} className={entryList.section} aria-labelledby="four-values">
      <div className={entryList.heading}>
        <h2 id="four-values">{t('fourValues.title')}</h2>
      </div>
      {failed !== undefined && <FailureNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {factors.data !== undefined && standing.data !== undefined && (
        <FourValues customerId={customerId} {...factors.data} moneyScore={standing.data.row?.moneyScore ?? 0} />
      )}
    </section>
  );
}
