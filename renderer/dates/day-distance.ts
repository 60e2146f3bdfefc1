import type { Words } from '../app/words.ts';

/** From two years on, days say less than years. */
const daysSaidAsDays = 731;

/** How long ago a day was, as one says it at the counter. */
export function agoText(daysAgo: number, { t }: Words): string {
  if (daysAgo <= 0) return t('dates.ago.today');
  if (daysAgo === 1) return t('dates.ago.yesterday');
  if (daysAgo === 2) return t('dates.ago.dayBeforeYesterday');
  if (daysAgo < daysSaidAsDays) return t('dates.ago.days', { count: daysAgo });
  return t('dates.ago.years', { count: Math.floor(daysAgo / 365.25) });
}

/** How far ahead a day is, or how long it is overdue. */
export function aheadText(daysLeft: number, { t }: Words): string {
  if (daysLeft < 0) return t('dates.ahead.over', { count: -daysLeft });
  if (daysLeft === 0) return t('dates.ahead.today');
  if (daysLeft === 1) return t('dates.ahead.tomorrow');
  return daysLeft === 2 ? t('dates.ahead.dayAfterTomorrow') : t('dates.ahead.days', { count: daysLeft });
}
