import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { WayBack } from '../app/frame/way-back.tsx';
import { rememberPage } from '../app/page-memory.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { UsualGap } from '../sleep/usual-gap.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { momentText } from '../ui/moments.ts';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice, Notice } from '../ui/states.tsx';
import { CustomerPageActions } from './customer-page-actions.tsx';
import { neighbourInRanking, rankingOfPage } from './customer-page-address.ts';
import { customerPaper } from './customer-paper.tsx';
import { CustomerProfile } from './customer-profile.tsx';
import classes from './customers-page.module.css';
import { NeighbourButtons } from './neighbour-buttons.tsx';
import { useCustomer } from './use-customer.ts';
import { useCustomerActs } from './use-customer-acts.ts';
import { useNeighbours } from './use-neighbours.ts';

const route = getRouteApi('/with-archive/customers/$customerId');

/** Everything about one customer, and the way to the next of the list they were found in. */
export function CustomerPage() {
  const { t, language } = useWords();
  const navigate = route.useNavigate();
  const list = route.useSearch();
  const customerId = Number(route.useParams().customerId);
  const { takeOut } = useCustomerActs();
  const neighbours = useNeighbours(
    customerId,
    list,
    (id, group) =>
      void navigate({
        to: '/customers/$customerId',
        params: { customerId: String(id) },
        search: list.of === 'ranking' ? neighbourInRanking(list, group) : list,
        replace: true,
      }),
  );
  const { customer, isUnknown, error, refetch } = useCustomer(customerId);
  usePrintedPage(() => customerPaper(customerId));
  // The way back leads to the row of the customer who is shown by now.
  useEffect(() => {
    if (list.of === 'ranking' && list.customer !== undefined) {
      rememberPage('/key-accounts', { ...rankingOfPage(list, customerId) });
    }
  }, [list, customerId]);
  if (customer === undefined) {
    return (
      <PageLayout title={t('page.customers')} wayBack={isUnknown ? undefined : <WayBack />}>
        {isUnknown ? (
          <EmptyState
            title={t('customers.unknown')}
            action={
              <ButtonLink variant="default" to="/customers">
                {t('customers.backToCustomers')}
              </ButtonLink>
            }
          >
            {t('customers.unknownHint')}
          </EmptyState>
        ) : error === null ? (
          <LoadingState />
        ) : (
          <div className={classes.notes}>
            <FailureNotice error={error} onRetry={() => void refetch()} />
          </div>
        )}
      </PageLayout>
    );
  }
  const isBinned = customer.binnedAt !== null;
  const { place, total } = neighbours;
  return (
    <PageLayout
      title={customerLabel(customer)}
      windowTitle={t('page.customers')}
      wayBack={<WayBack />}
      context={
        <>
          {customer.number}
          <UsualGap customerId={customerId} before=" · " />
          {customer.lookedAfterBy !== '' && (
            <>
              {' '}
              · <span className="personal">{t('customers.inCareOf', { name: customer.lookedAfterBy })}</span>
            </>
          )}
          {place !== null && total !== null && (
            <> · {t('customers.shownOfAll', { shown: countText(place, language), all: countText(total, language) })}</>
          )}{' '}
          ·{' '}
          {t(customer.updatedAt === customer.createdAt ? 'customers.addedAt' : 'customers.changedAt', {
            moment: momentText(customer.updatedAt, language),
          })}
        </>
      }
      actions={
        <>
          <NeighbourButtons neighbours={neighbours} />
          <CustomerPageActions customerId={customerId} isBinned={isBinned} />
        </>
      }
    >
      {isBinned && (
        <div className={classes.notes}>
          <Notice tone="soon">
            {t('customers.isBinned')}{' '}
            <Button
              variant="default"
              size="compact-xs"
              loading={takeOut.isPending}
              onClick={() => takeOut.mutate({ id: customerId })}
            >
              {t('customers.takeOut')}
            </Button>
          </Notice>
        </div>
      )}
      <CustomerProfile key={customerId} customer={customer} />
    </PageLayout>
  );
}
