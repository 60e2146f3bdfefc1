import { foldText } from '../text.ts';
import { isSaleWord } from './return-words.ts';

/** What a row of a list of orders counts as: money that came, money given back, or neither. */
export const takenAsKinds = ['sale', 'return', 'noSale'] as const;
export type TakenAs = (typeof takenAsKinds)[number];

/** Why a row is no sale. `chosen`: the person said so. */
export const noSaleReasons = [
  'cancelled',
  'closed',
  'failed',
  'pending',
  'voided',
  'refunded',
  'transfer',
  'paidOut',
  'chosen',
] as const;
export type NoSaleReason = (typeof noSaleReasons)[number];

/** Rows that are about no customer: money moved between accounts, or paid to others. */
export const reasonsWithoutCustomer: ReadonlySet<NoSaleReason> = new Set(['transfer', 'paidOut']);

/**
 * What a text in a status or type column says. `refunded`: the order was paid and given back, whichever rows say so;
 * `payment`: a sale where money came in, a purchase of the shop's own where it went out.
 */
export type StatedKind =
  | 'sale'
  | 'payment'
  | 'return'
  | 'refunded'
  | Exclude<NoSaleReason, 'refunded' | 'paidOut' | 'chosen'>
  | 'unknown'
  | 'blank';

/** Read in this order: the first that fits decides. Folded text is in lower case. */
const patterns: readonly { stated: StatedKind; pattern: RegExp }[] = [
  { stated: 'sale', pattern: /部分退|partial|partly|teilweise|partiel|parcial|一部返/u },
  // 已退款(￥20.00): only so much of it was given back.
  { stated: 'sale', pattern: /退款?\s*[(（].*\d.*[)）]/u },
  {
    stated: 'sale',
    pattern:
      /退款?关闭|退款?失败|拒绝退|[未无無没非不免]\s*(?:申请)?退|not? (?:re|void|cancel)|退款?申请|申请退|refund (?:requested|failed|declined)/u,
  },
  { stated: 'pending', pattern: /待付|待支付|未付|未支付|等待.{0,4}付款|付款中|未入金|入金待|待確認/u },
  {
    stated: 'pending',
    pattern:
      /\b(?:pending|on[- ]?hold|unpaid|awaiting payment|awaiting|authori[sz]ed|expired|abandoned|draft|incomplete|requires[_ ].*|ausstehend|offen|unbezahlt|en attente|impayée?|pendiente)\b/,
  },
  {
    stated: 'failed',
    pattern:
      /失败|失敗|被拒|\b(?:fail(?:ed|ure)?|declined|denied|rejected|error|fehlgeschlagen|abgelehnt|refusée?|fallid[oa]|rechazad[oa])\b|échec|échoué/u,
  },
  { stated: 'refunded', pattern: /退款成功|已.{0,2}退[款货貨]|全[额額]退款|返金済/u },
  {
    stated: 'refunded',
    pattern:
      /(?:^|[^a-z])(?:fully[ _-])?(?:refunded|returned|erstattet|zurückgezahlt|remboursée?|reembolsad[oa])(?![a-z])/u,
  },
  {
    stated: 'cancelled',
    pattern:
      /取消|撤销|撤单|废单|キャンセル|(?:^|[^a-z])(?:cancel(?:l?ed|lation)?|storniert|storno|annul(?:ée?|iert)?|annullat[oa]|cancelad[oa])(?![a-z])/u,
  },
  { stated: 'closed', pattern: /关闭|關閉|(?:^|[^a-z])closed(?![a-z])/u },
  { stated: 'voided', pattern: /作废|作廢|無効|(?:^|[^a-z])(?:void(?:ed)?|ungültig)(?![a-z])/u },
  {
    stated: 'return',
    pattern:
      /退货|退貨|退款|退单|退回|^退$|退换|退換|冲红|红冲|冲销|返品|返金|(?:^|[^a-z])(?:returns?|refunds?|reversal|reversed|chargeback|credit (?:note|memo)|rückzahlung|erstattung|rückerstattung|gutschrift|retoure|remboursement|avoir|reembolso|devolución)(?![a-z])/u,
  },
  { stated: 'transfer', pattern: /提现|提現|充值|储值|儲值|手续费|手續費|还款|零钱通|理财|資金移動|振替/u },
  {
    stated: 'transfer',
    pattern:
      /^(?!.*(?:payment|paid|zahlung per|paiement)).*(?:\b(?:transfer|payouts?|withdrawal|top[- ]?up|fees?|conversion|deposit to|virement|retrait|frais|transferencia|retiro|reserve|gebühr(?:en)?|auszahlung)\b|abbuchung|umrechnung|überweisung)/u,
  },
  {
    stated: 'payment',
    pattern: /\b(?:payments?|charge|paiement|pago|cobro)\b|zahlung|付款$|收款|消费$|收钱/u,
  },
  {
    stated: 'sale',
    pattern:
      /支付成功|交易成功|已收钱|已存入|已支付|已付|已完成|待发货|待收货|已发货|已签收|(?:^|[^a-z])(?:abgeschlossen|bezahlt|terminée?|payée?|complétée?|completad[oa]|pagad[oa]|settled|captured|approved|partially fulfilled)(?![a-z])|支払済|発送済|完了/u,
  },
];

/** What a text in a column of statuses or types says of its row. */
export function statedKindOf(typed: string): StatedKind {
  const text = foldText(typed.slice(0, 200)).trim();
  if (text === '') return 'blank';
  if (text === '/' || text === '-') return 'blank';
  for (const { stated, pattern } of patterns) if (pattern.test(text)) return stated;
  return isSaleWord(text) ? 'sale' : 'unknown';
}

/** Where the money of a row went: to the shop, from it, or neither. */
export type MoneyDirection = 'in' | 'out' | 'neither' | 'unknown';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(','));
}

const directionWords: Readonly<Record<Exclude<MoneyDirection, 'unknown'>, ReadonlySet<string>>> = {
  in: words(
    '收入,收,入,入账,进账,收款,贷,in,incoming,inflow,income,credit,cr,money in,haben,eingang,crédit,credito,crédito,入金',
  ),
  out: words(
    '支出,支,出,出账,付,付款,借,out,outgoing,outflow,expense,debit,dr,money out,soll,ausgang,débit,debito,débito,出金',
  ),
  neither: words('/,-,不计收支,中性交易,其他,资金划转,memo,neutral,none,neither'),
};

/** What a text in a column of directions (收/支, Balance Impact) says. */
export function directionOf(typed: string): MoneyDirection {
  const text = foldText(typed.slice(0, 60)).trim();
  for (const direction of ['in', 'out', 'neither'] as const) if (directionWords[direction].has(text)) return direction;
  return 'unknown';
}

/** What the person said of one value of a status or direction column; `value` as `stateValue` gives it. */
export interface TakenAsChoice {
  column: number;
  value: string;
  takenAs: TakenAs;
}

/** A value of a status column as its rows are grouped by. */
export function stateValue(typed: string): string {
  return typed.trim().slice(0, 80);
}

export interface StatedRow {
  stated: readonly StatedKind[];
  direction: MoneyDirection | null;
  isNegative: boolean;
  /** What an order counts as that was refunded, where no amount of its own says how much was. */
  refundedAs: 'sale' | 'noSale';
}

/** What a row counts as by everything its columns say, without a choice of the person. */
export function rowKindOf({ stated, direction, isNegative, refundedAs }: StatedRow): {
  takenAs: TakenAs;
  reason: NoSaleReason | null;
} {
  const reason = stated.map(reasonOf).find((found) => found !== null) ?? null;
  if (reason !== null) return { takenAs: 'noSale', reason };
  const isReturn = stated.includes('return');
  const isRefunded = stated.includes('refunded');
  if (direction === 'neither') return { takenAs: 'noSale', reason: 'transfer' };
  if (direction === 'out') {
    return isReturn || isRefunded ? { takenAs: 'return', reason: null } : { takenAs: 'noSale', reason: 'paidOut' };
  }
  // Money that came back to the shop from somebody it had paid.
  if (direction === 'in' && isReturn) return { takenAs: 'noSale', reason: 'transfer' };
  if (isReturn || (isRefunded && isNegative)) return { takenAs: 'return', reason: null };
  if (isRefunded && refundedAs === 'noSale') return { takenAs: 'noSale', reason: 'refunded' };
  if (isNegative && stated.includes('payment')) return { takenAs: 'noSale', reason: 'paidOut' };
  return { takenAs: 'sale', reason: null };
}

function reasonOf(stated: StatedKind): NoSaleReason | null {
  switch (stated) {
    case 'cancelled':
    case 'closed':
    case 'failed':
    case 'pending':
    case 'voided':
    case 'transfer':
      return stated;
    default:
      return null;
  }
}

/** How a value is shown to count where nothing else of its row decides. */
export function usuallyTakenAs(stated: StatedKind, refundedAs: 'sale' | 'noSale'): TakenAs {
  return rowKindOf({ stated: [stated], direction: null, isNegative: false, refundedAs }).takenAs;
}

export function directionTakenAs(direction: MoneyDirection): TakenAs {
  return direction === 'out' || direction === 'neither' ? 'noSale' : 'sale';
}
