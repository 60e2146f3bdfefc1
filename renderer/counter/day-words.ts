import type { Words } from '../app/words.ts';

/** How long ago a day was, as one says it at the counter. */
export function agoText(daysAgo: number, { t }: Words): string {
  if (daysAgo <= 0) return t('counter.dayAgo.today');
  return daysAgo === 1 ? t('counter.dayAgo.yesterday') : t('counter.dayAgo.days', { count: daysAgo });
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
