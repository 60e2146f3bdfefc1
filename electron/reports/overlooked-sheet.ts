import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import type { Language } from '../../shared/settings/languages.ts';
import { evidenceSentence } from '../factors/evidence-sentence.ts';
import { SheetPage } from '../spreadsheet/sheet-page.ts';
import type { SheetStyles } from '../spreadsheet/sheet-style.ts';
import { countFormat, numberCell, percentFormat, textCell } from '../spreadsheet/write-cells.ts';
import type { KeyAccountFindings } from './key-account-findings.ts';
import { scoreFormat } from './score-format.ts';

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
  const page = new SheetPage();
  page.row(textCell(translate('report.findings.sheets.overlooked'), styles.title));
  page.row(textCell(translate('ranking.overlooked.about'), styles.prose));
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
  }
  for (const { row, degree, why } of overlooked) {
    const facts = why.map((factor) => evidenceSentence(factor, row.factors, words)).join('; ');
    page.row(
      textCell(row.number),
      textCell(row.name),
      textCell(translate(`ranking.overlooked.degrees.${degree}`)),
      textCell(facts, { alignment: { wrapText: true, vertical: 'top' } }),
      row.rankRevenue === null ? null : numberCell(row.rankRevenue, countFormat),
      row.rankValue === null ? null : numberCell(row.rankValue, countFormat),
      numberCell(row.cautiousValue, scoreFormat),
      numberCell(row.confidence, percentFormat),
    );
  }
  return {
    name: translate('report.findings.sheets.overlooked'),
    columns: [14, 28, 20, 70, 12, 12, 14, 12].map((width) => ({ width })),
    cells: page.cells,
    view: { showGridLines: false },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
  };
}
