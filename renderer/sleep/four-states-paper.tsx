import type { FourStates, SleepFlow } from '../../shared/sleep/contract.ts';
import { sleepStates } from '../../shared/sleep/sleep-state.ts';
import { wakingCauses, wakingDays } from '../../shared/sleep/waking.ts';
import { useWords } from '../app/words.ts';
import { PagePaper } from '../print/page-paper.tsx';
import { PaperTable } from '../print/paper-table.tsx';
import { useDays } from '../ui/days.tsx';
import { amountText, countText } from '../ui/figures.ts';

interface FourStatesPaperProps {
  found: FourStates;
  overTime: readonly { day: string; counts: FourStatesCounts }[];
  flow: SleepFlow;
}

type FourStatesCounts = SleepFlow['counts']['awake'];

/** Who is in each state and who would have been a quarter ago, the states over the past year, and where sleepers went. */
export function FourStatesPaper({ found: { asOf, rules, states }, overTime, flow }: FourStatesPaperProps) {
  const { t, language } = useWords();
  const days = useDays();
  const { currency } = states.awake.yearNet;
  const count = (number: number): string => countText(number, language);
  const names = sleepStates.map((state) => t(`sleep.states.${state}`));
  const limits = rules.mode === 'days' ? rules.days : rules.multiples;
  const sumOf = (numbers: readonly number[]): string => count(numbers.reduce((sum, one) => sum + one, 0));
  return (
    <PagePaper title={t('sleep.fourStates')}>
      <p>
        {t(`fourStates.modes.${rules.mode}`)} {limits.join(' / ')} ·{' '}
        {t('sleep.toContact.knownTo', { day: days.text(asOf) })}
      </p>
      <PaperTable
        headings={[
          t('indicators.sleepState.name'),
          t('fourStates.customers'),
          t('sleep.toContact.year', { currency }),
          t('fourStates.inItThen'),
          t('fourStates.cameSince'),
        ]}
        rows={sleepStates.map((state) => [
          t(`sleep.states.${state}`),
          count(states[state].customers),
          amountText(states[state].yearNet, language),
          count(states[state].quarterAgo.customers),
          count(states[state].quarterAgo.came),
        ])}
      />
      <p>{t('sleep.toContact.yearAbout')}</p>
      <h2>{t('fourStates.flow')}</h2>
      <p>{t('fourStates.flowAbout', { from: days.text(flow.statedOn), to: days.text(flow.asOf) })}</p>
      <PaperTable
        headings={[t('fourStates.thenAndNow'), ...names, t('fourStates.sum')]}
        rows={sleepStates.map((from) => [
          t(`sleep.states.${from}`),
          ...sleepStates.map((to) => count(flow.counts[from][to])),
          sumOf(sleepStates.map((to) => flow.counts[from][to])),
        ])}
      />
      <h2>{t('fourStates.whoWoke')}</h2>
      <PaperTable
        headings={['', t('fourStates.customers')]}
        rows={wakingCauses.map((cause) => [t(`fourStates.wokenBy.${cause}`), count(flow.woken[cause])])}
      />
      <p>
        {t('fourStates.wokenAbout', {
          from: days.text(flow.statedOn),
          to: days.text(flow.asOf),
          days: t('fourStates.days', { count: wakingDays }),
        })}
      </p>
      <h2>{t('fourStates.overTime')}</h2>
      <p>{t('fourStates.overTimeAbout')}</p>
      <PaperTable
        headings={[t('fourStates.monthEnd'), ...names, t('fourStates.sum')]}
        rows={overTime
          .toReversed()
          .map(({ day, counts }) => [
            days.text(day),
            ...sleepStates.map((state) => count(counts[state])),
            sumOf(sleepStates.map((state) => counts[state])),
          ])}
      />
    </PagePaper>
  );
}
