import type { WriteSheet } from 'hucre/xlsx';
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
  type WorkbookCell,
} from '../spreadsheet/write-cells.ts';
import { columnRangeOn, type RankingColumn } from './ranking-columns.ts';
import type { RankingOrigin } from './ranking-origin.ts';

/** Where the tier table stands, for the chart of it. */
export interface TierTable {
  labels: string;
  nets: string;
}

/** Totals by class and tier, all of them formulas over the ranking sheet, and what the ranking leaves out. */
export function summarySheet(
  ranking: RevenueRanking,
  origin: RankingOrigin,
  translate: TFunction,
  styles: SheetStyles,
): { sheet: WriteSheet; tiers: TierTable } {
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
    heading: string,
    column: 'class' | 'tier',
    groups: readonly { label: string; rows: readonly RankingRow[] }[],
    rest: { label: string; rows: readonly RankingRow[] } | null,
  ): { firstRow: number; lastRow: number } => {
    page.blank();
    page.row(textCell(heading, styles.section), ...[1, 2, 3].map(() => ({ value: null, style: styles.section })));
    page.row(
      textCell(word(column), styles.headingLeft),
      textCell(word('customersColumn'), styles.headingRight),
      textCell(translate('report.ranking.columns.net', { currency }), styles.headingRight),
      textCell(word('shareColumn'), styles.headingRight),
    );
    const firstRow = page.nextRow;
    const lastGroupRow = firstRow + groups.length - 1;
    const add = (label: string, rows: readonly RankingRow[], count: string, sum: string, style = {}): void => {
      const row = page.nextRow;
      const net = { minor: rows.reduce((total, row) => total + row.net.minor, 0), currency };
      const share = ranking.net.minor === 0 ? 0 : net.minor / ranking.net.minor;
      page.row(
        textCell(label, style),
        formulaCell(count, rows.length, countFormat, style),
        formulaCell(sum, moneyValue(net), money, style),
        formulaCell(`IF($B$${netRow}=0,0,C${row}/$B$${netRow})`, share, percentFormat, style),
      );
    };
    for (const { label, rows } of groups) {
      const criterion = `$A${page.nextRow}`;
      add(
        label,
        rows,
        `COUNTIF(${range(column)},${criterion})`,
        `SUMIF(${range(column)},${criterion},${range('net')})`,
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
    add(word('all'), ranking.rows, `SUM(B${firstRow}:B${lastRow})`, `SUM(C${firstRow}:C${lastRow})`, styles.total);
    return { firstRow, lastRow };
  };

  groupTable(
    word(ranking.split === 'total' ? 'classesOfAll' : 'classesOfTop', { top: ranking.top }),
    'class',
    (['A', 'B', 'C'] as const).map((name) => ({
      label: name,
      rows: ranking.rows.filter((row) => row.class === name),
    })),
    ranking.split === 'total'
      ? null
      : {
          label: word('belowTop', { top: ranking.top }),
          rows: ranking.rows.filter((row) => row.class === null),
        },
  );
  const tierRows = groupTable(
    word('tiersOfAll'),
    'tier',
    (['top', 'large', 'medium', 'small'] as const).map((name) => ({
      label: translate(`report.tiers.${name}`),
      rows: ranking.rows.filter((row) => row.tier === name),
    })),
    null,
  );

  addLeftOut(page, ranking, word, translate, styles);

  const name = translate('report.ranking.sheets.summary');
  const cells = (column: string): string => `'${name}'!$${column}$${tierRows.firstRow}:$${column}$${tierRows.lastRow}`;
  return {
    sheet: {
      name,
      columns: [{ width: 34 }, { width: 22 }, { width: 20 }, { width: 20 }, { width: 12 }],
      cells: page.cells,
      view: { showGridLines: false },
      pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
    },
    tiers: { labels: cells('A'), nets: cells('C') },
  };
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
