import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { coverageNotes } from '../../shared/ranking/coverage.ts';
import type { RankingRow, RevenueRanking } from '../../shared/ranking/ranking.ts';
import { narrowingWords } from '../narrowing/narrowing-words.ts';
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
  percentFormat,
  textCell,
  textFormulaCell,
  type WorkbookCell,
} from '../spreadsheet/write-cells.ts';
import { columnRangeOn, type RankingColumn } from './ranking-columns.ts';
import type { RankingOrigin } from './ranking-origin.ts';

/** Where the cells stand that the formulas of the ranked rows point to. */
export interface ClassCells {
  customers: string;
  net: string;
  /** Null where the classes are of all. */
  top: string | null;
  /** Of the first `top`, likewise. */
  netOfTop: string | null;
  /** Up to how many percent class A and class B reach. */
  a: string;
  b: string;
}

/** Where the tier table stands, for the chart of it. */
export interface TierTable {
  labels: string;
  nets: string;
}

/**
 * Totals by class and tier, all of them formulas over the ranking sheet, with the limits of the classes, which the rows
 * follow; and what the ranking leaves out.
 */
export function summarySheet(
  ranking: RevenueRanking,
  origin: RankingOrigin,
  translate: TFunction,
  styles: SheetStyles,
): { sheet: WriteSheet; tiers: TierTable; classes: ClassCells } {
  const word = (key: string, values: Record<string, string | number> = {}): string =>
    translate(`report.ranking.summary.${key}`, values);
  const sheetName = translate('report.ranking.sheets.ranking');
  const range = (column: RankingColumn): string => columnRangeOn(sheetName, column, ranking.customers);
  const { currency } = ranking;
  const money = moneyFormat(currency);
  const left = { alignment: { horizontal: 'left' as const } };
  const page = new SheetPage();

  page.row(textCell(translate('report.ranking.title'), styles.title));
  page.blank();
  const fact = (key: string, cell: WorkbookCell): number => page.row(textCell(word(key), styles.label), cell);
  fact('archive', textCell(origin.archiveName));
  fact('from', dayCell(ranking.from, left));
  fact('to', dayCell(ranking.to, left));
  fact('asOf', dayCell(ranking.asOf, left));
  fact('currency', textCell(currency));
  const narrowed = narrowingWords(ranking.narrowing, translate);
  if (narrowed !== '') fact('narrowed', textCell(narrowed));
  const customersRow = fact(
    'customers',
    formulaCell(`COUNT(${range('rank')})`, ranking.customers, countFormat, { ...styles.strong, ...left }),
  );
  const netRow = fact(
    'net',
    formulaCell(`SUM(${range('net')})`, moneyValue(ranking.net), money, {
      ...styles.strong,
      ...left,
    }),
  );
  fact('walkInNet', moneyCell(ranking.walkInNet, left));
  const isOfTop = ranking.split !== 'total';
  const topRow = isOfTop ? fact('top', numberCell(ranking.top, countFormat, { ...styles.toChange, ...left })) : null;
  const netOfTopRow = isOfTop
    ? fact(
        'netOfTop',
        formulaCell(
          `SUM(${rangeOfFirst(range('net'), `MIN($B$${topRow},$B$${customersRow})`)})`,
          moneyValue({ minor: sumOfFirst(ranking), currency }),
          money,
          left,
        ),
      )
    : null;
  const { comparison } = ranking;
  if (comparison !== undefined) {
    const { from, to, customers, net } = comparison;
    fact('compared', textCell(word('comparedPeriod', { from, to })));
    fact('comparedCustomers', numberCell(customers, countFormat, left));
    fact('comparedNet', moneyCell(net, left));
  }
  for (const { code, values } of coverageNotes(ranking, comparison !== undefined)) {
    fact('covered', textCell(translate(`ranking.coverage.${code}`, values)));
  }

  const groupTable = (
    heading: WorkbookCell,
    column: 'class' | 'tier',
    groups: readonly { label: string; rows: readonly RankingRow[]; upTo?: number }[],
    rest: { label: WorkbookCell; rows: readonly RankingRow[] } | null,
  ): { firstRow: number; lastRow: number } => {
    page.blank();
    page.row(heading, ...[1, 2, 3, 4].map(() => ({ value: null, style: styles.section })));
    page.row(
      textCell(word(column), styles.headingLeft),
      textCell(word('customersColumn'), styles.headingRight),
      textCell(translate('report.ranking.columns.net', { currency }), styles.headingRight),
      textCell(word('shareColumn'), styles.headingRight),
      textCell(column === 'class' ? word('upToColumn') : '', styles.headingRight),
    );
    const firstRow = page.nextRow;
    const lastGroupRow = firstRow + groups.length - 1;
    const add = (
      label: WorkbookCell,
      rows: readonly RankingRow[],
      count: string,
      sum: string,
      { style = {}, upTo }: { style?: CellStyle; upTo?: number | undefined } = {},
    ): void => {
      const row = page.nextRow;
      const net = { minor: rows.reduce((total, row) => total + row.net.minor, 0), currency };
      const share = ranking.net.minor === 0 ? 0 : net.minor / ranking.net.minor;
      page.row(
        label,
        formulaCell(count, rows.length, countFormat, style),
        formulaCell(sum, moneyValue(net), money, style),
        formulaCell(`IF($B$${netRow}=0,0,C${row}/$B$${netRow})`, share, percentFormat, style),
        upTo === undefined ? null : numberCell(upTo, '0', styles.toChange),
      );
    };
    for (const { label, rows, upTo } of groups) {
      const criterion = `$A${page.nextRow}`;
      add(
        textCell(label),
        rows,
        `COUNTIF(${range(column)},${criterion})`,
        `SUMIF(${range(column)},${criterion},${range('net')})`,
        { upTo },
      );
    }
    if (rest !== null) {
      add(
        rest.label,
        rest.rows,
        `$B$${customersRow}-SUM(B${firstRow}:B${lastGroupRow})`,
        `$B$${netRow}-SUM(C${firstRow}:C${lastGroupRow})`,
      );
    }
    const lastRow = page.nextRow - 1;
    add(
      textCell(word('all'), styles.total),
      ranking.rows,
      `SUM(B${firstRow}:B${lastRow})`,
      `SUM(C${firstRow}:C${lastRow})`,
      { style: styles.total },
    );
    return { firstRow, lastRow };
  };

  /** A text that names the top as its cell says it. */
  const ofTop = (key: string, style: CellStyle = {}): WorkbookCell =>
    textFormulaCell(
      `SUBSTITUTE("${word(key, { top: '#' })}","#",TEXT($B$${topRow},"0"))`,
      word(key, { top: ranking.top }),
      style,
    );
  const classRows = groupTable(
    isOfTop ? ofTop('classesOfTop', styles.section) : textCell(word('classesOfAll'), styles.section),
    'class',
    (['A', 'B', 'C'] as const).map((name) => ({
      label: name,
      rows: ranking.rows.filter((row) => row.class === name),
      ...(name === 'A' ? { upTo: ranking.limits.a } : name === 'B' ? { upTo: ranking.limits.b } : {}),
    })),
    ranking.split === 'total'
      ? null
      : {
          label: ofTop('belowTop'),
          rows: ranking.rows.filter((row) => row.class === null),
        },
  );
  const noteRow = page.row(textCell(word('changeLimits'), styles.prose));
  page.lines(2);
  const tierRows = groupTable(
    textCell(word('tiersOfAll'), styles.section),
    'tier',
    (['top', 'large', 'medium', 'small'] as const).map((name) => ({
      label: translate(`report.tiers.${name}`),
      rows: ranking.rows.filter((row) => row.tier === name),
    })),
    null,
  );

  addLeftOut(page, ranking, word, translate, styles);

  const name = translate('report.ranking.sheets.summary');
  const cellAt = (column: string, row: number): string => `'${name}'!$${column}$${row}`;
  const cells = (column: string): string => `'${name}'!$${column}$${tierRows.firstRow}:$${column}$${tierRows.lastRow}`;
  return {
    sheet: {
      name,
      columns: [{ width: 34 }, { width: 22 }, { width: 20 }, { width: 20 }, { width: 12 }],
      cells: page.cells,
      rowDefs: page.rowDefs,
      merges: [{ startRow: noteRow - 1, startCol: 0, endRow: noteRow - 1, endCol: 4 }],
      view: { showGridLines: false },
      pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
    },
    tiers: { labels: cells('A'), nets: cells('C') },
    classes: {
      customers: cellAt('B', customersRow),
      net: cellAt('B', netRow),
      top: topRow === null ? null : cellAt('B', topRow),
      netOfTop: netOfTopRow === null ? null : cellAt('B', netOfTopRow),
      a: cellAt('E', classRows.firstRow),
      b: cellAt('E', classRows.firstRow + 1),
    },
  };
}

/** The first rows of a range; how many is a formula. */
function rangeOfFirst(range: string, count: string): string {
  return `INDEX(${range},1):INDEX(${range},MAX(1,${count}))`;
}

function sumOfFirst({ rows, top }: RevenueRanking): number {
  return rows.slice(0, top).reduce((sum, { net }) => sum + net.minor, 0);
}

function addLeftOut(
  page: SheetPage,
  ranking: RevenueRanking,
  word: (key: string) => string,
  translate: TFunction,
  styles: SheetStyles,
): void {
  page.blank();
  page.row(
    textCell(word('leftOut'), styles.section),
    ...[1, 2, 3, 4].map(() => ({ value: null, style: styles.section })),
  );
  if (ranking.leftOut.length === 0) {
    page.row(textCell(word('nothingLeftOut')));
    return;
  }
  page.row(
    textCell(word('reason'), styles.headingLeft),
    textCell(word('customersColumn'), styles.headingRight),
    textCell(word('ordersColumn'), styles.headingRight),
    textCell(word('netColumn'), styles.headingRight),
    textCell(word('currency'), {
      ...styles.headingLeft,
      alignment: { ...styles.headingLeft.alignment, indent: 1 },
    }),
  );
  for (const left of ranking.leftOut) {
    page.row(
      textCell(translate(`report.leftOut.${left.reason}`)),
      left.customers === null ? null : numberCell(left.customers, countFormat),
      numberCell(left.orders, countFormat),
      moneyCell(left.net),
      textCell(left.net.currency, { alignment: { horizontal: 'left', indent: 1 } }),
    );
  }
}
