import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText } from '../ui/figures.ts';
import classes from './sales-dialog.module.css';
import { useAgreedTerms } from './use-agreed-terms.ts';

interface OverLimitProps {
  customerId: number;
  /** At whose end what is owed is counted. */
  day: string;
  currency: string;
  /** Minor units by which more is owed with the sale. */
  added: number;
}

/** Said before the sale is saved: with it more is owed than was agreed. */
export function OverLimit({ customerId, day, currency, added }: OverLimitProps) {
  const { t, language } = useWords();
  const agreed = useAgreedTerms(customerId, day);
  const { data } = useQuery(operations.owed.ofCustomer.queryOptions({ input: { customerId, on: day } }));
  const limit = agreed?.limit ?? null;
  if (limit === null || limit.currency !== currency || data === undefined || added <= 0) return null;
  const account = data.accounts.find(({ owed }) => owed.currency === currency);
  const owed = Math.max(0, (account?.owed.minor ?? 0) + added - (account?.inFavour.minor ?? 0));
  if (owed <= limit.minor) return null;
  return (
    <p className={classes.problem} role="status">
      {t('sales.overLimit', {
        owed: amountAndCurrencyText({ minor: owed, currency }, language),
        limit: amountAndCurrencyText(limit, language),
      })}
    </p>
  );
}
