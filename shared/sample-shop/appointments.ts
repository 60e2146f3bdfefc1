import { addDays, daysBetween } from '../day.ts';
import type { RandomSource } from './random-source.ts';
import type { AppointmentWords } from './regular-words.ts';
import type { SampleAppointment, SampleCustomer, SampleOrder } from './sample-shop.ts';

const daysSinceLastVisit = 30;

/** What people who come often have booked; one to which they came is of the day and the hour of their last visit. */
export function bookAppointments(
  customers: readonly SampleCustomer[],
  orders: readonly SampleOrder[],
  { told, today }: { told: readonly AppointmentWords[]; today: string },
  random: RandomSource,
): SampleAppointment[] {
  const lastVisits = new Map(orders.map((order) => [order.customer, order]));
  const regulars = customers.flatMap(({ kind, binnedAt, phones }, place) => {
    const last = lastVisits.get(place);
    const isActive = last !== undefined && daysBetween(last.day, today) <= daysSinceLastVisit;
    return kind === 'person' && binnedAt === null && phones.length > 0 && isActive ? [{ place, last }] : [];
  });
  return random.some(regulars, told.length).flatMap(({ place, last }, nth) => {
    const words = told[nth];
    if (words === undefined) return [];
    const { text, minutes, state, inDays, time } = words;
    const when = state === 'came' ? { day: last.day, time: last.time } : { day: addDays(today, inDays), time };
    return [{ customer: place, ...when, text, minutes, state }];
  });
}
