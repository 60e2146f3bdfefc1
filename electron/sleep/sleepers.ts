import type { ToContactQuestion } from '../../shared/sleep/contract.ts';
import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import type { KnownReason } from '../../shared/sleep/sleep-reasons.ts';
import type { SleepRules } from '../../shared/sleep/sleep-state.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { currentReasons } from './current-reasons.ts';
import { keptShopRhythms } from './shop-rhythms.ts';
import { type StateOfBuyer, sleepStatesOf } from './sleep-states.ts';
import { asideReader, type SetAside } from './sleepers-aside.ts';
import { keptYearNets } from './year-nets.ts';
import { keptYearlySpends } from './yearly-spends.ts';

/** What the list is judged by. */
export interface SleepJudgement {
  asOf: string;
  rules: SleepRules;
  homeCurrency: string;
}

/** Somebody who is not awake; money in minor units of the home currency. */
export type Sleeper = StateOfBuyer & {
  /** Net of the twelve months up to the day judged. */
  yearMinor: number;
  /** What they spend in a year (`keptYearlySpends`). */
  yearlySpendMinor: number;
};

/** One with what is on file of why they stay away and whether they are to be left alone. */
export type JudgedSleeper = Sleeper & { reason: KnownReason; aside: SetAside | null; keeper: string };

const kept = new CacheByTables<readonly Sleeper[]>();

/** Everyone who is not awake, the most money first; kept until an order, a customer or a household is written. */
function keptSleepers(archive: Archive, { asOf, rules, homeCurrency }: SleepJudgement): readonly Sleeper[] {
  return kept.get(archive, { key: JSON.stringify([asOf, rules, homeCurrency]), reads: purchaseDayReads }, () => {
    const nets = keptYearNets(archive, asOf, homeCurrency);
    const spends = keptYearlySpends(archive, asOf, homeCurrency);
    return sleepStatesOf(keptShopRhythms(archive, asOf), rules)
      .map((buyer, place) => ({ ...buyer, yearMinor: nets[place] ?? 0, yearlySpendMinor: spends[place] ?? 0 }))
      .filter(({ state }) => state !== 'awake')
      .sort((one, other) => other.yearMinor - one.yearMinor || (one.customerIds[0] ?? 0) - (other.customerIds[0] ?? 0));
  });
}

/** Everyone who is not awake and not set aside on a day, or only those who are; the most money first. */
export function judgedSleepers(
  archive: Archive,
  judgement: SleepJudgement,
  { on, aside: isAside }: { on: string; aside: boolean },
): readonly JudgedSleeper[] {
  const { reader } = archive;
  const asideOf = asideReader(reader, on);
  const reasonOf = currentReasons(reader);
  const keeperOf = keepers(reader);
  return keptSleepers(archive, judgement)
    .map(
      (sleeper): JudgedSleeper => ({
        ...sleeper,
        reason: reasonOf(sleeper)?.reason ?? 'notAsked',
        aside: asideOf(sleeper),
        keeper: keeperOf(sleeper),
      }),
    )
    .filter(({ aside }) => (aside !== null) === isAside);
}

type Narrowed = Pick<ToContactQuestion, 'states' | 'lookedAfterBy' | 'reason'>;

/** Those in these states, who stay away for this reason and are looked after by whom is asked for. */
export function narrowedSleepers(
  sleepers: readonly JudgedSleeper[],
  { states, lookedAfterBy, reason }: Narrowed,
): readonly JudgedSleeper[] {
  const name = lookedAfterBy === null ? null : foldText(lookedAfterBy);
  return sleepers.filter(
    (sleeper) =>
      states.some((wanted) => wanted === sleeper.state) &&
      (name === null || foldText(sleeper.keeper) === name) &&
      (reason === null || reason === sleeper.reason),
  );
}

/** Who looks after each; '' where nobody does. Of a household the first member who is looked after says it. */
function keepers(connection: Connection): (sleeper: StateOfBuyer) => string {
  const names = new Map(
    connection
      .prepare<[], [number, string]>(
        'SELECT customers.id, staff.name FROM customers JOIN staff ON staff.id = looked_after_by',
      )
      .raw()
      .all(),
  );
  return ({ customerIds }) => {
    const looked = customerIds.find((id) => names.has(id));
    return looked === undefined ? '' : (names.get(looked) ?? '');
  };
}
