import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { AccountSection } from '../owed/account-section.tsx';
import { PaymentsSection } from '../payments/payments-section.tsx';
import { CustomerMargin } from '../products/customer-margin.tsx';
import { openSales } from '../sales/shown-sales.ts';
import { TermsSection } from '../terms/terms-section.tsx';
import { PlusIcon } from '../ui/icons.tsx';
import { CustomerYears } from './customer-trade.tsx';
import classes from './customers-page.module.css';

/** What they owe and what is agreed with them, then what they bought, order by order. */
export function CustomerOrders({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  if (customer === undefined) return null;
  const isReadOnly = customer.binnedAt !== null;
  return (
    <div className={classes.part}>
      {!isReadOnly && (
        <div>
          <Button size="compact-sm" leftSection={<PlusIcon size={12} />} onClick={() => openSales(customerId)}>
            {t('sales.enter')}
          </Button>
        </div>
      )}
      <AccountSection customerId={customerId} />
      <TermsSection customerId={customerId} isReadOnly={isReadOnly} />
      <PaymentsSection customerId={customerId} isReadOnly={isReadOnly} />
      {customer.totals.length === 0 ? (
        <p className="quiet">{t('customers.neverOrdered')}</p>
      ) : (
        <>
          <CustomerMargin customerId={customerId} />
          <CustomerYears customer={customer} />
          <section aria-labelledby="customer-orders">
            <h3 id="customer-orders">{t('orders.title')}</h3>
            <OrderList question={{ customerId }} />
          </section>
        </>
      )}
    </div>
  );
}
