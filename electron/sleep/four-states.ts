import { byKey } from '../../shared/by-key.ts';
import type { FourStates } from '../../shared/sleep/contract.ts';
import { countsOfBars, silenceAxes } from '../../shared/sleep/silence-axis.ts';
import { type SleepState, sleepStates } from '../../shared/sleep/sleep-state.ts';
import { wakeRates } from '../../shared/sleep/wake-rates.ts';
import type { Archive } from '../archive/archive.ts';
import { keptShopRhythms } from './shop-rhythms.ts';
import { sleepStatesOf } from './sleep-states.ts';
import type { SleepJudgement } from './sleepers.ts';
import { namedStates } from './state-rows.ts';
import { statesOfQuarterAgo } from './states-of-quarter-ago.ts';
import { keptYearNets } from './year-nets.ts';

/** How many of each state are named. */
const mostNamed = 50;

/** Who is in each state by these rules, the most money first, and how the silences lie. */
export function fourStates(archive: Archive, { asOf, rules, homeCurrency }: SleepJudgement): FourStates {
  const nets = keptYearNets(archive, asOf, homeCurrency);
  const everyone = sleepStatesOf(keptShopRhythms(archive, asOf), rules).map((buyer, place) => ({
    ...buyer,
    yearMinor: nets[place] ?? 0,
  }));
  const rates = wakeRates(statesOfQuarterAgo(archive, asOf, rules));
  const columnOf = (state: SleepState): FourStates['states'][SleepState] => {
    const of = everyone.filter((buyer) => buyer.state === state);
    const first = of
      .toSorted(
        (one, other) => other.yearMinor - one.yearMinor || (one.customerIds[0] ?? 0) - (other.customerIds[0] ?? 0),
      )
      .slice(0, mostNamed);
    const sum = of.reduce((total, { yearMinor }) => total + yearMinor, 0);
    return {
      customers: of.length,
      yearNet: { minor: sum, currency: homeCurrency },
      quarterAgo: rates[state],
      rows: namedStates(archive, asOf, first).map((row, place) => ({
        ...row,
        yearNet: { minor: first[place]?.yearMinor ?? 0, currency: homeCurrency },
      })),
    };
  };
  const silences = everyone.map(({ silentDays, usualGapDays }) =>
    rules.mode === 'days' ? silentDays : silentDays / usualGapDays,
  );
  return {
    asOf,
    rules,
    bars: countsOfBars(silences, silenceAxes[rules.mode]),
    states: byKey(sleepStates, (state) => columnOf(state)),
  };
}
