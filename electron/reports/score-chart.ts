import type { SheetChart } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import type { SheetPage } from '../spreadsheet/sheet-page.ts';
import { accentColour, greyColour, type SheetStyles } from '../spreadsheet/sheet-style.ts';
import { formulaCell, numberCell, textCell } from '../spreadsheet/write-cells.ts';
import type { ScoredFindings } from './key-account-findings.ts';
import { scoreFormat } from './score-format.ts';
import { scoredCell, scoredColumn } from './scored-sheet.ts';
import type { WeightCells } from './weights-sheet.ts';

const mostPointsDrawn = 300;
const bestMoneyScore = 100;
const bestValue = 5;

interface ScoreChart {
  scored: ScoredFindings;
  weights: WeightCells;
  /** N: how many count as key accounts. */
  top: number;
}

/**
 * Both scores as points, and the line above which the first N lie: where the combined score is that of the Nth. Points and
 * ends of the line are added to the page that holds the figures of charts; they follow the weights.
 */
export function scoreChart(
  { scored, weights: { moneyWeight }, top }: ScoreChart,
  page: SheetPage,
  sheetName: string,
  anchor: SheetChart['anchor'],
  translate: TFunction,
  styles: SheetStyles,
): SheetChart {
  const word = (key: string): string => translate(`report.findings.scored.${key}`, { top });
  const last = Math.min(top, scored.rows.length);
  const scoreOfLast = scored.rows[last - 1]?.combined ?? 0;
  const share = scored.moneyWeight;
  page.blank();
  page.row(
    textCell(translate('leavingTables.headings.scored.moneyScore'), styles.headingRight),
    textCell(word('lineOfTop'), styles.headingRight),
  );
  const firstEnd = page.nextRow;
  for (const moneyScore of [0, bestMoneyScore]) {
    const value = share === 1 ? 0 : (scoreOfLast - share * moneyScore) / ((1 - share) * 20);
    const nth = `LARGE(${scoredColumn(scored, 'combined', translate)},${last})`;
    page.row(
      numberCell(moneyScore, '0'),
      formulaCell(
        `IF(${moneyWeight}=1,0,(${nth}-${moneyWeight}*A${page.nextRow})/((1-${moneyWeight})*20))`,
        value,
        scoreFormat,
      ),
    );
  }
  const ends = (column: string): string => `'${sheetName}'!$${column}$${firstEnd}:$${column}$${firstEnd + 1}`;
  page.blank();
  page.row(
    textCell(translate('leavingTables.headings.scored.moneyScore'), styles.headingRight),
    textCell(translate('leavingTables.headings.scored.cautiousValue'), styles.headingRight),
  );
  const firstPoint = page.nextRow;
  for (const [index, { moneyScore, cautiousValue }] of scored.rows.slice(0, mostPointsDrawn).entries()) {
    page.row(
      formulaCell(scoredCell('moneyScore', index, translate), moneyScore, scoreFormat),
      formulaCell(scoredCell('cautiousValue', index, translate), cautiousValue, scoreFormat),
    );
    // A line joins points whose rows follow one another.
    page.blank();
  }
  const lastPoint = page.nextRow - 1;
  const points = (column: string): string => `'${sheetName}'!$${column}$${firstPoint}:$${column}$${lastPoint}`;
  const title = word('chart');
  return {
    type: 'scatter',
    scatterStyle: 'marker',
    title,
    titleFontSize: 12,
    altText: title,
    series: [
      {
        name: title,
        categories: points('A'),
        values: points('B'),
        color: accentColour,
        marker: { symbol: 'circle', size: 4, fill: accentColour },
      },
      {
        name: word('lineOfTop'),
        categories: ends('A'),
        values: ends('B'),
        color: greyColour,
        stroke: { width: 1.5, dash: 'dash' },
        marker: { symbol: 'none' },
      },
    ],
    legend: false,
    axes: {
      x: { title: translate('leavingTables.headings.scored.moneyScore'), scale: { min: 0, max: bestMoneyScore } },
      y: {
        title: translate('leavingTables.headings.scored.cautiousValue'),
        scale: { min: 0, max: bestValue },
        gridlines: { major: true },
      },
    },
    anchor,
  };
}
