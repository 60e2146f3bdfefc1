import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { IconLink } from '../ui/icon-link.tsx';
import { ExpandIcon } from '../ui/icons.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice, LoadingState } from '../ui/states.tsx';
import { calledBy } from './called-by.ts';
import { CustomerButtons } from './customer-buttons.tsx';
import { CustomerForm } from './customer-form.tsx';
import { CustomerIdentity, CustomerTrade } from './customer-profile.tsx';
import classes from './customers-page.module.css';
import { useCustomerActs } from './use-customer-acts.ts';

/** A customer beside the list: who they are, what they bought. */
export function CustomerPanel({ customerId, onClose }: { customerId: number; onClose(): void }) {
  const { t } = useWords();
  const [isEditing, setIsEditing] = useState(false);
  const { edit, bin } = useCustomerActs();
  const {
    data: customer,
    error,
    refetch,
  } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  return (
    <SidePanel
      title={customer === undefined ? '…' : calledBy(customer)}
      onClose={onClose}
      actions={
        customer !== undefined && (
          <>
            <CustomerButtons
              onEdit={() => setIsEditing(true)}
              onBin={() => bin.mutate({ id: customerId }, { onSuccess: onClose })}
            />
            <IconLink
              to="/customers/$customerId"
              params={{ customerId: String(customerId) }}
              aria-label={t('customers.openPage')}
              title={t('customers.openPage')}
            >
              <ExpandIcon size={16} />
            </IconLink>
          </>
        )
      }
    >
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {customer === undefined && error === null && <LoadingState />}
      {customer !== undefined &&
        (isEditing ? (
          <CustomerForm
            label={t('customers.edit')}
            customer={customer}
            isSaving={edit.isPending}
            error={edit.error}
            onSave={(change) => edit.mutate({ id: customerId, change }, { onSuccess: () => setIsEditing(false) })}
            onCancel={() => setIsEditing(false)}
          />
        ) : (
          <div className={classes.profile}>
            <CustomerIdentity customer={customer} />
            <section className={classes.part} aria-labelledby="customer-trade">
              <h3 id="customer-trade">{t('customers.trade')}</h3>
              <CustomerTrade customer={customer} />
            </section>
            {customer.totals.length > 0 && (
              <section className={classes.part} aria-labelledby="customer-orders">
                <h3 id="customer-orders">{t('customers.orders')}</h3>
                <OrderList question={{ customerId }} />
              </section>
            )}
          </div>
        ))}
    </SidePanel>
  );
}
