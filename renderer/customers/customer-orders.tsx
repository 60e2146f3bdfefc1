import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { CustomerYears } from './customer-trade.tsx';
import classes from './customers-page.module.css';

/** What they bought, order by order. */
export function CustomerOrders({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  if (customer === undefined) return null;
  if (customer.totals.length === 0) return <p className="quiet">{t('customers.neverOrdered')}</p>;
  return (
    <div className={classes.part}>
      <CustomerYears customer={customer} />
      <section aria-labelledby="customer-orders">
        <h3 id="customer-orders">{t('orders.title')}</h3>
        <OrderList question={{ customerId }} />
      </section>
    </div>
  );
}
