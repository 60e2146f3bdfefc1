import type { Language } from '../settings/languages.ts';
import type { RememberedDay } from './remembered-day.ts';
import { textOfRememberedDay } from './remembered-day.ts';

/** A remembered day in a table that leaves: `readRememberedDay` gives it back. Solar days are written as the archive keeps them. */
export function writtenDay(remembered: RememberedDay, language: Language): string {
  if (remembered.calendar === 'solar') return textOfRememberedDay(remembered);
  const { year, month, dayOfMonth, isLeapMonth } = remembered;
  if (language === 'zh-CN')
    return `农历${year === null ? '' : `${year}年`}${isLeapMonth ? '闰' : ''}${month}月${dayOfMonth}日`;
  const words = [year === null ? '' : String(year).padStart(4, '0'), 'lunar', isLeapMonth ? 'leap' : ''];
  return [...words, `${month}-${dayOfMonth}`].filter((word) => word !== '').join(' ');
}
