import type { CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import type { Money } from '../../shared/money.ts';
import { type PyramidTier, rankedKey } from '../../shared/ranking/ranking.ts';
import { figuresText } from '../ranking/members-column.ts';
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
import { type NamedRange, printedHeader, printedNames, type RowShown } from './printed-list.ts';
import {
  columnHeading,
  columnIndex,
  columnRange,
  columnsOfRanking,
  firstRowIndex,
  headingRowIndex,
  lastColumnOfRanking,
  type RankingColumn,
  totalRowIndex,
} from './ranking-columns.ts';
import type { ReportedRanking, ReportedRow } from './reported-ranking.ts';
import { wordsOfTiers } from './tier-words.ts';

/** Headings by profit say what is profit, and of which period. */
function headingLines({ rankedBy, comparison }: ReportedRanking): number {
  if (rankedBy === 'net') return 2;
  return comparison === undefined ? 4 : 6;
}

const leftAligned: readonly RankingColumn[] = ['number', 'name', 'class', 'tier', 'members'];

/** The headings of everybody ranked, whose rows follow; above them the totals of what the filter shows. */
export function rankingSheet(ranking: ReportedRanking, translate: TFunction, styles: SheetStyles): WriteSheet {
  const columns = columnsOfRanking(ranking);
  const rows: CellValue[][] = [columns.map(() => null), columns.map(() => null)];
  const cells = new Map<string, WorkbookCell>();
  for (const [column, name] of columns.entries()) {
    const heading = columnHeading(ranking, name, translate);
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
    freezePane: { rows: firstRowIndex, columns: columnIndex(ranking, 'name') + 1 },
    autoFilter: {
      range: `A${headingRowIndex + 1}:${lastColumnOfRanking(ranking)}${firstRowIndex + Math.max(1, ranking.rows.length)}`,
    },
    headerFooter: printedHeader(ranking.rows.length, translate),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
    rowDefs: new Map<number, RowShown>([
      [headingRowIndex, { height: headingLines(ranking) * lineHeightPoints }] as const,
      ...hiddenRows(ranking),
    ]),
    a11y: { headerRow: headingRowIndex },
  };
}

export function printedOfRanking(ranking: ReportedRanking, translate: TFunction): NamedRange[] {
  return printedNames({
    sheetName: translate('report.ranking.sheets.ranking'),
    headings: { first: totalRowIndex + 1, last: headingRowIndex + 1 },
    firstRow: firstRowIndex + 1,
    rowCount: ranking.rows.length,
    lastColumn: lastColumnOfRanking(ranking),
  });
}

/** The rows of the sheet, in the order of its columns. */
export function* rowsOfRankingSheet(ranking: ReportedRanking, translate: TFunction): Generator<TableRow> {
  const tierWords = wordsOfTiers(translate);
  for (const row of ranking.rows) yield rowValues(row, ranking, { tierWords, translate });
}

function rowValues(
  row: ReportedRow,
  { rankedBy, comparison, rollUp }: ReportedRanking,
  { tierWords, translate }: { tierWords: Record<PyramidTier, string>; translate: TFunction },
): TableRow {
  const { before } = row;
  const isByProfit = rankedBy === 'profit';
  const compared: TableRow = [
    before?.rank ?? null,
    before?.figure == null ? null : moneyValue(before.figure),
    ...(isByProfit ? [before?.knownShare ?? null] : []),
    row.change === null ? null : moneyValue(row.change),
  ];
  return [
    row.rank,
    row.number,
    row.name,
    moneyValue(row.figure),
    ...(isByProfit ? [row.knownShare, moneyValue(row.net)] : []),
    row.orders,
    dayValue(row.lastDay),
    row.share,
    row.cumulativeShare,
    row.class,
    tierWords[row.tier],
    ...(comparison === undefined ? [] : compared),
    ...(rollUp === undefined ? [] : [figuresText(row.members, translate)]),
  ];
}

/** Of whom too little is known, where lists show only the others. */
function hiddenRows({ rows, shown }: ReportedRanking): (readonly [number, { hidden: true }])[] {
  if (shown === null) return [];
  return rows.flatMap((row, index) =>
    shown.has(rankedKey(row)) ? [] : [[firstRowIndex + index, { hidden: true }] as const],
  );
}

/** SUBTOTAL 102, 109: count and sum of the rows that are shown, whether a filter or a hand hid the others. */
function addTotals(
  cells: Map<string, WorkbookCell>,
  ranking: ReportedRanking,
  translate: TFunction,
  style: CellStyle,
): void {
  const { currency, customers, rankedBy, shown } = ranking;
  const isByProfit = rankedBy === 'profit';
  const rows = shown === null ? ranking.rows : ranking.rows.filter((row) => shown.has(rankedKey(row)));
  const total = (column: RankingColumn, subtotal: number, result: number, format: string): void => {
    const range = columnRange({ ...ranking, customers }, column).replaceAll('$', '');
    const cell = formulaCell(`SUBTOTAL(${subtotal},${range})`, result, format, style);
    cells.set(`${totalRowIndex},${columnIndex(ranking, column)}`, cell);
  };
  const money = (column: RankingColumn, of: (row: ReportedRow) => Money | null): void => {
    const minor = rows.reduce((sum, row) => sum + (of(row)?.minor ?? 0), 0);
    total(column, 109, moneyValue({ minor, currency }), moneyFormat(currency));
  };
  total('rank', 102, rows.length, countFormat);
  const labelled = isNameless(ranking) ? 'number' : 'name';
  cells.set(
    `${totalRowIndex},${columnIndex(ranking, labelled)}`,
    textCell(translate('report.ranking.totalOfShown'), indented(style)),
  );
  money(rankedBy, ({ figure }) => figure);
  if (isByProfit) money('net', ({ net }) => net);
  const orders = rows.reduce((sum, row) => sum + row.orders, 0);
  total('orders', 109, orders, countFormat);
  const share = rows.reduce((sum, row) => sum + row.share, 0);
  total('share', 109, share, percentFormat);
  if (ranking.comparison === undefined) return;
  money(isByProfit ? 'profitBefore' : 'netBefore', ({ before }) => before?.figure ?? null);
  money(isByProfit ? 'profitChange' : 'netChange', ({ change }) => change);
}

function isNameless({ rows }: ReportedRanking): boolean {
  return rows.every(({ name }) => name === '');
}

function columnDefinition(column: RankingColumn, ranking: ReportedRanking, translate: TFunction): ColumnDef {
  const isEmpty = column === 'name' && isNameless(ranking);
  return {
    width: columnWidth(column, ranking, translate),
    style: columnStyle(column, ranking),
    ...(isEmpty ? { hidden: true } : {}),
  };
}

function columnStyle(column: RankingColumn, { currency }: ReportedRanking): CellStyle {
  switch (column) {
    case 'rank':
    case 'orders':
    case 'rankBefore':
      return { numFmt: countFormat };
    case 'net':
    case 'profit':
    case 'netBefore':
    case 'netChange':
    case 'profitBefore':
    case 'profitChange':
      return { numFmt: moneyFormat(currency) };
    case 'lastDay':
      return { numFmt: dayFormat, alignment: { horizontal: 'right' } };
    case 'share':
    case 'cumulativeShare':
    case 'knownShare':
    case 'knownShareBefore':
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
  Exclude<
    RankingColumn,
    'number' | 'name' | 'members' | 'net' | 'profit' | 'netBefore' | 'netChange' | 'profitBefore' | 'profitChange'
  >,
  number
> = {
  rank: 8,
  orders: 9,
  lastDay: 13,
  share: 10,
  cumulativeShare: 13,
  class: 8,
  tier: 10,
  rankBefore: 12,
  knownShare: 13,
  knownShareBefore: 13,
};
const sampledForWidth = 2_000;

function columnWidth(column: RankingColumn, ranking: ReportedRanking, translate: TFunction): number {
  switch (column) {
    case 'number':
      // Without names it holds what the totals are of.
      return fittingWidth(ranking.rows, (row) => row.number, isNameless(ranking) ? 26 : 12, 28);
    case 'name':
      return fittingWidth(ranking.rows, (row) => row.name, 26, 48);
    case 'members':
      return fittingWidth(ranking.rows, (row) => figuresText(row.members, translate) ?? '', 26, 60);
    case 'net':
    case 'profit':
    case 'netBefore':
    case 'netChange':
    case 'profitBefore':
    case 'profitChange':
      return 18;
    default:
      return fixedWidths[column];
  }
}

function fittingWidth(rows: readonly ReportedRow[], text: (row: ReportedRow) => string, least: number, most: number) {
  const longest = rows.slice(0, sampledForWidth).reduce((width, row) => Math.max(width, displayWidth(text(row))), 0);
  return Math.min(most, Math.max(least, longest + 2));
}
