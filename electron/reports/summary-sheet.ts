import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { coverageNotes } from '../../shared/ranking/coverage.ts';
import { type PyramidTier, pyramidLimits, pyramidTiers, type TierLimits } from '../../shared/ranking/ranking.ts';
import { rankedWords } from '../ranking/ranked-words.ts';
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
import { columnHeading, columnRangeOn, firstRowIndex, type RankingColumn } from './ranking-columns.ts';
import { placeOfLimit } from './ranking-formulas.ts';
import type { RankingOrigin } from './ranking-origin.ts';
import type { ReportedRanking, ReportedRow } from './reported-ranking.ts';
import { shownWords } from './shown-words.ts';

/** A blank row, the title and the headings of a table of classes or tiers. */
const headingRows = 3;
const limitFormat = 'General';

interface GroupRows {
  firstRow: number;
  lastRow: number;
}

/** Where the cells stand that the formulas of the ranked rows point to. */
export interface ClassCells {
  customers: string;
  /** Of all who are ranked: net revenue, or profit. */
  figure: string;
  /** Null where the classes are of all. */
  top: string | null;
  /** Of the first `top`, likewise. */
  figureOfTop: string | null;
  /** Up to how many percent class A and class B reach. */
  a: string;
  b: string;
}

/** Where the names of the tiers stand, and up to how many percent each reaches. */
export interface TierCells {
  labels: Record<PyramidTier, string>;
  limits: Record<keyof TierLimits, string>;
}

/** The same with the ranges that the chart of the tiers is drawn from. */
export interface TierTable extends TierCells {
  names: string;
  figures: string;
}

/** A row of the table of classes or tiers. */
interface Group {
  label: WorkbookCell;
  rows: readonly ReportedRow[];
  count: string;
  sum: string;
  /** The limit, to be changed. */
  upTo?: number;
}

/**
 * Totals by class and tier, all of them formulas over the ranking sheet, with the limits of the classes, which the rows
 * follow; and what the ranking leaves out.
 */
export function summarySheet(
  ranking: ReportedRanking,
  origin: RankingOrigin,
  translate: TFunction,
  styles: SheetStyles,
): { sheet: WriteSheet; tiers: TierTable; classes: ClassCells } {
  const word = (key: string, values: Record<string, string | number> = {}): string =>
    translate(`report.ranking.summary.${key}`, values);
  const sheetName = translate('report.ranking.sheets.ranking');
  const range = (column: RankingColumn): string => columnRangeOn(sheetName, ranking, column);
  const { currency, rankedBy, by } = ranking;
  const money = moneyFormat(currency);
  const left = { alignment: { horizontal: 'left' as const } };
  const page = new SheetPage();

  page.row(textCell(translate(`report.ranking.title.${by}`), styles.title));
  page.blank();
  const fact = (key: string, cell: WorkbookCell): number => page.row(textCell(word(key), styles.label), cell);
  fact('archive', textCell(origin.archiveName));
  fact('from', dayCell(ranking.from, left));
  fact('to', dayCell(ranking.to, left));
  fact('asOf', dayCell(ranking.asOf, left));
  fact('currency', textCell(currency));
  const { narrowing, rollUp } = ranking;
  const narrowed = rankedWords({ narrowing, rollUp }, translate);
  if (narrowed !== '') fact('narrowed', textCell(narrowed));
  if (ranking.shown !== null) fact('covered', textCell(shownWords(ranking, translate)));
  if (by === 'value' || by === 'combined') fact('covered', textCell(word(`orderOf.${by}`)));
  const customersRow = fact(
    'customers',
    formulaCell(`COUNT(${range('rank')})`, ranking.customers, countFormat, { ...styles.strong, ...left }),
  );
  const figureRow = fact(
    `figure.${rankedBy}`,
    formulaCell(`SUM(${range(rankedBy)})`, moneyValue(ranking.figure), money, {
      ...styles.strong,
      ...left,
    }),
  );
  if (ranking.knownShare !== null) fact('knownShare', numberCell(ranking.knownShare, percentFormat, left));
  fact('walkInNet', moneyCell(ranking.walkInNet, left));
  const isOfTop = ranking.split !== 'total';
  const topRow = isOfTop ? fact('top', numberCell(ranking.top, countFormat, { ...styles.toChange, ...left })) : null;
  const figureOfTopRow = isOfTop
    ? fact(
        `figureOfTop.${rankedBy}`,
        formulaCell(
          `SUM(${rangeOfFirst(range(rankedBy), `MIN($B$${topRow},$B$${customersRow})`)})`,
          moneyValue({ minor: sumOfFirst(ranking), currency }),
          money,
          left,
        ),
      )
    : null;
  const { comparison } = ranking;
  if (comparison !== undefined) {
    const { from, to, customers, figure, knownShare } = comparison;
    fact('compared', textCell(word('comparedPeriod', { from, to })));
    fact('comparedCustomers', numberCell(customers, countFormat, left));
    fact(`comparedFigure.${rankedBy}`, moneyCell(figure, left));
    if (knownShare !== null) fact('comparedKnownShare', numberCell(knownShare, percentFormat, left));
  }
  for (const { code, values } of coverageNotes(ranking, comparison !== undefined)) {
    fact('covered', textCell(translate(`ranking.coverage.${code}`, values)));
  }

  const groupTable = (heading: WorkbookCell, column: 'class' | 'tier', groups: readonly Group[]): GroupRows => {
    page.blank();
    page.row(heading, ...[1, 2, 3, 4].map(() => ({ value: null, style: styles.section })));
    page.row(
      textCell(word(column), styles.headingLeft),
      textCell(word('customersColumn'), styles.headingRight),
      textCell(columnHeading(ranking, rankedBy, translate), styles.headingRight),
      textCell(word('shareColumn'), styles.headingRight),
      textCell(word('upToColumn'), styles.headingRight),
    );
    page.lines(rankedBy === 'profit' ? 2 : 1);
    const firstRow = page.nextRow;
    const add = ({ label, rows, count, sum, upTo }: Group, style: CellStyle = {}): void => {
      const row = page.nextRow;
      const figure = { minor: rows.reduce((total, row) => total + row.figure.minor, 0), currency };
      const share = ranking.figure.minor === 0 ? 0 : figure.minor / ranking.figure.minor;
      page.row(
        label,
        formulaCell(count, rows.length, countFormat, style),
        formulaCell(sum, moneyValue(figure), money, style),
        formulaCell(`IF($B$${figureRow}=0,0,C${row}/$B$${figureRow})`, share, percentFormat, style),
        upTo === undefined ? null : numberCell(upTo, limitFormat, styles.toChange),
      );
    };
    for (const group of groups) add(group);
    const lastRow = page.nextRow - 1;
    add(
      {
        label: textCell(word('all'), styles.total),
        rows: ranking.rows,
        count: `SUM(B${firstRow}:B${lastRow})`,
        sum: `SUM(C${firstRow}:C${lastRow})`,
      },
      styles.total,
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
  const firstClassRow = page.nextRow + headingRows;
  const classGroups = (['A', 'B', 'C'] as const).map((name, index): Group => {
    const criterion = `$A${firstClassRow + index}`;
    return {
      label: textCell(name),
      rows: ranking.rows.filter((row) => row.class === name),
      count: `COUNTIF(${range('class')},${criterion})`,
      sum: `SUMIF(${range('class')},${criterion},${range(rankedBy)})`,
      ...(name === 'A' ? { upTo: ranking.limits.a } : name === 'B' ? { upTo: ranking.limits.b } : {}),
    };
  });
  const lastClassRow = firstClassRow + classGroups.length - 1;
  const unclassed: Group = {
    label: ofTop('belowTop'),
    rows: ranking.rows.filter((row) => row.class === null),
    count: `$B$${customersRow}-SUM(B${firstClassRow}:B${lastClassRow})`,
    sum: `$B$${figureRow}-SUM(C${firstClassRow}:C${lastClassRow})`,
  };
  groupTable(
    isOfTop ? ofTop('classesOfTop', styles.section) : textCell(word('classesOfAll'), styles.section),
    'class',
    isOfTop ? [...classGroups, unclassed] : classGroups,
  );

  const firstTierRow = page.nextRow + headingRows;
  const tierRow = (tier: PyramidTier): number => firstTierRow + pyramidTiers.indexOf(tier);
  const place = `(ROW(${range(rankedBy)})-${firstRowIndex})`;
  const tierRows = groupTable(
    textCell(word('tiersOfAll'), styles.section),
    'tier',
    pyramidTiers.map((tier, index): Group => {
      const above = pyramidTiers.slice(0, index).map((one) => placeOfLimit(`$E$${tierRow(one)}`, `$B$${customersRow}`));
      const isBelow = above.length === 0 ? `(${place}>0)` : `(${place}>MAX(${above.join(',')}))`;
      const isUpTo =
        tier === 'small' ? '1' : `(${place}<=${placeOfLimit(`$E$${tierRow(tier)}`, `$B$${customersRow}`)})`;
      const isIn = `ISNUMBER(${range('rank')})*${isBelow}*${isUpTo}`;
      return {
        label: tierLabel(tier, tierRow, translate),
        rows: ranking.rows.filter((row) => row.tier === tier),
        count: `SUMPRODUCT(${isIn})`,
        sum: `SUMPRODUCT(${isIn},${range(rankedBy)})`,
        ...(tier === 'small' ? {} : { upTo: pyramidLimits[tier] }),
      };
    }),
  );
  const noteRow = page.row(textCell(word('changeLimits'), styles.prose));
  page.lines(2);

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
    tiers: {
      names: cells('A'),
      figures: cells('C'),
      labels: {
        top: cellAt('A', tierRow('top')),
        large: cellAt('A', tierRow('large')),
        medium: cellAt('A', tierRow('medium')),
        small: cellAt('A', tierRow('small')),
      },
      limits: {
        top: cellAt('E', tierRow('top')),
        large: cellAt('E', tierRow('large')),
        medium: cellAt('E', tierRow('medium')),
      },
    },
    classes: {
      customers: cellAt('B', customersRow),
      figure: cellAt('B', figureRow),
      top: topRow === null ? null : cellAt('B', topRow),
      figureOfTop: figureOfTopRow === null ? null : cellAt('B', figureOfTopRow),
      a: cellAt('E', firstClassRow),
      b: cellAt('E', firstClassRow + 1),
    },
  };
}

/** What a tier is called; where the name says its share of the customers, it follows the limits. */
function tierLabel(tier: PyramidTier, rowOf: (tier: PyramidTier) => number, translate: TFunction): WorkbookCell {
  const name = translate(`report.tiers.${tier}`);
  const before = pyramidTiers[pyramidTiers.indexOf(tier) - 1];
  if (tier === 'small') return textCell(name);
  const limitBefore = before === undefined || before === 'small' ? 0 : pyramidLimits[before];
  const percent = pyramidLimits[tier] - limitBefore;
  const formula = before === undefined ? `$E$${rowOf(tier)}` : `($E$${rowOf(tier)}-$E$${rowOf(before)})`;
  return name.includes(`${percent}%`)
    ? textFormulaCell(`SUBSTITUTE("${name}","${percent}%",${formula}&"%")`, name)
    : textCell(name);
}

/** The first rows of a range; how many is a formula. */
function rangeOfFirst(range: string, count: string): string {
  return `INDEX(${range},1):INDEX(${range},MAX(1,${count}))`;
}

function sumOfFirst({ rows, top }: ReportedRanking): number {
  return rows.slice(0, top).reduce((sum, { figure }) => sum + figure.minor, 0);
}

function addLeftOut(
  page: SheetPage,
  ranking: ReportedRanking,
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
