import { dayNumber } from '../../shared/day.ts';
import { type SleepRules, type SleepState, sleepLimitsDays, sleepState } from '../../shared/sleep/sleep-state.ts';
import { usualGapDays } from '../../shared/sleep/usual-gap.ts';
import type { Connection } from '../archive/query.ts';
import { type BuyerRhythm, readShopRhythms, type ShopRhythms } from './shop-rhythms.ts';

/** The state of a customer alone, or of a household, on a day. */
export interface StateOfBuyer {
  /** Whom it is of, the main member of a household first. */
  customerIds: readonly number[];
  state: SleepState;
  /** The last purchase day, as a day number. */
  lastDay: number;
  /** Days since. */
  silentDays: number;
  usualGapDays: number;
}

/** Everyone who bought on or before a day, a household once. Reads every order: of an open archive use what is kept. */
export function sleepStatesOn(connection: Connection, day: string, rules: SleepRules): StateOfBuyer[] {
  return sleepStatesOf(readShopRhythms(connection, day), rules);
}

/** The same from rhythms that were read. */
export function sleepStatesOf({ asOf, shopGapDays, buyers }: ShopRhythms, rules: SleepRules): StateOfBuyer[] {
  const asOfNumber = dayNumber(asOf);
  return buyers.map((buyer) => stateOf(buyer, asOfNumber, shopGapDays, rules));
}

function stateOf(buyer: BuyerRhythm, asOf: number, shopGapDays: number, rules: SleepRules): StateOfBuyer {
  const { customerIds, lastDay } = buyer;
  const silentDays = asOf - lastDay;
  const usualGap = usualGapDays(buyer, shopGapDays);
  return {
    customerIds,
    state: sleepState(silentDays, sleepLimitsDays(rules, usualGap)),
    lastDay,
    silentDays,
    usualGapDays: usualGap,
  };
}
