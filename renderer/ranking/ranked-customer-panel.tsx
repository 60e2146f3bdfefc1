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
import { MainMemberDeeds } from './main-member-deeds.tsx';
import { type MembersShown, RankedMembers } from './ranked-members.tsx';
import { ordersOfRow } from './ranked-row.ts';
import classes from './ranking-page.module.css';

interface RankedCustomerPanelProps {
  customerId: number;
  /** The key of the group whose main member that is; undefined: the customer alone. */
  group: string | undefined;
  /** The row as far as it is known. */
  row: { name: string; number: string; group?: MembersShown | undefined } | null;
  /** Why the row could not be had. */
  error: unknown;
  onRetry(): void;
  summary: Pick<RankingSummary, 'rollUp' | 'narrowing' | 'from' | 'to' | 'currency'>;
  /** Of the page of the customer, or of a member: next there is the next of this ranking. */
  pageSearch: FromRanking;
  onClose(): void;
  children: ReactNode;
}

/** A row of a ranking: why it stands where it stands, the way to its page, and its orders of the period. */
export function RankedCustomerPanel(props: RankedCustomerPanelProps) {
  const { group } = props;
  return group === undefined ? <CustomerPanel {...props} /> : <GroupPanel {...props} group={group} />;
}

function CustomerPanel(props: RankedCustomerPanelProps) {
  const { customerId, row, error, summary } = props;
  const { t } = useWords();
  const customer = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const { from, to } = summary;
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
        <OrdersOfPeriod question={{ ...ordersOfRow({ customerId }, summary), from, to }} />
      </div>
    </SidePanel>
  );
}

/** The same of a group, with its members. */
function GroupPanel(props: RankedCustomerPanelProps & { group: string }) {
  const { customerId, group, row, error, summary, pageSearch } = props;
  const { t } = useWords();
  const { from, to } = summary;
  const name = row === null ? '…' : customerLabel(row);
  return (
    <SidePanel
      title={name}
      onClose={props.onClose}
      actions={
        <IconLink to="/groups" search={{ group }} aria-label={t('rolledUp.openGroup')} title={t('rolledUp.openGroup')}>
          <ExpandIcon size={16} />
        </IconLink>
      }
    >
      <div className={classes.why}>
        {error !== null && <FailureNotice error={error} onRetry={props.onRetry} />}
        {row?.group !== undefined && <RankedMembers {...{ customerId, name, summary, pageSearch }} group={row.group} />}
        {props.children}
        <MainMemberDeeds customerId={customerId} />
        <OrdersOfPeriod
          question={{ ...ordersOfRow({ customerId, group: { key: group } }, summary), from, to }}
          showsCustomer
        />
      </div>
    </SidePanel>
  );
}
