import type { OrdersQuestion } from '../../shared/orders/contract.ts';
import type { Period } from '../../shared/ranking/period.ts';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
import classes from './ranking-page.module.css';

interface ChangeRowsProps {
  /** Whose, and in which currency. */
  orders: OrdersQuestion;
  period: Period;
  before: Period;
}

/** What the change of a net was made from: the orders of the period, and those of the one before. */
export function ChangeRows({ orders, period, before }: ChangeRowsProps) {
  return (
    <div className={classes.why}>
      {[period, before].map(({ from, to }) => (
        <OrdersOfPeriod
          key={from}
          question={{ ...orders, figure: 'net', from, to }}
          showsCustomer={orders.group !== undefined}
        />
      ))}
    </div>
  );
}
