import type { AppointmentFields } from '../../shared/appointments/contract.ts';
import type { Words } from '../app/words.ts';

type When = Pick<AppointmentFields, 'day' | 'time'>;

/** Its day as the page writes it, with its time where one is set. */
export function appointmentMoment(
  { day, time }: When,
  { t }: Pick<Words, 't'>,
  dayText: (day: string) => string,
): string {
  return time === null ? dayText(day) : t('appointments.moment', { day: dayText(day), time });
}

/** What it is for and how long it takes; '' where no one said. */
export function appointmentWhat(
  { text, minutes }: Pick<AppointmentFields, 'text' | 'minutes'>,
  { t }: Pick<Words, 't'>,
): string {
  return [text, minutes === null ? '' : t('appointments.takes', { count: minutes })]
    .filter((part) => part !== '')
    .join(' · ');
}
