import { useId } from 'react';
import type { OrdersQuestion } from '../../shared/orders/contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { OrderList } from './order-list.tsx';

interface OrdersOfPeriodProps {
  question: OrdersQuestion & { from: string; to: string };
  /** Says whose orders they are, where the question is not of one customer. */
  heading?: string;
  showsCustomer?: boolean;
}

/** The orders behind a figure of a period, which their heading says. */
export function OrdersOfPeriod({ question, heading, showsCustomer = false }: OrdersOfPeriodProps) {
  const { t } = useWords();
  const days = useDays();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId}>{heading ?? t('orders.ofPeriod', { period: days.period(question.from, question.to) })}</h3>
      <OrderList key={JSON.stringify(question)} question={question} showsCustomer={showsCustomer} />
    </section>
  );
}
