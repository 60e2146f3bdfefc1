const digits = '〇一二三四五六七八九';

/** 一九六五年八月十五日 with its numbers in digits: 1965年8月15日. Han numbers that are no part of a day stay. */
export function withDigitsInHanDay(text: string): string {
  if (!/[〇零○一二三四五六七八九十][年月日号號]/u.test(text)) return text;
  return text
    .replace(/[〇零○一二三四五六七八九]{2,4}(?=年)/gu, (year) =>
      [...year].map((sign) => Math.max(0, digits.indexOf(sign))).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号號])/gu, (number) => String(numberOf(number) ?? number));
}

/** 1 to 99 as people say them in days: 十五, 二十, 三十一; null for what is no such number. */
function numberOf(text: string): number | null {
  const [tens, ones, rest] = text.split('十');
  if (rest !== undefined || tens === undefined) return null;
  if (ones === undefined) return tens.length === 1 ? digits.indexOf(tens) : null;
  if (tens.length > 1 || ones.length > 1) return null;
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}
