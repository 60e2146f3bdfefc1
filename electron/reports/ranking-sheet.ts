import type { CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { netChange, type PyramidTier, type RankingRow, type RevenueRanking } from '../../shared/ranking/ranking.ts';
import { membersText } from '../ranking/members-column.ts';
import { displayWidth } from '../spreadsheet/display-width.ts';
import { lineHeightPoints } from '../spreadsheet/sheet-page.ts';
import { indented, type SheetStyles } from '../spreadsheet/sheet-style.ts';
import type { TableRow } from '../spreadsheet/table-cells.ts';
import {
  countFormat,
  dayFormat,
  dayValue,
  formulaCell,
  moneyFormat,
  moneyValue,
  percentFormat,
  textCell,
  type WorkbookCell,
} from '../spreadsheet/write-cells.ts';
import { type NamedRange, printedHeader, printedNames } from './printed-list.ts';
import {
  columnIndex,
  columnRange,
  columnsOfRanking,
  firstRowIndex,
  headingRowIndex,
  lastColumnOfRanking,
  type RankingColumn,
  totalRowIndex,
} from './ranking-columns.ts';
import { wordsOfTiers } from './tier-words.ts';

const leftAligned: readonly RankingColumn[] = ['number', 'name', 'class', 'tier', 'members'];

/** The headings of everybody ranked, whose rows follow; above them the totals of what the filter shows. */
export function rankingSheet(ranking: RevenueRanking, translate: TFunction, styles: SheetStyles): WriteSheet {
  const columns = columnsOfRanking(ranking);
  const rows: CellValue[][] = [columns.map(() => null), columns.map(() => null)];
  const cells = new Map<string, WorkbookCell>();
  for (const [column, name] of columns.entries()) {
    const heading = translate(`report.ranking.columns.${name}`, { currency: ranking.currency });
    cells.set(
      `${headingRowIndex},${column}`,
      textCell(heading, leftAligned.includes(name) ? indented(styles.headingLeft) : styles.headingRight),
    );
  }
  addTotals(cells, ranking, translate, styles.total);

  const name = translate('report.ranking.sheets.ranking');
  return {
    name,
    columns: columns.map((column) => columnDefinition(column, ranking, translate)),
    rows,
    cells,
    freezePane: { rows: firstRowIndex, columns: columnIndex('name') + 1 },
    autoFilter: {
      range: `A${headingRowIndex + 1}:${lastColumnOfRanking(ranking)}${firstRowIndex + Math.max(1, ranking.rows.length)}`,
    },
    headerFooter: printedHeader(ranking.rows.length, translate),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
    rowDefs: new Map([[headingRowIndex, { height: 2 * lineHeightPoints }]]),
    a11y: { headerRow: headingRowIndex },
  };
}

export function printedOfRanking(ranking: RevenueRanking, translate: TFunction): NamedRange[] {
  return printedNames({
    sheetName: translate('report.ranking.sheets.ranking'),
    headings: { first: totalRowIndex + 1, last: headingRowIndex + 1 },
    firstRow: firstRowIndex + 1,
    rowCount: ranking.rows.length,
    lastColumn: lastColumnOfRanking(ranking),
  });
}

/** The rows of the sheet, in the order of its columns. */
export function* rowsOfRankingSheet(ranking: RevenueRanking, translate: TFunction): Generator<TableRow> {
  const tierWords = wordsOfTiers(translate);
  for (const row of ranking.rows) yield rowValues(row, ranking, { tierWords, translate });
}

function rowValues(
  row: RankingRow,
  { comparison, rollUp }: RevenueRanking,
  { tierWords, translate }: { tierWords: Record<PyramidTier, string>; translate: TFunction },
): TableRow {
  const { before } = row;
  const compared: TableRow = [
    before?.rank ?? null,
    before === null ? null : moneyValue(before.net),
    moneyValue(netChange(row)),
  ];
  return [
    row.rank,
    row.number,
    row.name,
    moneyValue(row.net),
    row.orders,
    dayValue(row.lastDay),
    row.share,
    row.cumulativeShare,
    row.class,
    tierWords[row.tier],
    ...(comparison === undefined ? [] : compared),
    ...(rollUp === undefined ? [] : [membersText(row, translate)]),
  ];
}

/** SUBTOTAL 102, 109: count and sum of the rows that are shown, whether a filter or a hand hid the others. */
function addTotals(
  cells: Map<string, WorkbookCell>,
  ranking: RevenueRanking,
  translate: TFunction,
  style: CellStyle,
): void {
  const { customers, currency, rows } = ranking;
  const orders = rows.reduce((sum, row) => sum + row.orders, 0);
  const share = rows.reduce((sum, row) => sum + row.share, 0);
  const total = (column: RankingColumn, subtotal: number, result: number, format: string): void => {
    const range = columnRange(column, customers).replaceAll('$', '');
    const cell = formulaCell(`SUBTOTAL(${subtotal},${range})`, result, format, style);
    cells.set(`${totalRowIndex},${columnIndex(column)}`, cell);
  };
  total('rank', 102, customers, countFormat);
  cells.set(
    `${totalRowIndex},${columnIndex('name')}`,
    textCell(translate('report.ranking.totalOfShown'), indented(style)),
  );
  total('net', 109, moneyValue(ranking.net), moneyFormat(currency));
  total('orders', 109, orders, countFormat);
  total('share', 109, share, percentFormat);
  if (ranking.comparison === undefined) return;
  const netBefore = rows.reduce((sum, row) => sum + (row.before?.net.minor ?? 0), 0);
  const sumOf = (minor: number): number => moneyValue({ minor, currency });
  total('netBefore', 109, sumOf(netBefore), moneyFormat(currency));
  total('netChange', 109, sumOf(ranking.net.minor - netBefore), moneyFormat(currency));
}

function columnDefinition(column: RankingColumn, ranking: RevenueRanking, translate: TFunction): ColumnDef {
  const isEmpty = column === 'name' && ranking.rows.every(({ name }) => name === '');
  return {
    width: columnWidth(column, ranking, translate),
    style: columnStyle(column, ranking),
    ...(isEmpty ? { hidden: true } : {}),
  };
}

function columnStyle(column: RankingColumn, { currency }: RevenueRanking): CellStyle {
  switch (column) {
    case 'rank':
    case 'orders':
    case 'rankBefore':
      return { numFmt: countFormat };
    case 'net':
    case 'netBefore':
    case 'netChange':
      return { numFmt: moneyFormat(currency) };
    case 'lastDay':
      return { numFmt: dayFormat, alignment: { horizontal: 'right' } };
    case 'share':
    case 'cumulativeShare':
      return { numFmt: percentFormat };
    case 'number':
    case 'name':
    case 'class':
    case 'tier':
    case 'members':
      // "@": what is typed over the cell in Excel is still a text, so a leading zero or a "=" stays.
      return indented({ numFmt: '@' });
  }
}

const fixedWidths: Record<
  Exclude<RankingColumn, 'number' | 'name' | 'members' | 'net' | 'netBefore' | 'netChange'>,
  number
> = {
  rank: 8,
  orders: 9,
  lastDay: 13,
  share: 10,
  cumulativeShare: 13,
  class: 8,
  tier: 10,
  rankBefore: 10,
};
const sampledForWidth = 2_000;

function columnWidth(column: RankingColumn, ranking: RevenueRanking, translate: TFunction): number {
  switch (column) {
    case 'number':
      return fittingWidth(ranking.rows, (row) => row.number, 12, 24);
    case 'name':
      return fittingWidth(ranking.rows, (row) => row.name, 26, 48);
    case 'members':
      return fittingWidth(ranking.rows, (row) => membersText(row, translate) ?? '', 26, 60);
    case 'net':
    case 'netBefore':
    case 'netChange':
      return 18;
    default:
      return fixedWidths[column];
  }
}

function fittingWidth(rows: readonly RankingRow[], text: (row: RankingRow) => string, least: number, most: number) {
  const longest = rows.slice(0, sampledForWidth).reduce((width, row) => Math.max(width, displayWidth(text(row))), 0);
  return Math.min(most, Math.max(least, longest + 2));
}
