import { findDayPhrases, plainForm } from '../timeline/day-phrase.ts';
import { mostMinutes } from '../timeline/most-minutes.ts';
import { findDuration, findTimePhrase, type PlacedValue } from './time-phrase.ts';

/** What one line was understood to say. */
export interface AppointmentLine {
  /** Null: it names none. */
  day: string | null;
  /** HH:MM; null: it names none. */
  time: string | null;
  minutes: number | null;
  /** The line without what was understood. */
  text: string;
}

/**
 * Reads an appointment as one says it: "周五 15:00 剪头发", "haircut Friday at 3, 45 min". A time alone is of today.
 * What is taken out of the line is what was understood; the rest is what the appointment is for.
 */
export function readAppointmentLine(typed: string, today: string): AppointmentLine {
  const plain = plainForm(typed);
  const [day] = findDayPhrases(typed, today);
  const duration = findDuration(plain);
  const minutes = duration !== null && duration.value <= mostMinutes ? duration : null;
  const time = findTimePhrase(minutes === null ? plain : blanked(plain, minutes));
  const taken = [day, time, minutes].filter((part) => part != null);
  return {
    day: day?.day ?? (time === null ? null : today),
    time: time?.value ?? null,
    minutes: minutes?.value ?? null,
    text: rest(typed, taken),
  };
}

type Place = Pick<PlacedValue<unknown>, 'from' | 'to'>;

/** Places stay as they are. */
function blanked(text: string, { from, to }: Place): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

const separators = /^[\s,，;；、:：-]+|[\s,，;；、:：-]+$/gu;

function rest(typed: string, taken: readonly Place[]): string {
  let left = typed;
  for (const place of taken) left = blanked(left, place);
  return left
    .split(/\s{2,}/u)
    .map((part) => part.replace(separators, ''))
    .filter((part) => part !== '')
    .join(' ');
}
