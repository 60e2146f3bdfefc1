import type { PlaybookWords } from '../../shared/playbooks/contract.ts';
import type { PlaybookStep } from '../../shared/playbooks/definition.ts';
import type { MergeField } from '../../shared/playbooks/merge-fields.ts';
import { useWords } from '../app/words.ts';
import { anyOf } from './any-of.ts';
import type { StepDay } from './step-days.ts';

/** What a step is called and says, and when and how it is done, in words. */
export function useStepTexts(words: PlaybookWords | undefined) {
  const { t, language } = useWords();
  const fieldName = (field: MergeField): string => t(`todayTask.fields.${field}`);
  const wordingOf = ({ slug, wording }: PlaybookStep): string => wording ?? words?.steps[slug]?.wording ?? '';
  return {
    fieldName,
    wordingOf,
    titleOf: ({ slug, title }: PlaybookStep): string => title ?? words?.steps[slug]?.title ?? '',
    dayOf: (day: StepDay): string => {
      if (day.kind === 'visit') return t('playbookPage.nextVisit');
      if (day.kind === 'afterVisit') return t('playbookPage.daysOn', { days: t('today.days', { count: day.days }) });
      return day.day < 0
        ? t('playbookPage.daysBeforeDay', { count: -day.day })
        : t('playbookPage.dayNth', { day: day.day });
    },
    whenOf: ({ kind, after, days }: PlaybookStep): string => {
      if (kind === 'counter') return t('playbookPage.waits');
      if (days === 0) return t('playbookPage.sameDay');
      if (after === 'trigger') return days < 0 ? '' : t('playbookPage.fromStart');
      return t('playbookPage.daysOn', { days: t('today.days', { count: days }) });
    },
    wayOf: ({ kind, channels: [channel] }: PlaybookStep): string =>
      kind === 'outward'
        ? channel === undefined
          ? ''
          : t(`todayTask.ways.${channel}`)
        : t(`playbookPage.ways.${kind}`),
    /** '': none. */
    otherWaysOf: ({ kind, channels: [, ...others] }: PlaybookStep): string =>
      kind !== 'outward' || others.length === 0
        ? ''
        : t('playbookPage.otherwise', {
            channels: anyOf(
              others.map((way) => t(`playbookPage.otherWays.${way}`)),
              language,
            ),
          }),
    /** As a heading. */
    statesOf: (variants: NonNullable<PlaybookStep['variants']>): string =>
      variants
        .map((variant) => (variant === 'asleepMended' ? t('playbookPage.mended') : t(`sleep.states.${variant}`)))
        .join(' · '),
    variantsOf: ({ variants }: PlaybookStep): string | null =>
      variants === null
        ? null
        : t('playbookPage.ofState', {
            states: anyOf(
              variants.map((variant) =>
                variant === 'asleepMended' ? t('playbookPage.asleepMended') : t(`sleep.ofState.${variant}`),
              ),
              language,
            ),
          }),
  };
}

export type StepTexts = ReturnType<typeof useStepTexts>;
