import { appointmentStateOfWord } from '../appointments/state-of-word.ts';
import { calledName } from '../customers/name-parts.ts';
import { scaledPlain } from '../decimal.ts';
import type { RecordValue } from '../exchange/record-cells.ts';
import { longest } from '../longest.ts';
import type { RowField } from '../records/exchanged-records.ts';
import { readDaysToPay } from '../terms/read-days-to-pay.ts';
import { readMinutes } from '../timeline/contact-minutes.ts';
import { channelOfWord, directionOfWord, moodOfWord, touchpointOfWord } from '../timeline/contact-words.ts';
import { readDiscount } from './read-discount.ts';
import type { CellFlag } from './rows.ts';

interface Reading {
  /** What a text says, as people and other programs write it; undefined: nothing that the column holds. */
  read?(text: string): RecordValue | undefined;
  /** The same of a file of another program only; our own cells stand as they are. */
  readForeign?(text: string): RecordValue;
  /** Said of a cell that cannot be read. */
  flag?: CellFlag;
  /** Where fewer characters can be kept than of other texts. */
  longest?: number;
}

/** 5%, 0.05 and 95折 in millionths of the price. */
function millionthsOff(text: string): number | undefined {
  const off = readDiscount(text, /^\d+,\d+\s*%?$/u.test(text) ? 'comma' : 'point');
  if (typeof off === 'string') return undefined;
  return scaledPlain({ digits: Number(off.digits), scale: off.scale }, 6) ?? undefined;
}

/** Columns that are written in more ways than our own tables have. */
export const specialReadings: Readonly<Partial<Record<string, Reading>>> = {
  touchpoint: { read: touchpointOfWord },
  channel: { read: channelOfWord },
  direction: { read: (text) => directionOfWord(text) ?? undefined, flag: 'directionUnreadable' },
  mood: { read: (text) => moodOfWord(text) ?? undefined, flag: 'moodUnreadable' },
  minutes: { read: (text) => readMinutes(text) ?? undefined, flag: 'minutesUnreadable' },
  'appointments.minutes': { read: (text) => readMinutes(text) ?? undefined, flag: 'minutesUnreadable' },
  'appointments.state': { read: appointmentStateOfWord },
  'terms.daysToPay': { read: readDaysToPay },
  'terms.discountMillionths': { read: millionthsOff },
  nextContactDay: { flag: 'nextDayUnreadable' },
  personNumber: { longest: longest.number },
  personName: { readForeign: (text) => calledName(text) || null, longest: longest.name },
  relation: { longest: longest.relation },
  relationBack: { longest: longest.relation },
  influence: { flag: 'influenceUnreadable' },
  personPreferences: { longest: longest.personPreferences },
  personNote: { longest: longest.personNote },
} satisfies Partial<Record<RowField, Reading>>;
