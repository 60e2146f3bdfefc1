import { addDays, dayNumber } from '../../shared/day.ts';
import type { UsualGap } from '../../shared/sleep/contract.ts';
import { purchaseRhythm, usualGapDays } from '../../shared/sleep/usual-gap.ts';
import type { Archive } from '../archive/archive.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { type Fellow, householdOf } from '../groups/household-of.ts';
import { lastHouseholdPurchase } from '../groups/last-household-purchase.ts';
import { purchaseDaysOf } from './purchase-days.ts';
import { keptShopRhythms } from './shop-rhythms.ts';

/** Null where nothing was bought up to the day. Error: CUSTOMER_UNKNOWN. */
export function usualGapOf(archive: Archive, customerId: number, asOf: string): UsualGap | null {
  const { id } = existingCustomer(archive.reader, customerId);
  const asOfNumber = dayNumber(asOf);
  const rhythm = purchaseRhythm(purchaseDaysOf(archive.reader, id, asOf), asOfNumber);
  if (rhythm === null) return null;
  const shopGap = keptShopRhythms(archive, asOf).shopGapDays;
  const household = householdOf(archive.reader, id, asOf);
  return {
    gap: usualGapDays(rhythm, shopGap),
    shopGap,
    gaps: rhythm.gaps,
    lastDay: addDays(asOf, rhythm.lastDay - asOfNumber),
    days: asOfNumber - rhythm.lastDay,
    asOf,
    household:
      household === null ? null : { id: household.id, name: household.name, lastBy: lastBuyerOf(archive, id, asOf) },
  };
}

function lastBuyerOf({ reader }: Archive, customerId: number, asOf: string): Fellow | null {
  const last = lastHouseholdPurchase(reader, customerId, asOf);
  if (last === null) return null;
  const { customerId: buyer, number, name } = last;
  return { customerId: buyer, number, name };
}
