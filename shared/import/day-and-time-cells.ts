import { rememberedByText } from './bounded-cache.ts';
import type { FlagCell } from './cell-text.ts';
import { readingOfColumn } from './column-notation.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import type { Interpretation } from './fields.ts';
import type { LineRejection } from './line-rejection.ts';
import { type ReadDay, readDay } from './read-day.ts';
import { readTime } from './read-time.ts';

const midnight = '00:00:00';

interface DayAndTime {
  day: string;
  /** HH:MM:SS; null: not known. */
  time: string | null;
}

type DayAndTimeReader = (cells: Cells, flag: FlagCell) => DayAndTime | LineRejection;

/** Prepares the reading of the day and the time of an order, in one column or in several. */
export function dayAndTimeReader(interpretation: Interpretation): DayAndTimeReader {
  const { mapping } = interpretation;
  const [dayColumn = -1, ...otherDayColumns] = mapping.day ?? [];
  const [timeColumn = -1] = mapping.time ?? [];
  const readDayText = textReadersFor(interpretation).text(mapping.day);
  const dayReading = readingOfColumn(interpretation, dayColumn);
  const dayOfText = rememberedByText((text) => readDay(text, dayReading));
  const timeOfText = rememberedByText((text) => readTime(text));

  function timeOf(cells: Cells, day: ReadDay, flag: FlagCell): string | null {
    const cell = timeColumn < 0 ? null : (cells[timeColumn] ?? null);
    if (cell !== null && cell !== '') {
      const time = typeof cell === 'string' ? timeOfText(cell) : readTime(cell);
      if (time !== null) return time;
      if (typeof cell !== 'string' || cell.trim() !== '') flag('timeUnreadable');
    }
    if (day.timeUnreadable) flag('timeUnreadable');
    // Spreadsheets write midnight behind every day that has no time.
    return day.time === midnight ? null : day.time;
  }

  return (cells, flag) => {
    const cell = otherDayColumns.length > 0 ? readDayText(cells, flag) : (cells[dayColumn] ?? null);
    const day = typeof cell === 'string' ? dayOfText(cell) : readDay(cell, dayReading);
    if (day === null) {
      const isBlank = cell === null || (typeof cell === 'string' && cell.trim() === '');
      return { reason: isBlank ? 'dayMissing' : 'dayUnreadable', field: 'day' };
    }
    if (day.isSerial) flag('excelSerialDay');
    return { day: day.day, time: timeOf(cells, day, flag) };
  };
}
