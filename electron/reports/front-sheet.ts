import type { CellStyle, SheetChart, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import type { RevenueRanking } from '../../shared/ranking/ranking.ts';
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
} from '../spreadsheet/write-cells.ts';
import { hiddenAmounts, labelledBars, quietAxis } from './chart-style.ts';
import { customerLabelCell } from './customer-label-cell.ts';
import { frontSentences, wordedSentences } from './front-sentences.ts';
import type { KeyAccountFindings } from './key-account-findings.ts';
import { columnCell, type RankingColumn } from './ranking-columns.ts';
import type { RankingOrigin } from './ranking-origin.ts';

const mostListed = 10;
const widths = [8, 34, 20, 14, 14, 12];
const chartRows = 20;
const toFillIn: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: headingFill } } };
const indented: CellStyle = { alignment: { horizontal: 'left', indent: 1 } };

/** The page one hands over: whose it is, of when and by whom, what the figures say as the owner words it, the first ten, a chart. */
export function frontSheet(
  ranking: RevenueRanking,
  origin: RankingOrigin,
  findings: KeyAccountFindings,
  translate: TFunction,
  language: Language,
  styles: SheetStyles,
): WriteSheet {
  const word = (key: string, values: Record<string, string | number> = {}): string =>
    translate(`report.findings.front.${key}`, values);
  const { currency, from, to } = ranking;
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

  const listed = Math.min(mostListed, ranking.rows.length);
  page.row(
    textCell(word('firstOf', { count: listed }), styles.section),
    ...widths.slice(1).map(() => ({ value: null, style: styles.section })),
  );
  const columns: readonly RankingColumn[] = ['rank', 'name', 'net', 'share', 'orders', 'class'];
  page.row(
    ...columns.map((column) =>
      textCell(
        translate(`report.ranking.columns.${column}`, { currency }),
        column === 'name' || column === 'class'
          ? { ...styles.headingLeft, alignment: { ...styles.headingLeft.alignment, indent: 1 } }
          : styles.headingRight,
      ),
    ),
  );
  const firstRow = page.nextRow;
  const sheet = translate('report.ranking.sheets.ranking');
  for (const [index, row] of ranking.rows.slice(0, listed).entries()) {
    const at = (column: RankingColumn): string => columnCell(sheet, column, index);
    page.row(
      formulaCell(at('rank'), row.rank, countFormat),
      customerLabelCell(row, index, sheet, indented),
      formulaCell(at('net'), moneyValue(row.net), moneyFormat(currency)),
      formulaCell(at('share'), row.share, percentFormat),
      formulaCell(at('orders'), row.orders, countFormat),
      row.class === null ? null : textFormulaCell(at('class'), row.class, indented),
    );
  }
  const lastRow = Math.max(firstRow, page.nextRow - 1);
  return {
    name: translate('report.findings.sheets.front'),
    columns: widths.map((width) => ({ width })),
    cells: page.cells,
    rowDefs: page.rowDefs,
    merges,
    charts: [chartOfFirst(translate, { firstRow, lastRow }, currency)],
    view: { showGridLines: false },
    pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 1, paperSize: 'a4' },
  };
}

function chartOfFirst(
  translate: TFunction,
  { firstRow, lastRow }: { firstRow: number; lastRow: number },
  currency: string,
): SheetChart {
  const title = translate('report.ranking.charts.topCustomers', { currency });
  const name = translate('report.findings.sheets.front');
  return {
    ...labelledBars,
    type: 'bar',
    title,
    altText: title,
    series: [
      {
        name: title,
        categories: `'${name}'!$B$${firstRow}:$B$${lastRow}`,
        values: `'${name}'!$C$${firstRow}:$C$${lastRow}`,
        color: accentColour,
        invertIfNegative: false,
      },
    ],
    axes: { x: { ...quietAxis, reverse: true, tickLblPos: 'low' }, y: hiddenAmounts },
    anchor: { from: { row: lastRow + 1, col: 0 }, to: { row: lastRow + 1 + chartRows, col: widths.length } },
  };
}
