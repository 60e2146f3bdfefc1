import { cellAsTyped } from './cell-text.ts';
import { type Cell, type ImportField, type Interpretation, identifyingFields } from './fields.ts';

/** How the rows of a list that was given out to be filled in are read. */
interface ListToFillIn {
  /** Nothing but whose row it is. */
  isNotFilledIn(cells: readonly Cell[]): boolean;
  /** With the day of the list where the row has none; null where it has its own. */
  withDay(cells: readonly Cell[]): readonly Cell[] | null;
}

/** Null where the file is no such list. */
export function listToFillIn({ dayWhereBlank, mapping }: Interpretation): ListToFillIn | null {
  const [dayColumn] = mapping.day ?? [];
  if (dayWhereBlank === undefined || dayColumn === undefined) return null;
  const ofWhom: readonly ImportField[] = identifyingFields;
  const columns = Object.entries(mapping).flatMap(([field, places]) =>
    ofWhom.includes(field as ImportField) ? [] : places,
  );
  const isBlank = (cell: Cell | undefined): boolean => cellAsTyped(cell).trim() === '';
  return {
    isNotFilledIn: (cells) => columns.every((column) => isBlank(cells[column])),
    withDay: (cells) => {
      if (!isBlank(cells[dayColumn])) return null;
      // The last cells of a row are absent where they are blank.
      const width = Math.max(cells.length, dayColumn + 1);
      return Array.from({ length: width }, (_, column) =>
        column === dayColumn ? dayWhereBlank : (cells[column] ?? null),
      );
    },
  };
}
