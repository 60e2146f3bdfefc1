import type { FourStates } from '../../shared/sleep/contract.ts';
import { type SleepState, sleepStates } from '../../shared/sleep/sleep-state.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { amountText, countText } from '../ui/figures.ts';

/** How many are in each state, what a year of theirs is, and who would have been in it a quarter ago. */
export function FourStatesPaper({ found: { asOf, rules, states } }: { found: FourStates }) {
  const { t, language } = useWords();
  const days = useDays();
  const { currency } = states.awake.yearNet;
  const columns: DataColumn<SleepState>[] = [
    { key: 'state', heading: t('indicators.sleepState.name'), width: 120, cell: (state) => t(`sleep.states.${state}`) },
    {
      key: 'customers',
      heading: t('fourStates.customers'),
      width: 110,
      align: 'end',
      cell: (state) => countText(states[state].customers, language),
    },
    {
      key: 'year',
      heading: t('sleep.toContact.year', { currency }),
      width: 140,
      align: 'end',
      cell: (state) => amountText(states[state].yearNet, language),
    },
    {
      key: 'quarterAgo',
      heading: t('fourStates.inItThen'),
      width: 130,
      align: 'end',
      cell: (state) => countText(states[state].quarterAgo.customers, language),
    },
    {
      key: 'came',
      heading: t('fourStates.cameSince'),
      width: 130,
      align: 'end',
      cell: (state) => countText(states[state].quarterAgo.came, language),
    },
  ];
  const limits = rules.mode === 'days' ? rules.days : rules.multiples;
  return (
    <TablePaper
      title={t('sleep.fourStates')}
      about={[
        `${t(`fourStates.modes.${rules.mode}`)} ${limits.join(' / ')} · ${t('sleep.toContact.knownTo', { day: days.text(asOf) })}`,
        t('sleep.toContact.yearAbout'),
      ]}
      columns={columns}
      rows={sleepStates}
      rowKey={(state) => sleepStates.indexOf(state)}
      total={sleepStates.length}
    />
  );
}
