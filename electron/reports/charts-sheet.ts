import type { SheetChart, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { paretoCurve } from '../../shared/ranking/pareto.ts';
import type { RevenueRanking } from '../../shared/ranking/ranking.ts';
import { SheetPage } from '../spreadsheet/sheet-page.ts';
import { accentColour, greyColour, type SheetStyles } from '../spreadsheet/sheet-style.ts';
import { countFormat, formulaCell, numberCell, percentFormat, textCell } from '../spreadsheet/write-cells.ts';
import type { ScoredFindings } from './key-account-findings.ts';
import { columnRangeOn } from './ranking-columns.ts';
import { scoreChart } from './score-chart.ts';
import type { TierTable } from './summary-sheet.ts';
import type { WeightCells } from './weights-sheet.ts';

/** More columns than this are no longer read one by one. */
const mostCustomersDrawn = 20;
const chartRows = 20;
const chartColumns = 9;
/** Two charts side by side, the others below, next to the columns of the curve's points: those are not printed. */
const firstChartColumn = 3;
const printedRange = `$D$1:$W$${2 * chartRows + 2}`;
const quietAxis = { majorTickMark: 'none', minorTickMark: 'none', labelColor: greyColour } as const;

/**
 * The Pareto side by side: what the largest customers bring, and the curve of all of them, drawn from at most 200
 * points that stand next to it as figures. Below, the tiers, and both scores where something is known beyond money.
 */
export function chartsSheet(
  ranking: RevenueRanking,
  tiers: TierTable,
  beyondMoney: { scored: ScoredFindings; weights: WeightCells } | null,
  translate: TFunction,
  styles: SheetStyles,
): WriteSheet {
  const word = (key: string): string => translate(`report.ranking.charts.${key}`, { currency: ranking.currency });
  const name = translate('report.ranking.sheets.charts');
  const page = new SheetPage();
  if (ranking.customers === 0) {
    page.row(textCell(word('nothing')));
    return { name, columns: [{ width: 60 }], cells: page.cells, view: { showGridLines: false } };
  }

  page.row(textCell(word('customerShare'), styles.headingRight), textCell(word('netShare'), styles.headingRight));
  const firstRow = page.nextRow;
  const ranked = translate('report.ranking.sheets.ranking');
  const cumulativeShares = columnRangeOn(ranked, 'cumulativeShare', ranking.customers);
  for (const { customerShare, netShare } of paretoCurve(ranking.rows)) {
    const place = Math.round(customerShare * ranking.customers);
    page.row(
      formulaCell(`${place}/ROWS(${cumulativeShares})`, customerShare, percentFormat),
      place === 0
        ? numberCell(0, percentFormat)
        : formulaCell(`INDEX(${cumulativeShares},${place})`, netShare, percentFormat),
    );
  }
  const lastRow = page.nextRow - 1;

  const drawn = Math.min(mostCustomersDrawn, ranking.customers);
  const charts: SheetChart[] = [
    columnChart(word('topCustomers'), columnRangeOn(ranked, 'name', drawn), columnRangeOn(ranked, 'net', drawn), {
      row: 0,
      col: firstChartColumn,
    }),
    {
      type: 'line',
      title: word('pareto'),
      titleFontSize: 12,
      altText: word('pareto'),
      series: [
        {
          name: word('netShare'),
          values: `'${name}'!$B$${firstRow}:$B$${lastRow}`,
          categories: `'${name}'!$A$${firstRow}:$A$${lastRow}`,
          color: accentColour,
          stroke: { width: 2.25 },
          marker: { symbol: 'none' },
        },
      ],
      legend: false,
      axes: {
        x: {
          title: word('customerShare'),
          numberFormat: { formatCode: '0%' },
          ...quietAxis,
          tickLblSkip: Math.max(1, Math.ceil((lastRow - firstRow) / 10)),
        },
        y: {
          ...quietAxis,
          title: word('netShare'),
          numberFormat: { formatCode: '0%' },
          // Customers with a negative net push the curve above the whole before they bring it back.
          scale: { min: 0, ...(ranking.rows.some((row) => row.cumulativeShare > 1) ? {} : { max: 1 }) },
          gridlines: { major: true },
        },
      },
      anchor: {
        from: { row: 0, col: firstChartColumn + chartColumns + 1 },
        to: { row: chartRows, col: firstChartColumn + 2 * chartColumns + 1 },
      },
    },
    columnChart(word('tiers'), tiers.labels, tiers.nets, { row: chartRows + 1, col: firstChartColumn }),
  ];
  if (beyondMoney !== null) {
    const from = { row: chartRows + 1, col: firstChartColumn + chartColumns + 1 };
    const anchor = { from, to: { row: from.row + chartRows, col: from.col + chartColumns } };
    charts.push(scoreChart({ ...beyondMoney, top: ranking.top }, page, name, anchor, translate, styles));
  }
  return {
    name,
    columns: [{ width: 14 }, { width: 14 }],
    cells: page.cells,
    charts,
    freezePane: { rows: 1 },
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      paperSize: 'a4',
      printArea: printedRange,
    },
    view: { showGridLines: false },
  };
}

function columnChart(
  title: string,
  categories: string,
  values: string,
  from: { row: number; col: number },
): SheetChart {
  return {
    type: 'column',
    title,
    titleFontSize: 12,
    altText: title,
    series: [{ name: title, categories, values, color: accentColour, invertIfNegative: false }],
    gapWidth: 40,
    legend: false,
    axes: {
      x: { ...quietAxis, tickLblPos: 'low' },
      // Whole units: the minor digits would only crowd the axis.
      y: { ...quietAxis, numberFormat: { formatCode: countFormat }, gridlines: { major: true } },
    },
    anchor: { from, to: { row: from.row + chartRows, col: from.col + chartColumns } },
  };
}
