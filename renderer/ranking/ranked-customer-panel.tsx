import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import type { FromRanking } from '../customers/customer-page-address.ts';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
import { IconLink } from '../ui/icon-link.tsx';
import { ExpandIcon } from '../ui/icons.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './ranking-page.module.css';

interface RankedCustomerPanelProps {
  customerId: number;
  /** The row as far as it is known. */
  row: { name: string; number: string } | null;
  /** Why the row could not be had. */
  error: unknown;
  onRetry(): void;
  summary: Pick<RankingSummary, 'narrowing' | 'from' | 'to' | 'currency'>;
  /** Of the customer's page: next there is the next of this ranking. */
  pageSearch: FromRanking;
  onClose(): void;
  children: ReactNode;
}

/** A customer of a ranking: why they stand where they stand, the way to their page, and their orders of the period. */
export function RankedCustomerPanel(props: RankedCustomerPanelProps) {
  const { customerId, row, error, summary } = props;
  const { t } = useWords();
  const customer = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const { narrowing, from, to, currency } = summary;
  return (
    <SidePanel
      title={customerLabel(row ?? customer.data ?? { name: '…', number: '' })}
      onClose={props.onClose}
      actions={
        <IconLink
          to="/customers/$customerId"
          params={{ customerId: String(customerId) }}
          search={props.pageSearch}
          aria-label={t('customers.openPage')}
          title={t('customers.openPage')}
        >
          <ExpandIcon size={16} />
        </IconLink>
      }
    >
      <div className={classes.why}>
        {customer.error !== null && <FailureNotice error={customer.error} />}
        {error !== null && <FailureNotice error={error} onRetry={props.onRetry} />}
        {props.children}
        <OrdersOfPeriod question={{ customerId, from, to, currency, narrowing }} />
      </div>
    </SidePanel>
  );
}
