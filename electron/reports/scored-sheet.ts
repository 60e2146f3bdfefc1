import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { rankedKey } from '../../shared/ranking/ranking.ts';
import type { ScoredRow } from '../../shared/ranking/scored-contract.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { evidenceSentence } from '../factors/evidence-sentence.ts';
import { membersText } from '../ranking/members-column.ts';
import { columnLetters } from '../spreadsheet/column-letters.ts';
import { lineHeightPoints } from '../spreadsheet/sheet-page.ts';
import { indented, type SheetStyles } from '../spreadsheet/sheet-style.ts';
import {
  countFormat,
  formulaCell,
  moneyCell,
  numberCell,
  percentFormat,
  textCell,
  type WorkbookCell,
} from '../spreadsheet/write-cells.ts';
import type { ScoredFindings } from './key-account-findings.ts';
import { type NamedRange, printedHeader, printedNames, type RowShown } from './printed-list.ts';
import { scoreFormat } from './score-format.ts';
import { sentencesOnRanks, type WeightCells } from './weights-sheet.ts';

const fixedColumns = [
  'rankCombined',
  'rankRevenue',
  'rankValue',
  'number',
  'name',
  'class',
  'net',
  'moneyScore',
  'value',
  'confidence',
  'cautiousValue',
  'combined',
] as const;
type FixedColumn = (typeof fixedColumns)[number];

const widths: Record<FixedColumn, number> = {
  rankCombined: 11,
  rankRevenue: 11,
  rankValue: 11,
  number: 14,
  name: 30,
  class: 8,
  net: 18,
  moneyScore: 11,
  value: 11,
  confidence: 11,
  cautiousValue: 12,
  combined: 11,
};
const factorWidth = 12;
const evidenceWidth = 40;

/** As formulas count: above the headings what each factor weighs, counts as, and whether it is common. */
const weightRow = 1;
const assumedRow = 2;
const commonRow = 3;
const headingRow = 4;
const firstRow = 5;
/** What is said of the ranks stands before the weights. */
const lastColumnOfSaid = 3;

/** Scores are equal where nine digits are: the sums they come from are exact to more. */
const comparedDigits = 9;

/**
 * Everybody by money, by value and by both. Value, confidence and scores are formulas over the weights table that carry
 * the program's own results; so are the ranks of those that are live, where everybody is listed. Any other rank is shown
 * only as long as the weights are those it was computed under.
 */
export function scoredSheet(
  scored: ScoredFindings,
  weights: WeightCells,
  { currency, homeCurrency, rollUp }: { currency: string; homeCurrency: string; rollUp: RolledUpKind | undefined },
  translate: TFunction,
  language: Language,
  styles: SheetStyles,
): WriteSheet {
  const { rows, factors, live, customers } = scored;
  const word = (key: string, values: Record<string, string | number> = {}): string =>
    translate(`report.findings.scored.${key}`, values);
  const cells = new Map<string, WorkbookCell>();
  const put = (row: number, column: number, cell: WorkbookCell): void => {
    cells.set(`${row - 1},${column}`, cell);
  };
  const firstFactor = fixedColumns.length;
  const firstEvidence = firstFactor + factors.length;
  const members = rollUp === undefined ? [] : [firstEvidence + factors.length];
  const lastColumn = columnLetters(firstEvidence + factors.length - 1 + members.length);
  const lastRow = firstRow + Math.max(1, rows.length) - 1;
  const letter = Object.fromEntries(fixedColumns.map((name, index) => [name, columnLetters(index)])) as Record<
    FixedColumn,
    string
  >;
  const across = (row: number, fixed = false): string => {
    const [from, to] = [columnLetters(firstFactor), columnLetters(firstEvidence - 1)];
    return fixed ? `$${from}$${row}:$${to}$${row}` : `${from}${row}:${to}${row}`;
  };
  const [weightsAcross, assumedAcross, commonAcross] = [weightRow, assumedRow, commonRow].map((row) =>
    across(row, true),
  );

  put(weightRow, 4, textCell(word('weightsFrom'), styles.label));
  put(assumedRow, 4, textCell(word('countsAs'), styles.label));
  put(commonRow, 4, textCell(word('isCommon'), styles.label));
  for (const [index, { factor, weight, assumed, isCommon }] of factors.entries()) {
    const of = weights.factors[index];
    if (of === undefined) continue;
    put(weightRow, firstFactor + index, formulaCell(of.weight, weight, '0.##', styles.strong));
    put(assumedRow, firstFactor + index, formulaCell(of.assumed, assumed, scoreFormat));
    put(commonRow, firstFactor + index, formulaCell(of.isCommon, isCommon ? 1 : 0, '0'));
    put(headingRow, firstFactor + index, textCell(translate(`factors.names.${factor}`), styles.headingRight));
    const evidence = translate(`leavingTables.headings.scored.${factor}Evidence`);
    put(headingRow, firstEvidence + index, textCell(evidence, indented(styles.headingLeft)));
  }
  for (const [index, name] of fixedColumns.entries()) {
    const isText = name === 'number' || name === 'name' || name === 'class';
    const heading = translate(`leavingTables.headings.scored.${name}`, { currency });
    put(headingRow, index, textCell(heading, isText ? indented(styles.headingLeft) : styles.headingRight));
  }

  for (const column of members)
    put(headingRow, column, textCell(translate('rolledUp.members'), indented(styles.headingLeft)));

  const isEverybodyListed = rows.length === customers;
  function rankCell({ customerId }: ScoredRow, at: number, column: string, rank: number): WorkbookCell {
    const formula =
      isEverybodyListed && live.has(customerId)
        ? `RANK(${column}${at},$${column}$${firstRow}:$${column}$${lastRow})`
        : `IF(${weights.isUnchanged}=1,${rank},"")`;
    return formulaCell(formula, rank, countFormat);
  }
  const words = { translate, language, homeCurrency };
  for (const [index, row] of rows.entries()) {
    const at = firstRow + index;
    const scores = across(at);
    const known = `SUMPRODUCT(ISNUMBER(${scores})*${weightsAcross})`;
    const cautious = rounded(row.cautiousValue);
    const combined = rounded(row.combined);
    put(at, 0, rankCell(row, at, letter.combined, row.rankCombined ?? 0));
    if (row.rankRevenue !== null) put(at, 1, numberCell(row.rankRevenue, countFormat));
    put(at, 2, rankCell(row, at, letter.cautiousValue, row.rankValue ?? 0));
    put(at, 3, textCell(row.number, asText));
    put(at, 4, textCell(row.name, asText));
    if (row.class !== null) put(at, 5, textCell(row.class, asText));
    if (row.rankRevenue !== null) put(at, 6, moneyCell(row.net));
    put(at, 7, numberCell(row.moneyScore, scoreFormat));
    if (row.value !== null) {
      const mean = `IF(${known}=0,"",SUMPRODUCT(${scores},${weightsAcross})/${known})`;
      put(at, 8, formulaCell(mean, row.value, scoreFormat));
    }
    const expected = `SUMPRODUCT(((ISNUMBER(${scores})+${commonAcross})>0)*${weightsAcross})`;
    put(at, 9, formulaCell(`IF(${known}=0,0,${known}/${expected})`, row.confidence, percentFormat));
    const allWeight = `SUM(${weightsAcross})`;
    const all = `SUMPRODUCT(${scores},${weightsAcross})+SUMPRODUCT((1-ISNUMBER(${scores}))*${assumedAcross}*${weightsAcross})`;
    const mean = `IF(${allWeight}=0,0,ROUND((${all})/${allWeight},${comparedDigits}))`;
    put(at, 10, formulaCell(mean, cautious, scoreFormat));
    const both = `${weights.moneyWeight}*${letter.moneyScore}${at}+(1-${weights.moneyWeight})*20*${letter.cautiousValue}${at}`;
    put(at, 11, formulaCell(`ROUND(${both},${comparedDigits})`, combined, scoreFormat));
    for (const column of members) put(at, column, textCell(membersText(row, translate) ?? '', asText));
    for (const [place, { factor }] of factors.entries()) {
      const { score } = row.factors[factor];
      if (score !== null) put(at, firstFactor + place, numberCell(score, scoreFormat));
      if (live.has(row.customerId)) {
        put(at, firstEvidence + place, textCell(evidenceSentence(factor, row.factors, words), asText));
      }
    }
  }
  const said = sentencesOnRanks(scored, translate);
  if (said.length > 0) put(weightRow, 0, textCell(said.join('\n'), styles.prose));

  return {
    name: translate('report.findings.sheets.scored'),
    columns: [
      ...fixedColumns.map((name) => ({ width: widths[name] })),
      ...factors.map(() => ({ width: factorWidth })),
      ...factors.map(() => ({ width: evidenceWidth })),
      ...members.map(() => ({ width: evidenceWidth })),
    ],
    cells,
    freezePane: { rows: headingRow, columns: 5 },
    autoFilter: { range: `A${headingRow}:${lastColumn}${lastRow}` },
    ...(said.length === 0
      ? {}
      : { merges: [{ startRow: weightRow - 1, startCol: 0, endRow: commonRow - 1, endCol: lastColumnOfSaid }] }),
    rowDefs: new Map<number, RowShown>([
      ...(said.length === 0 ? [] : [weightRow, assumedRow, commonRow]).map(
        (row) => [row - 1, { height: 2 * lineHeightPoints }] as const,
      ),
      [headingRow - 1, { height: 4 * lineHeightPoints }] as const,
      ...rows.flatMap((row, index) =>
        scored.shown === null || scored.shown.has(rankedKey(row))
          ? []
          : [[firstRow - 1 + index, { hidden: true }] as const],
      ),
    ]),
    headerFooter: printedHeader(rows.length, translate),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
    a11y: { headerRow: headingRow - 1 },
  };
}

const asText: CellStyle = { numFmt: '@', alignment: { horizontal: 'left', indent: 1 } };

/** The evidence is read on the screen: on paper its columns would make all others too small. */
export function printedOfScored({ rows, factors }: ScoredFindings, translate: TFunction): NamedRange[] {
  return printedNames({
    sheetName: translate('report.findings.sheets.scored'),
    headings: { first: headingRow, last: headingRow },
    firstRow,
    rowCount: rows.length,
    lastColumn: columnLetters(fixedColumns.length + factors.length - 1),
  });
}

/** The cells of a column. */
export function scoredColumn({ rows }: ScoredFindings, column: FixedColumn, translate: TFunction): string {
  const letter = columnLetters(fixedColumns.indexOf(column));
  const last = firstRow + Math.max(1, rows.length) - 1;
  return `'${translate('report.findings.sheets.scored')}'!$${letter}$${firstRow}:$${letter}$${last}`;
}

/** One of them, from 0. */
export function scoredCell(column: FixedColumn, index: number, translate: TFunction): string {
  const letter = columnLetters(fixedColumns.indexOf(column));
  return `'${translate('report.findings.sheets.scored')}'!$${letter}$${firstRow + index}`;
}

function rounded(score: number): number {
  return Number(score.toFixed(comparedDigits));
}
