import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { BinIcon, EditIcon } from '../ui/icons.tsx';
import { momentText } from '../ui/moments.ts';
import { PageLayout, SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice, LoadingState, Notice } from '../ui/states.tsx';
import { calledBy } from './called-by.ts';
import { CustomerForm } from './customer-form.tsx';
import { CustomerIdentity, CustomerTrade } from './customer-profile.tsx';
import classes from './customers-page.module.css';
import { useCustomerActs } from './use-customer-acts.ts';

const route = getRouteApi('/with-archive/customers/$customerId');

export function CustomerPage() {
  const { t, language } = useWords();
  const navigate = route.useNavigate();
  const customerId = Number(route.useParams().customerId);
  const [isEditing, setIsEditing] = useState(false);
  const { edit, bin } = useCustomerActs();
  const {
    data: customer,
    error,
    refetch,
  } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  if (customer === undefined) {
    return (
      <PageLayout title={t('page.customers')}>
        {error === null ? <LoadingState /> : <FailureNotice error={error} onRetry={() => void refetch()} />}
      </PageLayout>
    );
  }
  const isBinned = customer.binnedAt !== null;
  return (
    <PageLayout
      title={calledBy(customer)}
      context={`${customer.number} · ${t('customers.changedAt', { moment: momentText(customer.updatedAt, language) })}`}
      actions={
        !isBinned && (
          <>
            <Button variant="default" leftSection={<EditIcon size={16} />} onClick={() => setIsEditing(true)}>
              {t('customers.edit')}
            </Button>
            <Button
              variant="default"
              leftSection={<BinIcon size={16} />}
              loading={bin.isPending}
              onClick={() => bin.mutate({ id: customerId }, { onSuccess: () => void navigate({ to: '/customers' }) })}
            >
              {t('customers.bin')}
            </Button>
          </>
        )
      }
      panel={
        isEditing && (
          <SidePanel title={t('customers.edit')} onClose={() => setIsEditing(false)}>
            <CustomerForm
              label={t('customers.edit')}
              customer={customer}
              isSaving={edit.isPending}
              error={edit.error}
              onSave={(change) => edit.mutate({ id: customerId, change }, { onSuccess: () => setIsEditing(false) })}
              onCancel={() => setIsEditing(false)}
            />
          </SidePanel>
        )
      }
    >
      <div className={classes.wide}>
        <div className={classes.profile}>
          {isBinned && <Notice tone="soon">{t('customers.isBinned')}</Notice>}
          <CustomerIdentity customer={customer} />
          <section className={classes.part} aria-labelledby="customer-trade">
            <h2 id="customer-trade">{t('customers.trade')}</h2>
            <CustomerTrade customer={customer} />
          </section>
        </div>
        <section className={classes.wideOrders} aria-labelledby="customer-orders">
          <h2 id="customer-orders">{t('customers.orders')}</h2>
          <OrderList question={{ customerId }} />
        </section>
      </div>
    </PageLayout>
  );
}
