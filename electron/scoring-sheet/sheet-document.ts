import type { CellStyle, ColumnDef, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { bestScore, factors } from '../../shared/factors/factors.ts';
import { translator } from '../../shared/locales/words.ts';
import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';
import { choicesOfSheetField, wordOfAnswer } from '../../shared/scoring-sheet/sheet-words.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { evidenceSentence } from '../factors/evidence-sentence.ts';
import { columnLetters } from '../spreadsheet/column-letters.ts';
import type { BuiltDocument } from '../spreadsheet/document.ts';
import { lineHeightPoints } from '../spreadsheet/sheet-page.ts';
import { fontNames, fontSize, greyColour, headingFill, sheetStyles } from '../spreadsheet/sheet-style.ts';
import { numberCell, textCell, type WorkbookCell } from '../spreadsheet/write-cells.ts';
import { headingOfColumn, type SheetColumn, sheetColumns } from './sheet-headings.ts';

/** The most lines that what is on record takes. */
const linesOfRow = 3;

interface SheetSetting {
  day: string;
  language: Language;
  homeCurrency: string;
}

/** In characters: what the program alone needs is hidden. */
const widths: Readonly<Record<SheetColumn['holds'], number>> = {
  number: 9,
  name: 14,
  onRecord: 16,
  answer: 9,
  reason: 20,
  exportedDay: 12,
  exported: 12,
};

/** The sheet as a workbook: what is computed is locked, what is asked is open and chosen from a list. */
export function scoringSheetDocument(rows: readonly SheetRow[], setting: SheetSetting): BuiltDocument {
  const { language } = setting;
  const translate = translator(language);
  const styles = sheetStyles(language);
  const name = translate('scoringSheet.title');
  const choicesName = translate('scoringSheet.choices');
  const cells = new Map<string, WorkbookCell>();
  for (const [at, column] of sheetColumns.entries()) {
    cells.set(`0,${at}`, textCell(headingOfColumn(column, translate), styles.headingLeft));
    for (const [index, row] of rows.entries()) {
      cells.set(`${index + 1},${at}`, cellOf(column, row, setting, translate));
    }
  }
  const last = rows.length + 1;
  const sheet: WriteSheet = {
    name,
    columns: sheetColumns.map(
      ({ holds }): ColumnDef => ({ width: widths[holds], ...(isForProgram(holds) ? { hidden: true } : {}) }),
    ),
    rows: Array.from({ length: rows.length + 1 }, () => sheetColumns.map(() => null)),
    cells,
    freezePane: { rows: 1, columns: 2 },
    dataValidations: sheetColumns.flatMap((column, at) => {
      const count = choicesOf(column, language).length;
      if (count === 0) return [];
      const letters = columnLetters(at);
      return [
        {
          type: 'list' as const,
          formula1: `'${choicesName}'!$${letters}$1:$${letters}$${count}`,
          allowBlank: true,
          showErrorMessage: true,
          showInputMessage: true,
          inputMessage: translate('scoringSheet.hint'),
          range: `${letters}2:${letters}${last}`,
        },
      ];
    }),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
    rowDefs: new Map(
      Array.from({ length: rows.length + 1 }, (_, at) => [at, { height: linesOfRow * lineHeightPoints }]),
    ),
    a11y: { headerRow: 0 },
  };
  return {
    document: {
      form: 'workbook',
      sheets: [sheet, choicesSheet(choicesName, language)],
      sheetOfRows: 0,
      rowCount: 0,
      options: {
        namedRanges: [{ name: '_xlnm.Print_Titles', range: `'${name}'!$1:$1`, scope: name }],
        defaultFont: { name: fontNames[language], size: fontSize },
      },
    },
    rows: [],
  };
}

function choicesOf(column: SheetColumn, language: Language): string[] {
  return column.holds === 'answer' ? (choicesOfSheetField(column.field, language) ?? []) : [];
}

/** What the drop-downs offer, each below the letter of its column: a list inside a cell's rule may hold no comma. */
function choicesSheet(name: string, language: Language): WriteSheet {
  const cells = new Map<string, WorkbookCell>();
  let most = 0;
  for (const [at, column] of sheetColumns.entries()) {
    const choices = choicesOf(column, language);
    most = Math.max(most, choices.length);
    for (const [index, choice] of choices.entries()) {
      const isScore = /^[0-9]$/u.test(choice);
      cells.set(`${index},${at}`, isScore ? numberCell(Number(choice), '0') : textCell(choice));
    }
  }
  return {
    name,
    cells,
    rows: Array.from({ length: most }, () => sheetColumns.map(() => null)),
    protection: { sheet: true },
  };
}

function isForProgram(holds: SheetColumn['holds']): boolean {
  return holds === 'exported' || holds === 'exportedDay';
}

const top = { wrapText: true, vertical: 'top' } as const;

function cellOf(
  column: SheetColumn,
  row: SheetRow,
  { day, language, homeCurrency }: SheetSetting,
  translate: TFunction,
): WorkbookCell {
  const font = { name: fontNames[language], size: fontSize };
  const open: CellStyle = { alignment: top, protection: { locked: false } };
  const locked: CellStyle = {
    alignment: top,
    font: { ...font, color: { rgb: greyColour } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: headingFill } },
  };
  switch (column.holds) {
    case 'number':
      return textCell(row.number, locked);
    case 'name':
      return textCell(row.name, { ...locked, font });
    case 'onRecord': {
      const { computedScore } = row.factors[column.factor];
      const words = { translate, language, homeCurrency };
      const onRecord = {
        ...row.factors,
        [column.factor]: { ...row.factors[column.factor], given: null },
      };
      const evidence = evidenceSentence(column.factor, onRecord, words);
      return textCell(computedScore === null ? evidence : `${computedScore.toFixed(1)}  ${evidence}`, locked);
    }
    case 'answer': {
      const answer = row.answers[column.field];
      const isScore = factors.some((factor) => factor === column.field) && /^[0-9]$/u.test(answer);
      if (isScore && Number(answer) <= bestScore) return numberCell(Number(answer), '0', open);
      return textCell(wordOfAnswer(column.field, answer, language), open);
    }
    case 'reason':
      return textCell('', open);
    case 'exportedDay':
      return textCell(day, locked);
    case 'exported':
      return textCell(exportedText(row), locked);
  }
}

/** What the shop had said when the sheet left, for the program that reads it back. */
function exportedText({ answers }: SheetRow): string {
  return JSON.stringify(Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '')));
}
