import { addDays } from '../day.ts';
import type { AccountCredit, AccountOrder } from './owed.ts';
import { type DatedTerms, termsOn } from './terms-on.ts';

/** How an order was entered or imported; null: nothing is said. */
export const paymentStates = ['unpaid', 'paid'] as const;
export type PaymentState = (typeof paymentStates)[number];

/** An order or a return, with what is said of its payment. Days are YYYY-MM-DD. */
export interface OrderToPay {
  id: number;
  day: string;
  /** Minor units; below zero where more came back than was bought. */
  net: number;
  payment: PaymentState | null;
  /** By when it is to be paid, where that was said of the order itself. */
  dueDay: string | null;
  /** When it was paid, where that is known. */
  paidDay: string | null;
}

/**
 * What of a customer's orders is on account: an order is owed only where the customer had days to pay on its day, or
 * where it was said to be unpaid, to be due, or to have been paid on a later day. It is due on its own due day, else
 * after the days to pay, else at once. All other orders were paid at once. What comes back reduces what is owed; where
 * the return is not on account itself, the rest was given back at once.
 */
export function onAccount(
  orders: readonly OrderToPay[],
  terms: readonly DatedTerms[],
): { orders: AccountOrder[]; returns: AccountCredit[] } {
  const owed: AccountOrder[] = [];
  const returns: AccountCredit[] = [];
  for (const { id, day, net, payment, dueDay, paidDay } of orders) {
    const daysToPay = termsOn(terms, day)?.daysToPay ?? null;
    const isOnAccount = isOwedByItsState({ day, payment, dueDay, paidDay }) ?? daysToPay !== null;
    if (net < 0) returns.push({ day, amount: -net, orderId: null, isRestGivenBack: !isOnAccount });
    else if (net > 0 && isOnAccount) {
      owed.push({ id, day, dueDay: dueDay ?? addDays(day, daysToPay ?? 0), amount: net, paidDay });
    }
  }
  return { orders: owed, returns };
}

/** Null: the order says nothing of its payment. */
function isOwedByItsState({
  day,
  payment,
  dueDay,
  paidDay,
}: Pick<OrderToPay, 'day' | 'payment' | 'dueDay' | 'paidDay'>): boolean | null {
  if (paidDay !== null) return paidDay > day;
  if (payment === 'paid') return false;
  return payment === 'unpaid' || dueDay !== null ? true : null;
}
