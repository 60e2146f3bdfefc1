import type { SleeperRow } from '../../shared/sleep/contract.ts';
import { useWords } from '../app/words.ts';
import { amountText } from '../ui/figures.ts';
import { WorkLine } from '../work/work-line.tsx';

/** A customer in the list of whom to contact: who and what a year of theirs is, below it how long they have been silent. */
export function SleeperLine({ item: { name, number, state, yearNet, usualGap, days, reason } }: { item: SleeperRow }) {
  const { t, language } = useWords();
  return (
    <WorkLine
      name={name || number}
      figure={amountText(yearNet, language)}
      about={[
        t(`sleep.states.${state}`),
        t('sleep.toContact.silence', { usual: Math.round(usualGap), days }),
        ...(reason === null ? [] : [t(`sleep.reasons.${reason.reason}`)]),
      ].join(' · ')}
    />
  );
}
