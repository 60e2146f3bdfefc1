const chineseDigits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 1 to 99, in Chinese or in digits; null for anything else. */
export function numberOfChinese(text: string): number | null {
  if (/^\d{1,2}$/u.test(text)) return Number(text) || null;
  const [, tens = '', ten = '', ones = ''] =
    /^([一二两三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text) ?? [];
  if (tens + ten + ones === '') return null;
  if (ten === '') return ones === '' ? (chineseDigits[tens] ?? null) : null;
  return (tens === '' ? 1 : (chineseDigits[tens] ?? 0)) * 10 + (chineseDigits[ones] ?? 0);
}

const englishNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  'a couple of': 2,
  'couple of': 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

/** 1 to 99, in English or in digits; null for anything else. */
export function numberOfEnglish(text: string): number | null {
  if (/^\d{1,2}$/u.test(text)) return Number(text) || null;
  return englishNumbers[text] ?? null;
}
