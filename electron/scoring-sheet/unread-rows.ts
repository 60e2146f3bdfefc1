import { cellAsTyped } from '../../shared/import/cell-text.ts';
import { translator } from '../../shared/locales/words.ts';
import type { ComparedSheet } from '../../shared/scoring-sheet/contract.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { type RowToMend, rowsToMendDocument } from '../import/rejected-rows-document.ts';
import type { BuiltDocument } from '../spreadsheet/document.ts';
import type { TableAsItStands } from '../spreadsheet/reader.ts';
import { headingRowOf } from './read-sheet.ts';
import { nameOfSheetField } from './sheet-headings.ts';

/** The rows of a filled sheet that hold a cell that says nothing the program knows, or a customer who is not there. */
export function unreadRowsDocument(
  table: TableAsItStands,
  { unreadable, unknownCustomers }: Pick<ComparedSheet, 'unreadable' | 'unknownCustomers'>,
  language: Language,
): BuiltDocument {
  const translate = translator(language);
  const reasons = [
    ...unreadable.map(({ rowNumber, field, text }) => ({
      rowNumber,
      reason: translate('scoringSheet.unreadable', {
        row: rowNumber,
        field: nameOfSheetField(field, translate),
        text,
      }),
    })),
    ...unknownCustomers.map(({ rowNumber, number }) => ({
      rowNumber,
      reason: translate('scoringSheet.unknownCustomer', { row: rowNumber, number }),
    })),
  ];
  const byRow = Map.groupBy(reasons, ({ rowNumber }) => rowNumber);
  const rows = table.rows.flatMap(({ rowNumber, cells }): RowToMend[] => {
    const found = byRow.get(rowNumber);
    return found === undefined ? [] : [{ rowNumber, cells, reason: found.map(({ reason }) => reason).join(' ') }];
  });
  const headings = headingRowOf(table)?.cells.map(cellAsTyped) ?? [];
  return rowsToMendDocument({ headings, rows }, language);
}
