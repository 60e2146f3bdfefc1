import { ExchangeWords } from '../exchange/exchange-words.ts';
import { history as historyEn } from '../locales/en/history.ts';
import { history as historyZh } from '../locales/zh-CN/history.ts';
import { type PaymentState, paymentStates } from '../owed/on-account.ts';
import { type BoughtFor, boughtFor } from '../sales/bought-for.ts';

/** What a file says of the payment of an order; null: nothing. Days are YYYY-MM-DD. */
export interface OrderPayment {
  payment: PaymentState | null;
  dueDay: string | null;
  paidDay: string | null;
  boughtFor: BoughtFor | null;
}

export const paymentStateWords = new ExchangeWords(
  paymentStates,
  { en: historyEn.codes, 'zh-CN': historyZh.codes },
  {
    unpaid: 'no,n,false,0,open,due,overdue,outstanding,not paid,on account,否,未付款,未支付,未结,未结清,欠款,赊账,挂账',
    paid: 'yes,y,true,1,x,✓,settled,paid in full,是,已付款,已支付,付清,已结,已结清,结清',
  },
);

export const boughtForWords = new ExchangeWords(boughtFor, { en: historyEn.codes, 'zh-CN': historyZh.codes });

/** Between the parts; no cell holds it. */
const separator = '\u001f';

/** Null where nothing is said. */
export function packPayment({ payment, dueDay, paidDay, boughtFor: whom }: OrderPayment): string | null {
  const parts = [payment, dueDay, paidDay, whom];
  return parts.every((part) => part === null) ? null : parts.map((part) => part ?? '').join(separator);
}

export function unpackPayment(packed: string): OrderPayment {
  const [payment, dueDay, paidDay, whom] = packed.split(separator);
  return {
    payment: paymentStates.find((state) => state === payment) ?? null,
    dueDay: dueDay || null,
    paidDay: paidDay || null,
    boughtFor: boughtFor.find((known) => known === whom) ?? null,
  };
}
