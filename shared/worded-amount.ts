import { addDecimals, type Decimal, multiplyDecimals, parseDecimal } from './decimal.ts';
import type { DecimalMark } from './import/fields.ts';

/** An amount as people write it by hand, and its currency mark. */
export interface WordedAmount {
  decimal: Decimal;
  currencyMark: string | null;
}

const longestWordedAmount = 40;
const nothing =
  /^(?:免单|免單|免费|免費|赠送|贈送|赠品|贈品|白送|free|free of charge|gratis|kostenlos|gratuit|無料)$/iu;
const givenBack = /^(?:已?退[款货貨]?|退回|refund(?:ed)?)\s*[:：]?\s*[-−－]?\s*/iu;
const currencyBefore = /^(?:人民币|人民幣|rmb|cny|[¥￥])\s*/iu;
const currencyBehind = /\s*(?:元整|块钱|塊錢|人民币|人民幣|元|圆|圓|块|塊|rmb|cny)$/iu;
const figure = '[\\d.,]{1,20}';
/** 1.2万, 3千, 1万2千, 1万2, 5k, 2w. */
const inTenThousands = new RegExp(`^(${figure})\\s*(万|萬|w)(?:(${figure})\\s*(千|百)?)?$`, 'iu');
const inThousands = new RegExp(`^(${figure})\\s*(亿|億|千|仟|百|佰|k)$`, 'iu');
/** 3块5, 3元5角, 12块8毛. */
const inDimes = /^(\d{1,9})(?:块|塊|元)(\d)(?:角|毛)?$/u;

const scales: Readonly<Record<string, bigint>> = {
  亿: 100_000_000n,
  億: 100_000_000n,
  万: 10_000n,
  萬: 10_000n,
  w: 10_000n,
  千: 1_000n,
  仟: 1_000n,
  k: 1_000n,
  百: 100n,
  佰: 100n,
  十: 10n,
  拾: 10n,
};

const hanDigits = new Map(
  ['〇零○', '一壹', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((signs, digit) =>
    [...signs].map((sign): [string, bigint] => [sign, BigInt(digit)]),
  ),
);
const hanNumber = /^[〇零○一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億]{1,20}$/u;

/** "1.2万", "三百", "3块5", "免单", "退款24"; null for what is no amount of such words. */
export function readWordedAmount(typed: string, mark: DecimalMark): WordedAmount | null {
  if (typed.length > longestWordedAmount) return null;
  const text = typed.normalize('NFKC').trim();
  if (nothing.test(text)) return { decimal: whole(0n), currencyMark: null };
  const back = givenBack.exec(text)?.[0];
  if (back !== undefined) {
    const rest = text.slice(back.length);
    const amount = plainAmount(rest, mark) ?? readPositive(rest, mark);
    return amount === null ? null : { ...amount, decimal: { ...amount.decimal, digits: -amount.decimal.digits } };
  }
  return readPositive(text, mark);
}

function readPositive(text: string, mark: DecimalMark): WordedAmount | null {
  const dimes = inDimes.exec(text);
  if (dimes !== null) {
    return { decimal: { digits: BigInt(`${dimes[1] ?? ''}${dimes[2] ?? ''}`), scale: 1 }, currencyMark: '元' };
  }
  const { number, currencyMark } = withoutCurrency(text);
  const isNegative = /^[-−]/.test(number);
  const decimal = scaledNumber(isNegative ? number.slice(1) : number, mark) ?? hanAmount(number);
  if (decimal === null) return null;
  return { decimal: isNegative ? { ...decimal, digits: -decimal.digits } : decimal, currencyMark };
}

function plainAmount(text: string, mark: DecimalMark): WordedAmount | null {
  const { number, currencyMark } = withoutCurrency(text);
  const decimal = parseDecimal(number, mark);
  return typeof decimal === 'string' ? null : { decimal, currencyMark };
}

function withoutCurrency(text: string): { number: string; currencyMark: string | null } {
  const before = currencyBefore.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const behind = currencyBehind.exec(rest)?.[0] ?? '';
  const mark = (before === '' ? behind : before).trim();
  return { number: rest.slice(0, rest.length - behind.length).trim(), currencyMark: mark === '' ? null : mark };
}

function scaledNumber(text: string, mark: DecimalMark): Decimal | null {
  const plain = inThousands.exec(text);
  if (plain !== null) return times(plain[1] ?? '', plain[2] ?? '', mark);
  const found = inTenThousands.exec(text);
  if (found === null) return null;
  const [, tenThousands = '', unit = '', rest, restUnit] = found;
  const first = times(tenThousands, unit, mark);
  if (first === null || rest === undefined) return first;
  // 1万2 is 12,000, as it is said.
  const second = times(rest, restUnit ?? (/^\d$/.test(rest) ? '千' : ''), mark);
  return second === null ? null : addDecimals(first, second);
}

function times(number: string, unit: string, mark: DecimalMark): Decimal | null {
  const decimal = parseDecimal(number, mark);
  if (typeof decimal === 'string') return null;
  return multiplyDecimals(decimal, whole(scales[unit.toLowerCase()] ?? 1n));
}

function whole(digits: bigint): Decimal {
  return { digits, scale: 0 };
}

/** 三百, 一千二百五十, 两万三, 壹仟元整: a number of Han digits with their places. */
function hanAmount(text: string): Decimal | null {
  if (!hanNumber.test(text) || !/[十拾百佰千仟万萬亿億]/u.test(text)) return null;
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  let lastScale = 1n;
  for (const sign of text) {
    const value = hanDigits.get(sign);
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null;
      digit = value;
      if (value === 0n) lastScale = 1n;
      continue;
    }
    const scale = scales[sign] ?? 1n;
    // 百千 is a name, no number: before each place but 十 stands a digit, and places go down.
    const isFirst = section === 0n && total === 0n;
    if (digit === null && scale < 10_000n && !(scale === 10n && (isFirst || lastScale === 100n))) return null;
    if (digit === null && scale >= 10_000n && isFirst) return null;
    if (scale < 10_000n && section !== 0n && scale >= lastScale && lastScale !== 1n) return null;
    if (scale >= 10_000n) {
      total = (total + section + (digit ?? 0n)) * scale;
      section = 0n;
    } else {
      section += (digit ?? 1n) * scale;
    }
    digit = null;
    lastScale = scale;
  }
  // 三百五 is 350, 两万三 is 23,000.
  const rest = (digit ?? 0n) * (lastScale >= 100n ? lastScale / 10n : 1n);
  return whole(total + section + rest);
}
