import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import type { Language } from '../../shared/settings/languages.ts';
import { evidenceSentences } from '../factors/evidence-sentence.ts';
import { linesOf, SheetPage } from '../spreadsheet/sheet-page.ts';
import type { SheetStyles } from '../spreadsheet/sheet-style.ts';
import { countFormat, numberCell, percentFormat, textCell } from '../spreadsheet/write-cells.ts';
import type { KeyAccountFindings } from './key-account-findings.ts';
import { scoreFormat } from './score-format.ts';

const whyWidth = 64;
const widths = [14, 28, 18, whyWidth, 12, 12, 14, 12];
const nameAt = 1;
const atTop = { alignment: { vertical: 'top' } } as const;

/** Whom the ranking by revenue does not show, each with the sentence why. */
export function overlookedSheet(
  { overlooked, setAside, tooLittleKnown }: Pick<KeyAccountFindings, 'overlooked' | 'setAside' | 'tooLittleKnown'>,
  homeCurrency: string,
  translate: TFunction,
  language: Language,
  styles: SheetStyles,
): WriteSheet {
  const heading = (key: string): string => translate(`leavingTables.headings.overlooked.${key}`);
  const words = { translate, language, homeCurrency };
  const first = overlooked.filter(({ degree }) => degree === 'first');
  const more = overlooked.filter(({ degree }) => degree === 'more');
  const isNameless = overlooked.length > 0 && overlooked.every(({ row }) => row.name === '');
  const page = new SheetPage();
  page.row(textCell(translate('report.findings.sheets.overlooked'), styles.title));
  const aboutRow = page.row(textCell(translate('ranking.overlooked.about'), styles.prose));
  page.lines(2);
  if (setAside > 0) page.row(textCell(translate('ranking.overlooked.withoutSetAside', { count: setAside })));
  if (tooLittleKnown > 0) {
    page.row(textCell(translate('ranking.overlooked.withoutTooLittleKnown', { count: tooLittleKnown })));
  }
  page.blank();
  if (overlooked.length === 0) page.row(textCell(translate('ranking.overlooked.nobody')));
  else {
    page.row(
      ...(['number', 'name', 'degree', 'why'] as const).map((key) => textCell(heading(key), styles.headingLeft)),
      ...(['rankRevenue', 'rankValue', 'cautiousValue', 'confidence'] as const).map((key) =>
        textCell(heading(key), styles.headingRight),
      ),
    );
    page.lines(3);
  }
  for (const { row, degree, why } of [...first, ...more]) {
    const facts = evidenceSentences(why, row.factors, words);
    page.row(
      textCell(row.number, atTop),
      textCell(row.name, atTop),
      textCell(translate(`ranking.overlooked.degrees.${degree}`), atTop),
      textCell(facts, styles.prose),
      row.rankRevenue === null ? null : numberCell(row.rankRevenue, countFormat, atTop),
      row.rankValue === null ? null : numberCell(row.rankValue, countFormat, atTop),
      numberCell(row.cautiousValue, scoreFormat, atTop),
      numberCell(row.confidence, percentFormat, atTop),
    );
    page.lines(linesOf(facts, whyWidth));
  }
  return {
    name: translate('report.findings.sheets.overlooked'),
    columns: widths.map((width, index) => ({ width, ...(index === nameAt && isNameless ? { hidden: true } : {}) })),
    cells: page.cells,
    rowDefs: page.rowDefs,
    merges: [{ startRow: aboutRow - 1, startCol: 0, endRow: aboutRow - 1, endCol: widths.length - 1 }],
    view: { showGridLines: false },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
  };
}
