import { dayNumber } from '../day.ts';
import { sleepingStates } from '../sleep/sleep-state.ts';

const keyOfSleep = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})\\.(?:${sleepingStates.join('|')})$`, 'u');

/** Tells the sleep events of a person apart; `lastPurchaseDay`, YYYY-MM-DD, is the one since which they bought nothing. */
export function sleepEventKey(lastPurchaseDay: string, state: (typeof sleepingStates)[number]): string {
  return `${lastPurchaseDay}.${state}`;
}

/** The day number of the purchase since which nothing was bought; null: the event is none of sleep. */
export function lastPurchaseOfSleep(key: string): number | null {
  const day = keyOfSleep.exec(key)?.[1];
  return day === undefined ? null : dayNumber(day);
}
