import { channelOfWord } from '../timeline/contact-words.ts';
import { contactBy, wayOfChannel } from '../today/contact-by.ts';
import { cellAsTyped } from './cell-text.ts';
import type { ReadText } from './column-readers.ts';
import { columnOfListDay } from './contact-list.ts';
import { type Cell, dueContactFields, type ImportField, type Interpretation, identifyingFields } from './fields.ts';

/** A row without a day, with the day it was given: that on which its list left, or else that of the import. */
interface DatedRow {
  cells: readonly Cell[];
  by: 'list' | 'import';
}

/** How the rows of a list that was given out to be filled in are read. */
interface ListToFillIn {
  /** Nothing but whose row it is, and which contact was due. */
  isNotFilledIn(cells: readonly Cell[]): boolean;
  /** Null where the row has a day of its own. The day of the list is the same at every import: the row comes in once. */
  withDay(cells: readonly Cell[]): DatedRow | null;
}

/** Null where the file is no such list. */
export function listToFillIn(
  { dayWhereBlank, mapping }: Interpretation,
  headings: readonly string[],
): ListToFillIn | null {
  const [dayColumn] = mapping.day ?? [];
  if (dayWhereBlank === undefined || dayColumn === undefined) return null;
  const given: readonly ImportField[] = [...identifyingFields, ...dueContactFields];
  const columns = Object.entries(mapping).flatMap(([field, places]) =>
    given.includes(field as ImportField) ? [] : places,
  );
  const listDayColumn = columnOfListDay(headings);
  const isBlank = (cell: Cell | undefined): boolean => cellAsTyped(cell).trim() === '';
  return {
    isNotFilledIn: (cells) => columns.every((column) => isBlank(cells[column])),
    withDay: (cells) => {
      if (!isBlank(cells[dayColumn])) return null;
      const listDay = listDayColumn === null ? null : (cells[listDayColumn] ?? null);
      const isOfList = !isBlank(listDay);
      // The last cells of a row are absent where they are blank.
      const width = Math.max(cells.length, dayColumn + 1);
      return {
        cells: Array.from({ length: width }, (_, column) =>
          column === dayColumn ? (isOfList ? listDay : dayWhereBlank) : (cells[column] ?? null),
        ),
        by: isOfList ? 'list' : 'import',
      };
    },
  };
}

/**
 * What a field holds of a row of such a list that says nothing of it: who is on the list was contacted by the shop, and
 * the way says what kind of contact it was.
 */
export function readWhereBlank({ dayWhereBlank }: Interpretation, field: ImportField, readChannel: ReadText): ReadText {
  if (dayWhereBlank !== undefined && field === 'direction') return () => 'out';
  if (dayWhereBlank === undefined || field !== 'touchpoint') return () => null;
  return (cells, flag) => {
    const way = wayOfChannel(channelOfWord(readChannel(cells, flag) ?? ''));
    return way === null ? null : contactBy[way].touchpoint;
  };
}
