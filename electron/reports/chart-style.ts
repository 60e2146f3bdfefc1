import type { SheetChart } from 'hucre/xlsx';
import { accentColour, greyColour } from '../spreadsheet/sheet-style.ts';
import { countFormat } from '../spreadsheet/write-cells.ts';

type Series = SheetChart['series'][number];

/** An axis of labels alone. */
export const quietAxis = { majorTickMark: 'none', minorTickMark: 'none', labelColor: greyColour } as const;

/** Shared by all charts; their figures may be on a sheet that is not shown. */
export const quietChart = { titleFontSize: 12, legend: false, plotVisOnly: false } as const;

/** Columns or bars that say their amounts themselves, in whole units, so that they need no axis of amounts. */
export const labelledBars = {
  ...quietChart,
  gapWidth: 40,
  dataLabels: { showValue: true, position: 'outEnd', numberFormat: { formatCode: countFormat }, fontColor: greyColour },
} as const satisfies Partial<SheetChart>;

/** The same for scores, which tell apart by decimals. */
export const scoredBars = {
  ...labelledBars,
  dataLabels: { ...labelledBars.dataLabels, numberFormat: { formatCode: '0.0' } },
} as const satisfies Partial<SheetChart>;

export const hiddenAmounts = { hidden: true } as const;

/** From zero on, so that bars are as long as their scores are high. */
export const hiddenScores = { hidden: true, scale: { min: 0 } } as const;

export function drawnLine(series: Pick<Series, 'name' | 'categories' | 'values'>): Series {
  return { ...series, color: accentColour, stroke: { width: 2.25 }, marker: { symbol: 'none' } };
}

/** A line to read the others by. */
export function guideLine(series: Pick<Series, 'name' | 'categories' | 'values'>): Series {
  return {
    ...series,
    color: greyColour,
    stroke: { width: 1.5, dash: 'dash' },
    marker: { symbol: 'none' },
  };
}
