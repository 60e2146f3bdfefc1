import { ExchangeWords } from '../exchange/exchange-words.ts';
import { history as historyEn } from '../locales/en/history.ts';
import { history as historyZh } from '../locales/zh-CN/history.ts';
import { type PaymentState, paymentStates } from '../owed/on-account.ts';
import { type BoughtFor, boughtFor } from '../sales/bought-for.ts';
import { foldText } from '../text.ts';

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
    unpaid:
      'no,n,false,0,open,due,past due,overdue,outstanding,not paid,not yet paid,awaiting payment,on account,unbezahlt,offen,' +
      'überfällig,impayé,impayée,en retard,non payé,impagado,pendiente,vencido,vencida,未入金,未払い,' +
      '否,未付款,未支付,未结,未结清,未结算,未收款,未收,未回款,待付款,待支付,待收款,欠款,欠,赊账,赊,挂账,逾期,已逾期,没付',
    paid:
      'yes,y,true,1,x,✓,settled,paid in full,fully paid,bezahlt,payé,payée,pagado,pagada,入金済,支払済,' +
      '是,已付款,已支付,付清,已付清,已结,已结清,结清,已结算,已收款,已收,已回款,已还清,付了',
  },
);

const partlyPaidWords: ReadonlySet<string> = new Set(
  (
    'partially paid,partly paid,partially_paid,partially-paid,part paid,part-paid,partial,partial payment,teilweise bezahlt,' +
    'partiellement payé,partiellement payée,parcialmente pagado,一部入金,部分付款,部分支付,部分已付,部分收款,部分结清,部分回款,已付部分'
  )
    .split(',')
    .map(foldText),
);

/** What was paid of it is not said: as far as the file goes all of it is owed. */
export function isPartlyPaid(word: string): boolean {
  return partlyPaidWords.has(foldText(word).trim());
}

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
