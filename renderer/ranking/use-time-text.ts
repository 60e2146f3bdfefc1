import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';

const minutesInHour = 60;

/** "45 min", "18 h": hours from two on. */
export function useTimeText(): (minutes: number) => string {
  const { t, language } = useWords();
  return (minutes) =>
    minutes < 2 * minutesInHour
      ? t('tiers.minutes', { count: countText(minutes, language) })
      : t('tiers.hours', { count: countText(minutes / minutesInHour, language) });
}
