import type { CellStyle } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { type PyramidTier, pyramidLimits, pyramidTiers } from '../../shared/ranking/ranking.ts';
import {
  countFormat,
  formulaCell,
  moneyValue,
  numberCell,
  percentFormat,
  textCell,
  textFormulaCell,
  type WorkbookCell,
} from '../spreadsheet/write-cells.ts';
import { columnHeading, firstRowIndex } from './ranking-columns.ts';
import { placeOfLimit } from './ranking-formulas.ts';
import type { ReportedRow } from './reported-ranking.ts';
import type { FactRows } from './summary-facts.ts';
import { type SummaryPage, summaryColumns } from './summary-page.ts';

/** A blank row, the title and the headings of a table of classes or tiers. */
const headingRows = 3;
const limitFormat = 'General';

/** A row of the table of classes or tiers. */
interface Group {
  label: WorkbookCell;
  rows: readonly ReportedRow[];
  count: string;
  sum: string;
  /** The limit, to be changed. */
  upTo?: number;
}

/** The rows of a table of classes or tiers, as formulas count. */
export interface GroupRows {
  firstRow: number;
  lastRow: number;
}

/** The classes of all who are ranked, or of the top N, with the others below. */
export function addClasses(summary: SummaryPage, facts: FactRows): GroupRows {
  const { page, ranking, styles, word, range } = summary;
  const { rows, limits, rankedBy } = ranking;
  const firstRow = page.nextRow + headingRows;
  const classes = (['A', 'B', 'C'] as const).map((name, index): Group => {
    const criterion = `$A${firstRow + index}`;
    return {
      label: textCell(name),
      rows: rows.filter((row) => row.class === name),
      count: `COUNTIF(${range('class')},${criterion})`,
      sum: `SUMIF(${range('class')},${criterion},${range(rankedBy)})`,
      ...(name === 'A' ? { upTo: limits.a } : name === 'B' ? { upTo: limits.b } : {}),
    };
  });
  if (facts.top === null) {
    return addGroups(summary, facts, textCell(word('classesOfAll'), styles.section), 'class', classes);
  }
  const lastRow = firstRow + classes.length - 1;
  const belowTop: Group = {
    label: textOfTop(summary, facts.top, 'belowTop'),
    rows: rows.filter((row) => row.class === null),
    count: `$B$${facts.customers}-SUM(B${firstRow}:B${lastRow})`,
    sum: `$B$${facts.figure}-SUM(C${firstRow}:C${lastRow})`,
  };
  const heading = textOfTop(summary, facts.top, 'classesOfTop', styles.section);
  return addGroups(summary, facts, heading, 'class', [...classes, belowTop]);
}

/** A text that names the top as its cell says it. */
function textOfTop({ ranking, word }: SummaryPage, topRow: number, key: string, style: CellStyle = {}): WorkbookCell {
  return textFormulaCell(
    `SUBSTITUTE("${word(key, { top: '#' })}","#",TEXT($B$${topRow},"0"))`,
    word(key, { top: ranking.top }),
    style,
  );
}

/** The tiers of all who are ranked. */
export function addTiers(summary: SummaryPage, facts: FactRows): GroupRows {
  const { page, ranking, styles, translate, word, range } = summary;
  const firstRow = page.nextRow + headingRows;
  const figures = range(ranking.rankedBy);
  const place = `(ROW(${figures})-${firstRowIndex})`;
  const lastPlaceOf = (tier: PyramidTier): string =>
    placeOfLimit(`$E$${tierRow(firstRow, tier)}`, `$B$${facts.customers}`);
  const tiers = pyramidTiers.map((tier, index): Group => {
    const above = pyramidTiers.slice(0, index).map(lastPlaceOf);
    const isBelow = above.length === 0 ? `(${place}>0)` : `(${place}>MAX(${above.join(',')}))`;
    const isUpTo = tier === 'small' ? '1' : `(${place}<=${lastPlaceOf(tier)})`;
    const isIn = `ISNUMBER(${range('rank')})*${isBelow}*${isUpTo}`;
    return {
      label: tierLabel(tier, (one) => tierRow(firstRow, one), translate),
      rows: ranking.rows.filter((row) => row.tier === tier),
      count: `SUMPRODUCT(${isIn})`,
      sum: `SUMPRODUCT(${isIn},${figures})`,
      ...(tier === 'small' ? {} : { upTo: pyramidLimits[tier] }),
    };
  });
  return addGroups(summary, facts, textCell(word('tiersOfAll'), styles.section), 'tier', tiers);
}

/** The row of a tier in the table that begins with this row. */
export function tierRow(firstRow: number, tier: PyramidTier): number {
  return firstRow + pyramidTiers.indexOf(tier);
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

function addGroups(
  summary: SummaryPage,
  facts: FactRows,
  heading: WorkbookCell,
  column: 'class' | 'tier',
  groups: readonly Group[],
): GroupRows {
  const { page, ranking, styles, translate, word } = summary;
  const { rankedBy } = ranking;
  page.blank();
  page.row(heading, ...Array.from({ length: summaryColumns - 1 }, () => ({ value: null, style: styles.section })));
  page.row(
    textCell(word(column), styles.headingLeft),
    textCell(word('customersColumn'), styles.headingRight),
    textCell(columnHeading(ranking, rankedBy, translate), styles.headingRight),
    textCell(word('shareColumn'), styles.headingRight),
    textCell(word('upToColumn'), styles.headingRight),
  );
  page.lines(rankedBy === 'profit' ? 2 : 1);
  const firstRow = page.nextRow;
  for (const group of groups) addGroup(summary, facts, group);
  const lastRow = page.nextRow - 1;
  const all: Group = {
    label: textCell(word('all'), styles.total),
    rows: ranking.rows,
    count: `SUM(B${firstRow}:B${lastRow})`,
    sum: `SUM(C${firstRow}:C${lastRow})`,
  };
  addGroup(summary, facts, all, styles.total);
  return { firstRow, lastRow };
}

function addGroup(summary: SummaryPage, facts: FactRows, group: Group, style: CellStyle = {}): void {
  const { page, ranking, styles, moneyFormat } = summary;
  const { label, rows, count, sum, upTo } = group;
  const { currency } = ranking;
  const row = page.nextRow;
  const figure = { minor: rows.reduce((total, one) => total + one.figure.minor, 0), currency };
  const share = ranking.figure.minor === 0 ? 0 : figure.minor / ranking.figure.minor;
  page.row(
    label,
    formulaCell(count, rows.length, countFormat, style),
    formulaCell(sum, moneyValue(figure), moneyFormat, style),
    formulaCell(`IF($B$${facts.figure}=0,0,C${row}/$B$${facts.figure})`, share, percentFormat, style),
    upTo === undefined ? null : numberCell(upTo, limitFormat, styles.toChange),
  );
}
