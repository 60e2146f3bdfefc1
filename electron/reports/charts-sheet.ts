import type { SheetChart, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { firstFifthOf, paretoCurve } from '../../shared/ranking/pareto.ts';
import { SheetPage } from '../spreadsheet/sheet-page.ts';
import { accentColour, type SheetStyles } from '../spreadsheet/sheet-style.ts';
import {
  formulaCell,
  moneyFormat,
  moneyValue,
  numberCell,
  percentFormat,
  textCell,
} from '../spreadsheet/write-cells.ts';
import type { ChartFigures } from './chart-figures.ts';
import { drawnLine, guideLine, hiddenAmounts, labelledBars, quietAxis, quietChart } from './chart-style.ts';
import { customerLabelCell } from './customer-label-cell.ts';
import type { ScoredFindings } from './key-account-findings.ts';
import { columnCell, columnHeading, columnRangeOn } from './ranking-columns.ts';
import type { ReportedRanking } from './reported-ranking.ts';
import { scoreChart } from './score-chart.ts';
import type { TierTable } from './summary-sheet.ts';
import type { WeightCells } from './weights-sheet.ts';

/** More bars than this are no longer read one by one. */
const mostCustomersDrawn = 20;
const chartRows = 20;
const chartColumns = 9;
/** Two charts side by side, two below them. */
const secondColumn = chartColumns + 1;
const firstRow = 2;
const secondRow = firstRow + chartRows + 1;
const noteRow = secondRow + chartRows + 1;
const percentAxis = { ...quietAxis, scale: { min: 0, max: 1, majorUnit: 0.2 }, numberFormat: { formatCode: '0%' } };

/**
 * What the largest customers bring, beside the curve of all of them; below, the tiers, and both scores where something is
 * known beyond money. The points of the curve go to the figures of the charts.
 */
export function chartsSheet(
  ranking: ReportedRanking,
  tiers: TierTable,
  beyondMoney: { scored: ScoredFindings; weights: WeightCells } | null,
  figures: ChartFigures,
  translate: TFunction,
  styles: SheetStyles,
): WriteSheet {
  const { rankedBy, currency } = ranking;
  const word = (key: string): string => translate(`report.ranking.charts.${key}`, { currency });
  const name = translate('report.ranking.sheets.charts');
  const page = new SheetPage();
  if (ranking.customers === 0) {
    page.row(textCell(word('nothing')));
    return { name, columns: [{ width: 60 }], cells: page.cells, view: { showGridLines: false } };
  }
  page.row(textCell(name, styles.title));
  while (page.nextRow <= noteRow) page.blank();
  // Customers with a negative net push the curve above the whole before they bring it back.
  if (ranking.rows.some((row) => row.cumulativeShare > 1))
    page.row(textCell(word(`cutAtWhole.${rankedBy}`), styles.label));
  page.row(textCell(word('whereFiguresAre'), styles.label));

  const charts: SheetChart[] = [
    { ...largestChart(ranking, figures, translate), anchor: anchorAt(firstRow, 0) },
    { ...paretoChart(ranking, figures, translate), anchor: anchorAt(firstRow, secondColumn) },
    {
      ...labelledBars,
      type: 'column',
      title: word(`tiers.${rankedBy}`),
      altText: word(`tiers.${rankedBy}`),
      series: [
        { name: word(`tiers.${rankedBy}`), categories: tiers.names, values: tiers.figures, color: accentColour },
      ],
      axes: { x: quietAxis, y: hiddenAmounts },
      anchor: anchorAt(secondRow, 0),
    },
  ];
  if (beyondMoney !== null) {
    const chart = scoreChart({ ...beyondMoney, top: ranking.top }, figures, translate);
    charts.push({ ...chart, anchor: anchorAt(secondRow, secondColumn) });
  }
  return {
    name,
    cells: page.cells,
    charts,
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      paperSize: 'a4',
    },
    view: { showGridLines: false },
  };
}

function anchorAt(row: number, col: number): SheetChart['anchor'] {
  return { from: { row, col }, to: { row: row + chartRows, col: col + chartColumns } };
}

type Drawing = Omit<SheetChart, 'anchor'>;

function largestChart(ranking: ReportedRanking, figures: ChartFigures, translate: TFunction): Drawing {
  const { currency, rankedBy } = ranking;
  const title = translate(`report.ranking.charts.topCustomers.${rankedBy}`, { currency });
  const ranked = translate('report.ranking.sheets.ranking');
  const drawn = ranking.rows.slice(0, mostCustomersDrawn);
  const [categories, values] = figures.add(
    {
      heading: translate('report.ranking.columns.name'),
      cells: drawn.map((_, index) => customerLabelCell(ranking, index, ranked)),
    },
    {
      heading: columnHeading(ranking, rankedBy, translate),
      cells: drawn.map(({ figure }, index) =>
        formulaCell(columnCell(ranked, ranking, rankedBy, index), moneyValue(figure), moneyFormat(currency)),
      ),
    },
  );
  return {
    ...labelledBars,
    type: 'bar',
    title,
    altText: title,
    series: [{ name: title, categories, values, color: accentColour, invertIfNegative: false }],
    axes: { x: { ...quietAxis, reverse: true, tickLblPos: 'low' }, y: hiddenAmounts },
  };
}

function paretoChart(ranking: ReportedRanking, figures: ChartFigures, translate: TFunction): Drawing {
  const word = (key: string): string => translate(`report.ranking.charts.${key}`);
  const { rankedBy } = ranking;
  const cumulativeShares = columnRangeOn(translate('report.ranking.sheets.ranking'), ranking, 'cumulativeShare');
  const shareOf = (place: number) =>
    formulaCell(`${place}/ROWS(${cumulativeShares})`, place / ranking.customers, percentFormat);
  const netOf = (place: number, netShare: number) =>
    formulaCell(`INDEX(${cumulativeShares},${place})`, netShare, percentFormat);
  const nothing = numberCell(0, percentFormat);
  const points = paretoCurve(ranking.rows).map(({ customerShare, netShare }) => ({
    place: Math.round(customerShare * ranking.customers),
    netShare,
  }));
  const fifth = firstFifthOf(ranking.rows);
  const [fifthOfCustomers, theirShare] = [shareOf(fifth.customers), netOf(fifth.customers, fifth.netShare)];
  const [customerShares, netShares, guideAcross, guideUp] = figures.add(
    {
      heading: word('customerShare'),
      cells: points.map(({ place }) => (place === 0 ? nothing : shareOf(place))),
    },
    {
      heading: word(`figureShare.${rankedBy}`),
      cells: points.map(({ place, netShare }) => (place === 0 ? nothing : netOf(place, netShare))),
    },
    // Up to the curve and from there to the left: two lines, which an empty row keeps apart.
    { heading: word('fifth'), cells: [fifthOfCustomers, fifthOfCustomers, null, nothing, fifthOfCustomers] },
    { heading: word(`figureShare.${rankedBy}`), cells: [nothing, theirShare, null, theirShare, theirShare] },
  );
  return {
    ...quietChart,
    type: 'scatter',
    scatterStyle: 'line',
    title: word(`pareto.${rankedBy}`),
    altText: word(`pareto.${rankedBy}`),
    series: [
      drawnLine({ name: word(`figureShare.${rankedBy}`), categories: customerShares, values: netShares }),
      guideLine({ name: word('fifth'), categories: guideAcross, values: guideUp }),
    ],
    axes: {
      x: { ...percentAxis, title: word('customerShare') },
      y: { ...percentAxis, title: word(`figureShare.${rankedBy}`), axisTitleRotation: -90 },
    },
  };
}
