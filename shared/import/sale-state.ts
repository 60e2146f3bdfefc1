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
  | Exclude<NoSaleReason, 'refunded'>
  | 'unknown'
  | 'blank';

interface StatePhrases {
  stated: StatedKind;
  /** Anywhere in the text: Chinese and Japanese are written without blanks. */
  anywhere?: string;
  /** In alphabets, only as whole words. */
  words?: string;
}

/** Regular expressions, in this order: the first that fits decides. Folded text is in lower case. */
const phrases: readonly StatePhrases[] = [
  { stated: 'sale', anywhere: '部分退|partial|partly|teilweise|partiel|parcial|一部返' },
  // 已退款(￥20.00): only so much of it was given back.
  { stated: 'sale', anywhere: '退款?\\s*[(（].*\\d.*[)）]' },
  // As our own tables of orders say it.
  { stated: 'paidOut', anywhere: '^付出去的钱$', words: '^paid out$' },
  { stated: 'chosen', anywhere: '^导入时选的$', words: '^as chosen at the import$' },
  {
    stated: 'sale',
    anywhere:
      '退款?关闭|售后(?:已)?(?:关闭|取消|撤销)|退款?失败|拒绝退|[未无無没非不免]\\s*(?:申请)?退|退款?申请|申请退',
    words: '(?:not?|nicht|non) (?:re|void|cancel|erstattet|storniert).*|refund (?:requested|failed|declined)',
  },
  {
    stated: 'pending',
    anywhere: '待付|待支付|没付|未付|未支付|未完成|等待.{0,4}付款|付款中|未入金|入金待|待確認',
    words:
      'pending|on[- ]?hold|unpaid|awaiting|authori[sz](?:ed|ation)|expired|abandoned|draft|incomplete|requires[_ ].*|ausstehend|offen|' +
      'unbezahlt|en attente|impayée?|pendiente|impagad[oa]|' +
      '(?:not|nicht|non|no|pas) (?:yet |noch )?(?:paid|completed?|captured|bezahlt|abgeschlossen|payée?|terminée?|pagad[oa])',
  },
  {
    stated: 'failed',
    anywhere: '失败|失敗|被拒|未成功',
    words:
      'fail(?:ed|ure)?|declined|denied|rejected|error|unsuccessful|fehlgeschlagen|abgelehnt|refusée?|rejetée?|échec|échoué|' +
      'fallid[oa]|rechazad[oa]',
  },
  {
    stated: 'refunded',
    anywhere: '退款成功|已.{0,2}退[款货貨]|全[额額]退款|返金済',
    words: '(?:fully[ _-])?(?:refunded|returned|erstattet|zurückgezahlt|remboursée?|reembolsad[oa])',
  },
  {
    stated: 'cancelled',
    anywhere: '取消|撤销|撤单|废单|キャンセル',
    words: 'cancel(?:l?ed|lation)?|storniert|storno|annul(?:ée?|iert)?|annullat[oa]|cancelad[oa]',
  },
  { stated: 'closed', anywhere: '关闭|關閉', words: 'closed|geschlossen|fermée?|cerrad[oa]' },
  { stated: 'voided', anywhere: '作废|作廢|無効', words: 'void(?:ed)?|ungültig' },
  // As banks call them: by its sign it came in or went out.
  {
    stated: 'payment',
    anywhere:
      'gutschr[a-zäöü]*\\.?[ -]?(?:ue|ü)berweisung|(?:ue|ü)berweisungsgutschr|zahlungseingang|lastschrift|dauerauftrag',
  },
  {
    stated: 'return',
    anywhere: '退货|退貨|退款|退单|退回|^退$|退换|冲红|红冲|冲销|返品|返金',
    words:
      'returns?|refunds?|reversal|reversed|chargeback|credit (?:note|memo)|rückzahlung|erstattung|rückerstattung|gutschrift|' +
      'retoure|remboursement|avoir|reembolso|devolución',
  },
  {
    stated: 'transfer',
    anywhere: '提现|提現|充值|储值|儲值|手续费|手續費|还款|零钱通|理财|資金移動|振替|abbuchung|umrechnung|überweisung',
    words:
      'transfer|payouts?|withdrawal|top[- ]?up|fees?|conversion|deposit to|virement|retrait|frais|transferencia|retiro|' +
      'reserve|gebühr(?:en)?|auszahlung',
  },
  {
    stated: 'payment',
    anywhere: 'zahlung|付款$|收款|消费$|收钱',
    words: 'payments?|captures?|charge|paiement|pago|cobro',
  },
  {
    stated: 'sale',
    anywhere: '支付成功|交易成功|已收钱|已存入|已支付|已付|已完成|待发货|待收货|已发货|已签收|支払済|発送済|完了',
    words:
      'abgeschlossen|bezahlt|terminée?|payée?|complétée?|completad[oa]|pagad[oa]|settled|captured|approved|partially fulfilled',
  },
];

/** "Payment via bank transfer" is a payment, whatever way the money took. */
const paidByTransfer = /payment|paid|zahlung per|paiement/u;

const patterns = phrases.map(({ stated, anywhere, words }) => ({
  stated,
  pattern: new RegExp(
    [...(anywhere === undefined ? [] : [anywhere]), ...(words === undefined ? [] : [asWords(words)])].join('|'),
    'u',
  ),
}));

/** Next to other letters of an alphabet they are part of another word; `\b` takes é and ü for the end of one. */
function asWords(alternatives: string): string {
  return `(?<!\\p{Script=Latin})(?:${alternatives})(?!\\p{Script=Latin})`;
}

/** What a text in a column of statuses or types says of its row. */
export function statedKindOf(typed: string): StatedKind {
  const text = foldText(typed.slice(0, 200)).trim();
  if (text === '') return 'blank';
  if (text === '/' || text === '-') return 'blank';
  const isPaidByTransfer = paidByTransfer.test(text);
  for (const { stated, pattern } of patterns) {
    if (stated === 'transfer' && isPaidByTransfer) continue;
    if (pattern.test(text)) return stated;
  }
  return isSaleWord(text) ? 'sale' : 'unknown';
}

/** Where the money of a row went: to the shop, from it, or neither. */
export type MoneyDirection = 'in' | 'out' | 'neither' | 'unknown';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(','));
}

const directionWords: Readonly<Record<Exclude<MoneyDirection, 'unknown'>, ReadonlySet<string>>> = {
  in: words(
    '收入,收,入,+,入账,进账,收款,贷,in,incoming,inflow,income,credit,cr,money in,haben,eingang,crédit,credito,crédito,haber,abono,入金',
  ),
  out: words(
    '支出,支,出,出账,付,付款,借,out,outgoing,outflow,expense,debit,dr,money out,soll,ausgang,débit,debito,débito,debe,cargo,出金',
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
    case 'paidOut':
    case 'chosen':
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
