import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { SheetPage } from '../spreadsheet/sheet-page.ts';
import type { SheetStyles } from '../spreadsheet/sheet-style.ts';
import {
  countFormat,
  dayCell,
  formulaCell,
  moneyCell,
  moneyFormat,
  moneyValue,
  numberCell,
  textCell,
  type WorkbookCell,
} from '../spreadsheet/write-cells.ts';
import type { Turnover, TurnoverOfFile } from './key-account-findings.ts';
import { columnRangeOn } from './ranking-columns.ts';
import type { ReportedRanking } from './reported-ranking.ts';

const partsOfTurnover = {
  net: ['walkIn', 'onlyReturns', 'nothingCharged', 'binned'],
  profit: ['walkIn', 'onlyReturns', 'nothingCharged', 'costUnknown', 'binned'],
} as const;

/**
 * That nothing is lost: those ranked and what was left out are the turnover of the period, and so are the orders of the
 * files that were imported.
 */
export function turnoverSheet(
  ranking: ReportedRanking,
  { files, notSales }: Turnover,
  translate: TFunction,
  styles: SheetStyles,
): WriteSheet {
  const word = (key: string, values: Record<string, string | number> = {}): string =>
    translate(`report.findings.turnover.${key}`, values);
  const { currency, from, to, leftOut } = ranking;
  const money = moneyFormat(currency);
  const page = new SheetPage();
  const heading = (...names: string[]): void => {
    page.row(
      ...names.map((name, index) => textCell(word(name), index === 0 ? styles.headingLeft : styles.headingRight)),
    );
  };
  page.row(textCell(word('title'), styles.title));
  page.row(textCell(translate('report.ranking.method.periodRule', { from, to })));
  page.blank();

  heading('part', 'orders', 'net');
  const firstPart = page.nextRow;
  page.row(
    textCell(word('ranked')),
    null,
    formulaCell(
      `SUM(${columnRangeOn(translate('report.ranking.sheets.ranking'), ranking, 'net')})`,
      moneyValue(ranking.net),
      money,
    ),
  );
  let turnoverMinor = ranking.net.minor;
  for (const reason of partsOfTurnover[ranking.rankedBy]) {
    const left = leftOut.find((entry) => entry.reason === reason);
    turnoverMinor += left?.net.minor ?? 0;
    page.row(
      textCell(translate(`report.leftOut.${reason}`)),
      numberCell(left?.orders ?? 0, countFormat),
      moneyCell(left?.net ?? { minor: 0, currency }),
    );
  }
  const turnover = moneyValue({ minor: turnoverMinor, currency });
  const turnoverRow = page.row(
    textCell(word('turnover'), styles.total),
    { value: null, style: styles.total },
    formulaCell(`SUM(C${firstPart}:C${page.nextRow - 1})`, turnover, money, styles.total),
  );
  page.blank();

  heading('file', 'orders', 'net');
  const firstFile = page.nextRow;
  for (const { fileName, orders, net } of files) {
    page.row(
      textCell(fileName ?? word('byHand')),
      numberCell(orders, countFormat),
      moneyCell({ minor: net, currency }),
    );
  }
  const ofFiles = moneyValue({ minor: files.reduce((sum, { net }) => sum + net, 0), currency });
  const lastFile = Math.max(firstFile, page.nextRow - 1);
  const filesRow = page.row(
    textCell(word('ofFiles'), styles.total),
    { value: null, style: styles.total },
    formulaCell(`SUM(C${firstFile}:C${lastFile})`, ofFiles, money, styles.total),
  );
  page.row(
    textCell(word('difference'), styles.strong),
    null,
    formulaCell(`ROUND(C${turnoverRow}-C${filesRow},6)`, Number((turnover - ofFiles).toFixed(6)), money, styles.strong),
  );
  if (notSales.orders > 0) {
    page.blank();
    page.row(
      textCell(word('notSales')),
      numberCell(notSales.orders, countFormat),
      moneyCell({ minor: notSales.net, currency }),
    );
  }
  const imported = files.filter(({ sheets }) => sheets.length > 0);
  if (imported.length > 0) {
    page.blank();
    page.row(textCell(word('bySheet'), styles.section), ...[1, 2].map(() => ({ value: null, style: styles.section })));
    heading('sheet', 'importDay', 'total');
    for (const file of imported) addSheetsOf(page, file, currency, word, styles);
  }
  return {
    name: translate('report.findings.sheets.turnover'),
    columns: [{ width: 60 }, { width: 16 }, { width: 22 }],
    cells: page.cells,
    view: { showGridLines: false },
    pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
  };
}

/**
 * From what the sheets of a file held to its orders in the period: less those of other days, and less what is in no order
 * of this file any more.
 */
function addSheetsOf(
  page: SheetPage,
  { fileName, day, net, netOutside, sheets }: TurnoverOfFile,
  currency: string,
  word: (key: string) => string,
  styles: SheetStyles,
): void {
  const amount = (minor: number): WorkbookCell => moneyCell({ minor, currency });
  const firstRow = page.nextRow;
  for (const { sheet, total } of sheets) {
    page.row(
      textCell(sheet === null ? (fileName ?? '') : `${fileName} · ${sheet}`),
      day === null ? null : dayCell(day, { alignment: { horizontal: 'right' } }),
      amount(total),
    );
  }
  const held = sheets.reduce((sum, { total }) => sum + total, 0);
  page.row(textCell(word('otherDays'), indented), null, amount(-netOutside));
  const goneElsewhere = net + netOutside - held;
  if (goneElsewhere !== 0) page.row(textCell(word('elsewhere'), indented), null, amount(goneElsewhere));
  page.row(
    textCell(word('inPeriod'), { ...styles.total, ...indented }),
    { value: null, style: styles.total },
    formulaCell(
      `SUM(C${firstRow}:C${page.nextRow - 1})`,
      moneyValue({ minor: net, currency }),
      moneyFormat(currency),
      styles.total,
    ),
  );
}

const indented = { alignment: { horizontal: 'left', indent: 1 } } as const;
