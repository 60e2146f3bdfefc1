import type { SheetChart } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { accentColour } from '../spreadsheet/sheet-style.ts';
import { formulaCell, numberCell } from '../spreadsheet/write-cells.ts';
import type { ChartFigures } from './chart-figures.ts';
import { guideLine, quietAxis, quietChart } from './chart-style.ts';
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
 * ends of the line follow the weights.
 */
export function scoreChart(
  { scored, weights: { moneyWeight }, top }: ScoreChart,
  figures: ChartFigures,
  translate: TFunction,
): Omit<SheetChart, 'anchor'> {
  const word = (key: string): string => translate(`report.findings.scored.${key}`, { top });
  const heading = (key: string): string => translate(`leavingTables.headings.scored.${key}`);
  const last = Math.min(top, scored.rows.length);
  const combined = scored.rows.map((row) => row.combined).sort((one, other) => other - one);
  const scoreOfLast = combined[last - 1] ?? 0;
  const nth = `LARGE(${scoredColumn(scored, 'combined', translate)},${last})`;
  const share = scored.moneyWeight;
  const ends = [0, bestMoneyScore];
  const [endMoneyScores, endValues] = figures.add(
    { heading: heading('moneyScore'), cells: ends.map((moneyScore) => numberCell(moneyScore, '0')) },
    {
      heading: word('lineOfTop'),
      cells: ends.map((moneyScore) =>
        formulaCell(
          `IF(${moneyWeight}=1,0,(${nth}-${moneyWeight}*${moneyScore})/((1-${moneyWeight})*20))`,
          share === 1 ? 0 : (scoreOfLast - share * moneyScore) / ((1 - share) * 20),
          scoreFormat,
        ),
      ),
    },
  );
  // A line joins points whose rows follow one another: an empty row after each.
  const points = (column: 'moneyScore' | 'cautiousValue') =>
    scored.rows
      .slice(0, mostPointsDrawn)
      .flatMap((row, index) => [formulaCell(scoredCell(column, index, translate), row[column], scoreFormat), null]);
  const [moneyScores, values] = figures.add(
    { heading: heading('moneyScore'), cells: points('moneyScore') },
    { heading: heading('cautiousValue'), cells: points('cautiousValue') },
  );
  const title = word('chart');
  return {
    ...quietChart,
    type: 'scatter',
    scatterStyle: 'marker',
    title,
    altText: title,
    series: [
      {
        name: title,
        categories: moneyScores,
        values,
        color: accentColour,
        marker: { symbol: 'circle', size: 4, fill: accentColour },
      },
      guideLine({ name: word('lineOfTop'), categories: endMoneyScores, values: endValues }),
    ],
    axes: {
      x: {
        ...quietAxis,
        title: heading('moneyScore'),
        scale: { min: 0, max: bestMoneyScore, majorUnit: 20 },
        numberFormat: { formatCode: '0' },
      },
      y: {
        ...quietAxis,
        title: heading('cautiousValue'),
        axisTitleRotation: -90,
        scale: { min: 0, max: bestValue, majorUnit: 1 },
        numberFormat: { formatCode: '0' },
      },
    },
  };
}
