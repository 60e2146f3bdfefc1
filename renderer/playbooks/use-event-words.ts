import { useQuery } from '@tanstack/react-query';
import type { PlaybookTrigger } from '../../shared/playbooks/definition.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { anyOf } from './any-of.ts';

/** What brings people in, as a part of a sentence. */
export function useEventWords(): (trigger: PlaybookTrigger) => string {
  const { t, language } = useWords();
  const { data: filters = [] } = useQuery(operations.customers.savedFilters.queryOptions());
  const any = (texts: readonly string[]): string => anyOf(texts, language);
  return (trigger) => {
    switch (trigger.kind) {
      case 'nthOrder':
        return trigger.nth === 1
          ? t('playbookPage.events.firstOrder')
          : t('playbookPage.events.nthOrder', { nth: trigger.nth });
      case 'sleep':
        return t('playbookPage.events.sleep', {
          states: any(trigger.states.map((state) => t(`sleep.ofState.${state}`))),
        });
      case 'caseOpened':
        return t('playbookPage.events.caseOpened', {
          kinds: any(trigger.kinds.map((kind) => t(`cases.kinds.${kind}`).toLocaleLowerCase(language))),
        });
      case 'caseClosed':
        return t('playbookPage.events.caseClosed', {
          outcomes: any(trigger.outcomes.map((outcome) => t(`cases.outcomes.${outcome}`).toLocaleLowerCase(language))),
        });
      case 'visitDue':
        return t('playbookPage.events.visitDue', { days: t('today.days', { count: trigger.daysBefore }) });
      case 'dayOfYear': {
        const day = dayOfYearText(trigger, language);
        return t(`playbookPage.events.${trigger.isLunar ? 'lunarDayOfYear' : 'dayOfYear'}`, { day });
      }
      case 'segment': {
        const filter = filters.find(({ id }) => id === trigger.segmentId);
        return filter === undefined
          ? t('playbookPage.events.noSegment')
          : t('playbookPage.events.segment', { filter: filter.name });
      }
      default:
        return t(`playbookPage.events.${trigger.kind}`);
    }
  };
}

/** In a leap year, which has every day. */
function dayOfYearText({ month, dayOfMonth }: { month: number; dayOfMonth: number }, language: string): string {
  const day = new Date(Date.UTC(2024, month - 1, dayOfMonth));
  return new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(day);
}
