import { useQuery } from '@tanstack/react-query';
import type { CustomerAccount } from '../../shared/owed/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, amountText, columnDigits } from '../ui/figures.ts';
import classes from './account-section.module.css';

/** What a customer owes today, order by order with its due day, and what they paid beyond it. */
export function AccountSection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { data } = useQuery(operations.owed.ofCustomer.queryOptions({ input: { customerId } }));
  if (data === undefined || data.accounts.length === 0) return null;
  return (
    <section aria-labelledby="account">
      <h3 id="account">{t('owed.title')}</h3>
      {data.accounts.map((account) => (
        <Account key={account.owed.currency} account={account} />
      ))}
    </section>
  );
}

function Account({ account: { owed, inFavour, limit, isOverLimit, open } }: { account: CustomerAccount }) {
  const { t, language } = useWords();
  const days = useDays();
  const digits = columnDigits(open.flatMap((order) => [order.amount, order.owed]));
  return (
    <>
      <p className={classes.sentence}>
        <strong>
          {owed.minor > 0
            ? t('owed.owes', { sum: amountAndCurrencyText(owed, language) })
            : t('owed.inFavour', { sum: amountAndCurrencyText(inFavour, language) })}
        </strong>
        {limit !== null && (
          <span className={isOverLimit ? classes.over : 'quiet'}>
            {t(isOverLimit ? 'owed.overLimit' : 'owed.limit', { limit: amountAndCurrencyText(limit, language) })}
          </span>
        )}
      </p>
      {open.length > 0 && (
        <table className={classes.orders} aria-label={t('owed.openOrders')}>
          <thead>
            <tr>
              <th scope="col">{t('owed.bought')}</th>
              <th scope="col">{t('owed.due')}</th>
              <th scope="col" data-align="end">
                {t('owed.amount', { currency: owed.currency })}
              </th>
              <th scope="col" data-align="end">
                {t('owed.stillOwed', { currency: owed.currency })}
              </th>
            </tr>
          </thead>
          <tbody>
            {open.map((order) => (
              <tr key={order.orderId}>
                <td>
                  {days.inColumn(order.day)} {order.number !== null && <bdi className="quiet">{order.number}</bdi>}
                </td>
                <td>
                  {days.inColumn(order.dueDay)}{' '}
                  {order.daysLate > 0 && (
                    <span className={classes.over}>{t('owed.late', { count: order.daysLate })}</span>
                  )}
                </td>
                <td data-align="end">{amountText(order.amount, language, digits)}</td>
                <td data-align="end">{amountText(order.owed, language, digits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
