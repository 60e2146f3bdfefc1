import { isDay } from '../day.ts';
import { readMinutes } from '../timeline/contact-minutes.ts';
import { channelOfWord, directionOfWord, moodOfWord, touchpointOfWord } from '../timeline/contact-words.ts';
import { rememberedByText } from './bounded-cache.ts';
import type { FlagCell } from './cell-text.ts';
import { readingOfColumn } from './column-notation.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import type { Cell, ContactField, Interpretation } from './fields.ts';
import type { LineRejection } from './interpret-line.ts';
import { type ReadDay, readDay } from './read-day.ts';
import { readTime } from './read-time.ts';
import type { InterpretedContact } from './rows.ts';

export type ContactReader = (cells: Cells, flag: FlagCell) => InterpretedContact | LineRejection;

const midnight = '00:00:00';

/** Prepares the reading of a contact of the timeline in every row. Only the day rejects; what no column says is not known. */
export function contactReader(interpretation: Interpretation): ContactReader {
  const { mapping, isExchange = false } = interpretation;
  const readers = textReadersFor(interpretation);
  const column = (field: ContactField): number => mapping[field]?.[0] ?? -1;
  const [dayColumn, timeColumn, nextColumn] = [column('day'), column('time'), column('nextContactDay')];
  const readTouchpoint = readers.line(mapping.touchpoint);
  const readChannel = readers.line(mapping.channel);
  const readDirection = readers.line(mapping.direction);
  const readText = readers.text(mapping.text);
  const readMood = readers.text(mapping.mood);
  const readMinutesText = readers.text(mapping.minutes);
  const readAuthor = readers.line(mapping.author);
  const dayReader = (columnOfDay: number): ((cell: Cell) => ReadDay | null) => {
    const reading = readingOfColumn(interpretation, columnOfDay);
    const dayOfText = rememberedByText((text) => readDay(text, reading));
    return (cell) => {
      if (typeof cell !== 'string') return readDay(cell, reading);
      // Our own days are taken whatever their year.
      if (isExchange && isDay(cell)) return { day: cell, time: null, timeUnreadable: false, isSerial: false };
      return dayOfText(cell);
    };
  };
  const readDayOf = dayReader(dayColumn);
  const readNextDay = dayReader(nextColumn);

  return (cells, flag) => {
    const dayCell = cells[dayColumn] ?? null;
    const day = readDayOf(dayCell);
    if (day === null) {
      const isBlank = dayCell === null || (typeof dayCell === 'string' && dayCell.trim() === '');
      return { reason: isBlank ? 'dayMissing' : 'dayUnreadable', field: 'day' };
    }
    const saidChannel = readChannel(cells, flag);
    const saidTouchpoint = readTouchpoint(cells, flag);
    const saidDirection = readDirection(cells, flag);
    const direction = saidDirection === null ? '' : directionOfWord(saidDirection);
    if (direction === null) flag('directionUnreadable');
    const saidMood = readMood(cells, flag);
    const mood = saidMood === null ? '' : moodOfWord(saidMood);
    if (mood === null) flag('moodUnreadable');
    const saidMinutes = readMinutesText(cells, flag);
    const minutes = saidMinutes === null ? null : readMinutes(saidMinutes);
    if (saidMinutes !== null && minutes === null) flag('minutesUnreadable');
    return {
      day: day.day,
      time: timeOf(cells[timeColumn] ?? null, day, flag),
      touchpoint: saidTouchpoint === null ? '' : touchpointOfWord(saidTouchpoint),
      channel: saidChannel === null ? '' : channelOfWord(saidChannel),
      direction: direction ?? '',
      text: readText(cells, flag) ?? '',
      mood: mood ?? '',
      nextContactDay: nextDayOf(cells[nextColumn] ?? null, flag),
      minutes,
      author: readAuthor(cells, flag) ?? '',
    };
  };

  function timeOf(cell: Cell, day: ReadDay, flag: FlagCell): string | null {
    if (cell === null || cell === '') return day.time === midnight ? null : day.time;
    const time = readTime(cell);
    if (time === null) flag('timeUnreadable');
    return time;
  }

  function nextDayOf(cell: Cell, flag: FlagCell): string | null {
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return null;
    const next = readNextDay(cell);
    if (next === null) flag('nextDayUnreadable');
    return next?.day ?? null;
  }
}
