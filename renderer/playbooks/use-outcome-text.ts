import type { OutcomeRow } from '../../shared/playbooks/outcome-rows.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';

/** What a row of an outcome says: what came of it, and what counted as the success. */
export function useOutcomeText() {
  const { t, language } = useWords();
  const days = useDays();
  return {
    result: ({ result, successDay }: OutcomeRow): string =>
      successDay === null
        ? t(`playbookOutcome.results.${result}`)
        : t('playbookOutcome.succeededOn', { day: days.text(successDay) }),
    /** '': no success, or what counted is no longer in the archive. */
    source: ({ successSource: source }: OutcomeRow): string => {
      switch (source?.kind) {
        case undefined:
          return '';
        case 'order': {
          const amount = amountAndCurrencyText(source.net, language);
          return source.number === null
            ? t('playbookOutcome.orderWithoutNumber', { amount })
            : t('playbookOutcome.order', { number: source.number, amount });
        }
        case 'customer':
          return t('playbookOutcome.brought', { name: source.name || source.number });
        case 'case':
        case 'contact':
          return source.text;
      }
    },
  };
}
