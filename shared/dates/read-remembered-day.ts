import { parseBirthday } from '../import/read-day.ts';
import { tidyCell } from '../text.ts';
import { readLunarText } from './lunar-text.ts';
import { type RememberedDay, rememberedDayOfText } from './remembered-day.ts';

/**
 * A birthday or anniversary in whose words the order of its numbers is clear: every lunar form (`readLunarText`), and
 * every solar one that the import reads ("1988-05-12", "5月12日", "12 May"). Null where it is no day.
 */
export function readRememberedDay(typed: string): RememberedDay | null {
  const text = tidyCell(typed.normalize('NFKC'));
  const lunar = readLunarText(text);
  if (lunar !== null) return lunar.day;
  const solar = parseBirthday(text);
  return solar === null ? null : rememberedDayOfText(solar, 'solar', false);
}
