import { type SleepMode, type SleepState, sleepStates } from './sleep-state.ts';
import { type WakeRate, wakeRates } from './wake-rates.ts';

/**
 * What the states of a quarter ago said about the quarter since. Who was not awake was alarmed about; a state was right
 * where who was alarmed about stayed away, or who was not came.
 */
export interface BackTest {
  byState: Record<SleepState, WakeRate>;
  alarmedStayedAway: number;
  alarmedCame: number;
  quietStayedAway: number;
  quietCame: number;
  /** Of all, the share about whom the states were right, 0 to 1; null where nobody had bought. */
  rightShare: number | null;
  /** Each later state has a smaller share that came, among the states that hold enough people. */
  isInOrder: boolean;
}

/** How right the states of a past day were. `then`: each customer of that day with their state, and whether they came since. */
export function backTest(then: Iterable<{ state: SleepState; hasCome: boolean }>): BackTest {
  const byState = wakeRates(then);
  const total = { customers: 0, came: 0 };
  for (const state of sleepStates) {
    total.customers += byState[state].customers;
    total.came += byState[state].came;
  }
  const quietCame = byState.awake.came;
  const quietStayedAway = byState.awake.customers - quietCame;
  const alarmedCame = total.came - quietCame;
  const alarmedStayedAway = total.customers - total.came - quietStayedAway;
  const rates = sleepStates.map((state) => byState[state].rate).filter((rate) => rate !== null);
  return {
    byState,
    alarmedStayedAway,
    alarmedCame,
    quietStayedAway,
    quietCame,
    rightShare: total.customers === 0 ? null : (alarmedStayedAway + quietCame) / total.customers,
    isInOrder: rates.every((rate, place) => place === 0 || rate < (rates[place - 1] ?? 1)),
  };
}

/** With fewer days in the archive, fixed days are kept and nothing is proposed. */
export const fewestDaysToCompare = 365;
export const fewestRegularsToCompare = 100;

/** What an archive holds to compare the modes by. */
export interface ComparedHistory {
  /** Days from the first purchase day to the day judged. */
  historyDays: number;
  /** Customers with three purchase days or more. */
  regulars: number;
}

/** The mode that was right more often, and by which share of the customers; fixed days where both were alike. */
export interface ModeProposal {
  mode: SleepMode;
  /** 0 to 1. */
  lead: number;
}

/** Null: the archive holds too little. */
export function proposedMode(
  { historyDays, regulars }: ComparedHistory,
  tests: Readonly<Record<SleepMode, Pick<BackTest, 'rightShare'>>>,
): ModeProposal | null {
  const { days, rhythm } = tests;
  const holdsEnough = historyDays >= fewestDaysToCompare && regulars >= fewestRegularsToCompare;
  if (!holdsEnough || days.rightShare === null || rhythm.rightShare === null) return null;
  const lead = rhythm.rightShare - days.rightShare;
  return { mode: lead > 0 ? 'rhythm' : 'days', lead: Math.abs(lead) };
}
