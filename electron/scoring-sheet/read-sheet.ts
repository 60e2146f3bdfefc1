import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { cellAsTyped } from '../../shared/import/cell-text.ts';
import type { Cell } from '../../shared/import/fields.ts';
import type { FilledRow } from '../../shared/scoring-sheet/compare-sheet.ts';
import { answersOf, type SheetField, sheetFields } from '../../shared/scoring-sheet/sheet-answers.ts';
import { answerOfCell } from '../../shared/scoring-sheet/sheet-words.ts';
import type { TableAsItStands } from '../spreadsheet/reader.ts';
import { isScoringSheet, placesOfColumns, type SheetColumn } from './sheet-headings.ts';

/** A sheet that came back, as far as it can be read. */
export interface FilledSheet {
  fileName: string;
  exportedDay: string | null;
  rows: FilledRow[];
  unreadable: { rowNumber: number; field: SheetField; text: string }[];
}

/** Error: SCORING_SHEET_NONE. */
export function readFilledSheet(fileName: string, table: TableAsItStands): FilledSheet {
  const heading = headingRowOf(table);
  if (heading === undefined) throw new ShukeError('SCORING_SHEET_NONE', { file: fileName });
  const places = placesOfColumns(textsOf(heading.cells));
  const placeOf = (isWanted: (column: SheetColumn) => boolean): number =>
    [...places].find(([column]) => isWanted(column))?.[1] ?? -1;
  const at = {
    number: placeOf(({ holds }) => holds === 'number'),
    reason: placeOf(({ holds }) => holds === 'reason'),
    exportedDay: placeOf(({ holds }) => holds === 'exportedDay'),
    exported: placeOf(({ holds }) => holds === 'exported'),
  };
  const sheet: FilledSheet = { fileName, exportedDay: null, rows: [], unreadable: [] };
  for (const { rowNumber, cells } of table.rows) {
    if (rowNumber <= heading.rowNumber) continue;
    const textAt = (place: number): string => {
      const cell = cells[place];
      return cell === undefined ? '' : cellAsTyped(cell).trim();
    };
    const number = textAt(at.number);
    if (number === '') continue;
    const day = textAt(at.exportedDay);
    if (isDay(day)) sheet.exportedDay ??= day;
    const exported = exportedAnswers(textAt(at.exported));
    const answers = answersOf((field) => {
      const text = textAt(placeOf((column) => column.holds === 'answer' && column.field === field));
      const answer = answerOfCell(field, text);
      if (answer === null) sheet.unreadable.push({ rowNumber, field, text });
      return answer ?? '';
    });
    sheet.rows.push({ rowNumber, number, answers, exported, reason: textAt(at.reason) });
  }
  return sheet;
}

/** Above the headings somebody may have written a few lines. */
const mostRowsAbove = 20;

/** A sheet is known by its headings, in either language. */
export function headingRowOf({ rows }: TableAsItStands): TableAsItStands['rows'][number] | undefined {
  return rows.slice(0, mostRowsAbove).find(({ cells }) => isScoringSheet(textsOf(cells)));
}

function textsOf(cells: readonly Cell[]): string[] {
  return cells.map((cell) => cellAsTyped(cell));
}

/** Where a hand has spoilt it, as if nothing had been said. */
function exportedAnswers(text: string): FilledRow['exported'] {
  let said: unknown = null;
  try {
    said = JSON.parse(text);
  } catch {
    said = null;
  }
  const known = typeof said === 'object' && said !== null ? (said as Partial<Record<string, unknown>>) : {};
  return answersOf((field) => {
    const answer = sheetFields.includes(field) ? known[field] : undefined;
    return typeof answer === 'string' ? answer : '';
  });
}
