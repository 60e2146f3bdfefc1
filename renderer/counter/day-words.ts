import type { Words } from '../app/words.ts';

/** From two years on, days say less than years. */
const daysSaidAsDays = 731;

/** How long ago a day was, as one says it at the counter. */
export function agoText(daysAgo: number, { t }: Words): string {
  if (daysAgo <= 0) return t('counter.dayAgo.today');
  if (daysAgo === 1) return t('counter.dayAgo.yesterday');
  if (daysAgo < daysSaidAsDays) return t('counter.dayAgo.days', { count: daysAgo });
  return t('counter.dayAgo.years', { count: Math.floor(daysAgo / 365.25) });
}

/** How far ahead a day is, or how long it is overdue. */
export function aheadText(daysLeft: number, { t }: Words): string {
  if (daysLeft < 0) return t('counter.dayAhead.over', { count: -daysLeft });
  if (daysLeft === 0) return t('counter.dayAhead.today');
  return daysLeft === 1 ? t('counter.dayAhead.tomorrow') : t('counter.dayAhead.days', { count: daysLeft });
}

/** What a due day is, in one line without its date: "Anniversary: wedding, 11 years". */
export function topicText(topic: string, { find }: Words): string {
  return topic === '' ? '' : (find(`preferences.topics.${topic}`) ?? topic);
}
