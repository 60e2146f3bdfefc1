import type { RecordValue } from '../exchange/record-cells.ts';
import type { TimelineField } from '../records/exchanged-records.ts';
import { readMinutes } from '../timeline/contact-minutes.ts';
import { channelOfWord, directionOfWord, moodOfWord, touchpointOfWord } from '../timeline/contact-words.ts';
import type { CellFlag } from './rows.ts';

interface Reading {
  /** What a text says, as people and other programs write it; undefined: nothing that the column holds. */
  read?(text: string): RecordValue | undefined;
  /** Said of a cell that cannot be read. */
  flag?: CellFlag;
}

/** Columns of the timeline that are written in more ways than our own table has. */
export const readingsOfTimeline: Readonly<Partial<Record<string, Reading>>> = {
  touchpoint: { read: touchpointOfWord },
  channel: { read: channelOfWord },
  direction: { read: (text) => directionOfWord(text) ?? undefined, flag: 'directionUnreadable' },
  mood: { read: (text) => moodOfWord(text) ?? undefined, flag: 'moodUnreadable' },
  minutes: { read: (text) => readMinutes(text) ?? undefined, flag: 'minutesUnreadable' },
  nextContactDay: { flag: 'nextDayUnreadable' },
} satisfies Partial<Record<TimelineField, Reading>>;
