import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { careFacts } from '../../shared/named-accounts/care.ts';
import { lineHeightPoints, linesOf, SheetPage } from '../spreadsheet/sheet-page.ts';
import { indented, type SheetStyles } from '../spreadsheet/sheet-style.ts';
import { countFormat, dayCell, formulaCell, numberCell, textCell } from '../spreadsheet/write-cells.ts';
import type { NamedFindings } from './key-account-findings.ts';

const textWidth = 28;
const atTop = { alignment: { vertical: 'top' } } as const;
const ticked = { alignment: { horizontal: 'right', vertical: 'top' } } as const;
/** 1 shows as a tick, 0 as a dash. */
const tickFormat = '"✓";;"–"';

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
    textCell(field('next_step'), indented(styles.headingLeft)),
    ...careFacts.map((fact) => textCell(translate(`namedAccounts.care.facts.${fact}`), styles.headingRight)),
  );
  page.rowDefs.set(headingIndex, { height: 3 * lineHeightPoints });
  const firstRow = page.nextRow;
  for (const { customerId, number, name, lookedAfterBy, spell } of accounts) {
    const facts = factsOf.get(customerId);
    const nextStep = [spell.nextStepDay ?? '', spell.nextStep].filter((text) => text !== '').join(' ');
    page.row(
      textCell(number, atTop),
      textCell(name, atTop),
      dayCell(spell.fromDay, { alignment: { horizontal: 'left', vertical: 'top' } }),
      textCell(spell.reason, styles.prose),
      textCell(lookedAfterBy, atTop),
      numberCell(spell.visitRhythmDays, countFormat, atTop),
      textCell(nextStep, { ...styles.prose, alignment: { ...styles.prose.alignment, horizontal: 'left', indent: 1 } }),
      ...careFacts.map((fact) => (facts === undefined ? null : numberCell(facts[fact] ? 1 : 0, tickFormat, ticked))),
    );
    page.lines(Math.max(linesOf(spell.reason, textWidth), linesOf(nextStep, textWidth - 2)));
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
    columns: [12, 24, 13, textWidth, 16, 10, textWidth, ...careFacts.map(() => 10)].map((width) => ({ width })),
    cells: page.cells,
    rowDefs: page.rowDefs,
    view: { showGridLines: false },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
  };
}
