import { ActionIcon, Button, Menu } from '@mantine/core';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { useWords } from '../app/words.ts';
import { CounterButton } from '../counter/counter-button.tsx';
import { PanelGlance } from '../counter/panel-glance.tsx';
import { StaleFacts } from '../freshness/stale-facts.tsx';
import { OrderList } from '../orders/order-list.tsx';
import { OwnFieldsSection } from '../own-fields/own-fields-section.tsx';
import { openQuickEntry } from '../timeline/quick-entry-overlay.tsx';
import { IconLink } from '../ui/icon-link.tsx';
import { BinIcon, ExpandIcon, MoreIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice, Notice } from '../ui/states.tsx';
import { CustomerIdentity } from './customer-identity.tsx';
import { CustomerTrade } from './customer-trade.tsx';
import type { CustomerListAddress } from './customers-address.ts';
import classes from './customers-page.module.css';
import { NeighbourButtons } from './neighbour-buttons.tsx';
import { useCustomer } from './use-customer.ts';
import { useCustomerActs } from './use-customer-acts.ts';
import { useNeighbours } from './use-neighbours.ts';

interface CustomerPanelProps {
  customerId: number;
  /** The list they stand in. */
  list: CustomerListAddress;
  onGo(customerId: number): void;
  onClose(): void;
}

/** A customer next to the list: who they are, what they bought. */
export function CustomerPanel({ customerId, list, onGo, onClose }: CustomerPanelProps) {
  const { t } = useWords();
  const { bin, takeOut } = useCustomerActs();
  const neighbours = useNeighbours(customerId, list, onGo);
  const { customer, isUnknown, error, refetch } = useCustomer(customerId);
  return (
    <SidePanel
      title={customer === undefined ? '…' : customerLabel(customer)}
      onClose={onClose}
      actions={
        customer !== undefined && (
          <>
            <NeighbourButtons neighbours={neighbours} />
            <CounterButton customerId={customerId} />
            <IconLink
              to="/customers/$customerId"
              params={{ customerId: String(customerId) }}
              search={list}
              aria-label={t('customers.openPage')}
              title={t('customers.openPage')}
            >
              <ExpandIcon size={16} />
            </IconLink>
            {customer.binnedAt === null && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={t('page.more')} title={t('page.more')} loading={bin.isPending}>
                    <MoreIcon size={16} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => openQuickEntry(customerId)}>{t('timeline.quickEntry')}</Menu.Item>
                  <Menu.Divider />
                  <Menu.Item
                    leftSection={<BinIcon size={16} />}
                    onClick={() => bin.mutate({ id: customerId }, { onSuccess: onClose })}
                  >
                    {t('customers.bin')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        )
      }
    >
      {isUnknown ? (
        <EmptyState title={t('customers.unknown')}>{t('customers.unknownHint')}</EmptyState>
      ) : (
        error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {customer === undefined && error === null && <LoadingState />}
      {customer !== undefined && (
        <div className={classes.profile}>
          {customer.binnedAt !== null && (
            <Notice tone="soon">
              {t('customers.isBinned')}{' '}
              <Button
                variant="default"
                size="compact-xs"
                loading={takeOut.isPending}
                onClick={() => takeOut.mutate({ id: customerId }, { onSuccess: onClose })}
              >
                {t('customers.takeOut')}
              </Button>
            </Notice>
          )}
          <PanelGlance customerId={customerId} />
          <StaleFacts
            customerId={customerId}
            kinds={['preference', 'person']}
            isReadOnly={customer.binnedAt !== null}
          />
          <CustomerIdentity customer={customer} restInPanel={<OwnFieldsSection customerId={customerId} hidesEmpty />} />
          <section className={classes.part} aria-labelledby="customer-trade">
            <h3 id="customer-trade">{t('customers.trade')}</h3>
            <CustomerTrade customer={customer} />
          </section>
          {customer.totals.length > 0 && (
            <section className={classes.part} aria-labelledby="customer-orders">
              <h3 id="customer-orders">{t('orders.title')}</h3>
              <OrderList question={{ customerId }} />
            </section>
          )}
        </div>
      )}
    </SidePanel>
  );
}
