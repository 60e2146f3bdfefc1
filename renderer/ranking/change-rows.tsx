import type { Narrowing } from '../../shared/narrowing/narrowing.ts';
import type { Period } from '../../shared/ranking/period.ts';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
import classes from './ranking-page.module.css';

interface ChangeRowsProps {
  customerId: number;
  currency: string;
  narrowing?: Narrowing;
  period: Period;
  before: Period;
}

/** What the change of a customer's net was made from: the orders of the period, and those of the one before. */
export function ChangeRows({ customerId, currency, narrowing = {}, period, before }: ChangeRowsProps) {
  return (
    <div className={classes.why}>
      {[period, before].map(({ from, to }) => (
        <OrdersOfPeriod key={from} question={{ customerId, figure: 'net', currency, from, to, narrowing }} />
      ))}
    </div>
  );
}
