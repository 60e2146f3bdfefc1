import type { CellStyle, SheetChart, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { rankedKey } from '../../shared/ranking/ranking.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { linesOf, SheetPage } from '../spreadsheet/sheet-page.ts';
import { accentColour, headingFill, type SheetStyles } from '../spreadsheet/sheet-style.ts';
import {
  countFormat,
  dayCell,
  formulaCell,
  moneyFormat,
  moneyValue,
  percentFormat,
  textCell,
  textFormulaCell,
  type WorkbookCell,
} from '../spreadsheet/write-cells.ts';
import { hiddenAmounts, hiddenScores, labelledBars, quietAxis, scoredBars } from './chart-style.ts';
import { customerLabelCell } from './customer-label-cell.ts';
import { frontSentences, wordedSentences } from './front-sentences.ts';
import type { KeyAccountFindings, ScoredFindings } from './key-account-findings.ts';
import { columnCell, columnHeading, type RankingColumn } from './ranking-columns.ts';
import type { RankingOrigin } from './ranking-origin.ts';
import type { ReportedRanking } from './reported-ranking.ts';
import { scoreFormat } from './score-format.ts';
import { scoredCell } from './scored-sheet.ts';

const mostListed = 10;
const widths = [8, 32, 20, 14, 14, 14];
const chartRows = 20;
/** Of the table of the first. */
const headingLines = { net: 2, profit: 4, scores: 4 } as const;
const toFillIn: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: headingFill } } };
const indented: CellStyle = { alignment: { horizontal: 'left', indent: 1 } };

/** The page one hands over: whose it is, of when and by whom, what the figures say as the owner words it, the first ten, a chart. */
export function frontSheet(
  ranking: ReportedRanking,
  origin: RankingOrigin,
  findings: KeyAccountFindings,
  translate: TFunction,
  language: Language,
  styles: SheetStyles,
): WriteSheet {
  const word = (key: string, values: Record<string, string | number> = {}): string =>
    translate(`report.findings.front.${key}`, values);
  const { from, to } = ranking;
  const left = { alignment: { horizontal: 'left' as const } };
  const page = new SheetPage();
  page.row(textCell(origin.archiveName, styles.title));
  page.row(
    textCell(word('title'), styles.section),
    ...widths.slice(1).map(() => ({ value: null, style: styles.section })),
  );
  page.blank();
  page.row(textCell(word('period'), styles.label), textCell(word('fromTo', { from, to })));
  page.row(textCell(word('asOf'), styles.label), dayCell(ranking.asOf, left));
  const { author } = findings.front;
  page.row(textCell(word('author'), styles.label), author === '' ? { value: null, style: toFillIn } : textCell(author));
  page.blank();
  const merges: NonNullable<WriteSheet['merges']> = [];
  const widthOfSentence = widths.slice(1).reduce((sum, width) => sum + width, 0);
  const written = frontSentences(ranking, findings, { translate, language });
  const sentences = wordedSentences(written, findings.front.edited).flatMap(({ text }) => (text === '' ? [] : [text]));
  for (const [index, sentence] of sentences.entries()) {
    const row = page.row(
      textCell(String(index + 1), { ...styles.strong, alignment: { vertical: 'top' } }),
      textCell(sentence, styles.prose),
    );
    page.lines(linesOf(sentence, widthOfSentence));
    merges.push({ startRow: row - 1, startCol: 1, endRow: row - 1, endCol: widths.length - 1 });
  }
  page.blank();

  const first = firstOf(ranking, findings.scored, translate);
  page.row(
    textCell(word(`firstOf.${ranking.by}`, { count: first.rows.length }), styles.section),
    ...widths.slice(1).map(() => ({ value: null, style: styles.section })),
  );
  page.row(
    ...first.headings.map(({ text, isText }) =>
      textCell(
        text,
        isText
          ? { ...styles.headingLeft, alignment: { ...styles.headingLeft.alignment, indent: 1 } }
          : styles.headingRight,
      ),
    ),
  );
  page.lines(headingLines[first.of]);
  const firstRow = page.nextRow;
  for (const row of first.rows) page.row(...row);
  const lastRow = Math.max(firstRow, page.nextRow - 1);
  return {
    name: translate('report.findings.sheets.front'),
    columns: widths.map((width) => ({ width })),
    cells: page.cells,
    rowDefs: page.rowDefs,
    merges,
    charts: [chartOfFirst(first.chart, translate('report.findings.sheets.front'), { firstRow, lastRow })],
    view: { showGridLines: false },
    pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 1, paperSize: 'a4' },
  };
}

interface FirstRows {
  of: keyof typeof headingLines;
  headings: readonly { text: string; isText: boolean }[];
  rows: readonly (WorkbookCell | null)[][];
  /** What is drawn of them, and in which column it stands. */
  chart: { title: string; column: string; isOfScores: boolean };
}

/** The first in the order that was asked for, as formulas over the sheet that has it. */
function firstOf(ranking: ReportedRanking, scored: ScoredFindings | null, translate: TFunction): FirstRows {
  const isBeyondMoney = ranking.by === 'value' || ranking.by === 'combined';
  return isBeyondMoney && scored !== null
    ? firstBeyondMoney(scored, ranking.by === 'value' ? 'value' : 'combined', ranking.currency, translate)
    : firstByFigure(ranking, translate);
}

function firstByFigure(ranking: ReportedRanking, translate: TFunction): FirstRows {
  const { currency, rankedBy, shown } = ranking;
  const sheet = translate('report.ranking.sheets.ranking');
  const columns = ['rank', 'name', rankedBy, 'share', rankedBy === 'net' ? 'orders' : 'knownShare', 'class'] as const;
  const listed = ranking.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => shown === null || shown.has(rankedKey(row)))
    .slice(0, mostListed);
  return {
    of: rankedBy,
    headings: columns.map((column) => ({
      text: columnHeading(ranking, column, translate),
      isText: column === 'name' || column === 'class',
    })),
    rows: listed.map(({ row, index }) => {
      const at = (column: RankingColumn): string => columnCell(sheet, ranking, column, index);
      return [
        formulaCell(at('rank'), row.rank, countFormat),
        customerLabelCell(ranking, index, sheet, indented),
        formulaCell(at(rankedBy), moneyValue(row.figure), moneyFormat(currency)),
        formulaCell(at('share'), row.share, percentFormat),
        rankedBy === 'net'
          ? formulaCell(at('orders'), row.orders, countFormat)
          : formulaCell(at('knownShare'), row.knownShare ?? 0, percentFormat),
        row.class === null ? null : textFormulaCell(at('class'), row.class, indented),
      ];
    }),
    chart: {
      title: translate(`report.ranking.charts.topCustomers.${rankedBy}`, { currency }),
      column: 'C',
      isOfScores: false,
    },
  };
}

/** Scores and ranks follow the weights; the order is that of the weights as saved. */
function firstBeyondMoney(
  scored: ScoredFindings,
  by: 'value' | 'combined',
  currency: string,
  translate: TFunction,
): FirstRows {
  const rank = by === 'value' ? 'rankValue' : 'rankCombined';
  const columns = [rank, 'name', 'net', 'moneyScore', 'cautiousValue', 'combined'] as const;
  const listed = scored.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => scored.shown === null || scored.shown.has(rankedKey(row)))
    .slice(0, mostListed);
  return {
    of: 'scores',
    headings: columns.map((column) => ({
      text:
        column === rank
          ? translate('report.ranking.columns.rank')
          : translate(`leavingTables.headings.scored.${column}`, { currency }),
      isText: column === 'name',
    })),
    rows: listed.map(({ row, index }) => {
      const at = (column: Parameters<typeof scoredCell>[0]): string => scoredCell(column, index, translate);
      return [
        formulaCell(at(rank), row[rank] ?? 0, countFormat),
        textFormulaCell(`IF(${at('name')}="",${at('number')},${at('name')})`, customerLabel(row), indented),
        row.rankRevenue === null ? null : formulaCell(at('net'), moneyValue(row.net), moneyFormat(currency)),
        formulaCell(at('moneyScore'), row.moneyScore, scoreFormat),
        formulaCell(at('cautiousValue'), row.cautiousValue, scoreFormat),
        formulaCell(at('combined'), row.combined, scoreFormat),
      ];
    }),
    chart: {
      title: translate(`report.ranking.charts.topOf.${by}`),
      column: by === 'value' ? 'E' : 'F',
      isOfScores: true,
    },
  };
}

function chartOfFirst(
  { title, column, isOfScores }: FirstRows['chart'],
  name: string,
  { firstRow, lastRow }: { firstRow: number; lastRow: number },
): SheetChart {
  return {
    ...(isOfScores ? scoredBars : labelledBars),
    type: 'bar',
    title,
    altText: title,
    series: [
      {
        name: title,
        categories: `'${name}'!$B$${firstRow}:$B$${lastRow}`,
        values: `'${name}'!$${column}$${firstRow}:$${column}$${lastRow}`,
        color: accentColour,
        invertIfNegative: false,
      },
    ],
    axes: { x: { ...quietAxis, reverse: true, tickLblPos: 'low' }, y: isOfScores ? hiddenScores : hiddenAmounts },
    anchor: { from: { row: lastRow + 1, col: 0 }, to: { row: lastRow + 1 + chartRows, col: widths.length } },
  };
}
