import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { careFacts } from '../../shared/named-accounts/care.ts';
import { lineHeightPoints, SheetPage } from '../spreadsheet/sheet-page.ts';
import type { SheetStyles } from '../spreadsheet/sheet-style.ts';
import { countFormat, dayCell, formulaCell, numberCell, textCell } from '../spreadsheet/write-cells.ts';
import type { NamedFindings } from './key-account-findings.ts';

/** The accounts that the shop has named, and which of the eight facts of care hold: 1 does, 0 is a gap. */
export function careSheet({ accounts, care }: NamedFindings, translate: TFunction, styles: SheetStyles): WriteSheet {
  const field = (column: string): string => translate(`history.fields.named_accounts.${column}`);
  const factsOf = new Map(care.rows.map((row) => [row.customerId, row.facts]));
  const page = new SheetPage();
  const texts = ['number', 'name', 'since', 'reason', 'lookedAfterBy', 'rhythm', 'nextStep'].length;
  page.row(textCell(translate('report.findings.sheets.care'), styles.title));
  page.blank();
  const headingIndex = page.nextRow - 1;
  page.row(
    textCell(translate('report.ranking.columns.number'), styles.headingLeft),
    textCell(translate('report.ranking.columns.name'), styles.headingLeft),
    textCell(field('from_day'), styles.headingLeft),
    textCell(field('reason'), styles.headingLeft),
    textCell(translate('leavingTables.headings.customers.lookedAfterBy'), styles.headingLeft),
    textCell(field('visit_rhythm_days'), styles.headingRight),
    textCell(field('next_step'), styles.headingLeft),
    ...careFacts.map((fact) => textCell(translate(`namedAccounts.care.facts.${fact}`), styles.headingRight)),
  );
  page.rowDefs.set(headingIndex, { height: 3 * lineHeightPoints });
  const firstRow = page.nextRow;
  for (const { customerId, number, name, lookedAfterBy, spell } of accounts) {
    const facts = factsOf.get(customerId);
    page.row(
      textCell(number),
      textCell(name),
      dayCell(spell.fromDay, { alignment: { horizontal: 'left' } }),
      textCell(spell.reason),
      textCell(lookedAfterBy),
      numberCell(spell.visitRhythmDays, countFormat),
      textCell([spell.nextStepDay ?? '', spell.nextStep].filter((text) => text !== '').join(' ')),
      ...careFacts.map((fact) => (facts === undefined ? null : numberCell(facts[fact] ? 1 : 0, '0'))),
    );
  }
  const lastRow = page.nextRow - 1;
  if (accounts.length === 0) page.row(textCell(translate('namedAccounts.empty')));
  else {
    page.row(
      textCell(translate('report.findings.care.gaps'), styles.total),
      ...Array.from({ length: texts - 1 }, () => ({ value: null, style: styles.total })),
      ...careFacts.map((fact, index) => {
        const column = String.fromCharCode('A'.charCodeAt(0) + texts + index);
        return formulaCell(
          `COUNTIF(${column}${firstRow}:${column}${lastRow},0)`,
          care.gaps[fact],
          countFormat,
          styles.total,
        );
      }),
    );
  }
  return {
    name: translate('report.findings.sheets.care'),
    columns: [14, 28, 13, 34, 18, 12, 30, ...careFacts.map(() => 12)].map((width) => ({ width })),
    cells: page.cells,
    rowDefs: page.rowDefs,
    view: { showGridLines: false },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
  };
}
