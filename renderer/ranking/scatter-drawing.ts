import type { CustomSeriesRenderItem } from 'echarts/types/dist/shared';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { RankedKey } from '../../shared/ranking/ranking.ts';
import type { ScoredPoint, ScoredPoints } from '../../shared/ranking/scored-contract.ts';
import type { ChartColours, ChartDrawing } from '../ui/chart-canvas.tsx';
import { type LabelPlace, labelPlaces, type Spot } from './label-places.ts';

const firstRadius = 3.6;
const restRadius = 2;
const currentRadius = 6;
const stemWidth = 8;
const cellWidth = 6;
const labelledOverlooked = 5;
const labelledFirst = 2;
const marginRight = 14;

export function keyOfPoint({ customerId, group }: ScoredPoint): RankedKey {
  return group ?? customerId;
}

interface DrawnWords {
  moneyScore: string;
  cautiousValue: string;
  /** What a point says when the mouse is on it. */
  ofPoint(point: ScoredPoint): string;
}

/** Both scores as a picture: cells and points, the line of the Nth, whose name is said, and what of the current is assumed. */
export function scatterDrawing(scored: ScoredPoints, currentKey: RankedKey | null, names: DrawnWords): ChartDrawing {
  const { points, overlookedCorner: corner, valueRange } = scored;
  const least = Math.max(0, Math.floor(valueRange.least * 10 - 1) / 10);
  const cells = scored.cells.filter(({ cautiousValue }) => cautiousValue >= least);
  const greatest = Math.min(5, Math.ceil(valueRange.greatest * 10 + 1) / 10);
  const current = points.find((point) => keyOfPoint(point) === currentKey && point.cautiousValue >= least);
  const labelled = [
    ...(current === undefined ? [] : [current]),
    ...points.filter(({ isOverlooked }) => isOverlooked).slice(0, labelledOverlooked),
    ...points.slice(0, labelledFirst),
  ].filter((point, index, all) => point.cautiousValue >= least && all.indexOf(point) === index);
  const mostInCell = Math.max(1, ...cells.map(({ customers }) => customers));
  return (colours) => ({
    animation: false,
    grid: { left: 36, right: marginRight, top: 24, bottom: 40 },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colours.raised,
      borderColor: colours.line,
      textStyle: { color: colours.ink, fontSize: 12 },
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const point = points[dataIndex];
        return point === undefined ? '' : names.ofPoint(point);
      },
    },
    xAxis: {
      ...axis(names.moneyScore, colours),
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: axisLabel(colours),
      nameLocation: 'middle',
      nameGap: 24,
    },
    yAxis: {
      ...axis(names.cautiousValue, colours),
      ...{ min: least, max: greatest, nameLocation: 'end', nameGap: 8 },
      nameTextStyle: { align: 'left', color: colours.quiet, fontSize: 11, padding: [0, 0, 0, -24] },
      splitLine: { show: true, lineStyle: { color: colours.line } },
    },
    series: [
      custom(corner === null ? [] : [[corner.moneyScore, corner.cautiousValue]], (_, api) => {
        const [left = 0, top = 0] = api.coord([0, greatest]);
        const [right = 0, bottom = 0] = api.coord([corner?.moneyScore ?? 0, corner?.cautiousValue ?? greatest]);
        return {
          type: 'rect',
          shape: { x: left, y: top, width: right - left, height: bottom - top },
          style: { fill: colours.accentWash },
        };
      }),
      custom(
        cells.map(({ moneyScore, cautiousValue }) => [moneyScore, cautiousValue]),
        ({ dataIndex }, api) => {
          const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
          const customers = cells[dataIndex]?.customers ?? 0;
          return {
            type: 'rect',
            shape: { x: x - cellWidth / 2, y: y - cellWidth / 2, width: cellWidth, height: cellWidth },
            style: { fill: colours.quiet, opacity: 0.15 + 0.6 * Math.sqrt(customers / mostInCell) },
          };
        },
      ),
      {
        ...custom(
          points.map(({ moneyScore, cautiousValue }) => [moneyScore, cautiousValue]),
          ({ dataIndex }, api) => {
            const point = points[dataIndex];
            // Whom the axis begins above is in the table, not on its labels.
            if (point === undefined || point.cautiousValue < least) return null;
            const [cx = 0, cy = 0] = api.coord([point.moneyScore, point.cautiousValue]);
            return { type: 'circle', ...dotOf(point, [cx, cy], colours) };
          },
        ),
        silent: false,
      },
      {
        type: 'line',
        silent: true,
        showSymbol: false,
        clip: true,
        lineStyle: { color: colours.ink, width: 1, type: 'dashed' },
        data: lineOf(scored, least, greatest),
      },
      {
        ...custom(current === undefined ? [] : [[current.moneyScore, current.cautiousValue]], (_, api) => {
          if (current === undefined) return null;
          const [x = 0, y = 0] = api.coord([current.moneyScore, current.cautiousValue]);
          const [, known = 0] = api.coord([current.moneyScore, Math.max(least, current.knownPart)]);
          return {
            type: 'group',
            children: [
              {
                type: 'rect',
                shape: { x: x - stemWidth / 2, y, width: stemWidth, height: Math.max(0, known - y) },
                style: { fill: hatchOf(colours) },
              },
              {
                type: 'circle',
                shape: { cx: x, cy: y, r: currentRadius },
                style: { fill: colours.series, stroke: colours.ink, lineWidth: 2 },
              },
            ],
          };
        }),
        // The first by money lies on the edge.
        clip: false,
      },
      {
        ...custom(
          labelled.map(({ moneyScore, cautiousValue }) => [moneyScore, cautiousValue]),
          labels(
            labelled,
            points.filter((point) => (point.isAmongFirst || point.isOverlooked) && point.cautiousValue >= least),
            colours,
          ),
        ),
        clip: false,
      },
    ],
  });
}

function custom(data: number[][], renderItem: CustomSeriesRenderItem) {
  return { type: 'custom', silent: true, clip: true, encode: { x: 0, y: 1 }, data, renderItem };
}

function axis(name: string, colours: ChartColours) {
  return {
    type: 'value',
    name,
    nameTextStyle: { color: colours.quiet, fontSize: 11 },
    axisLine: { show: true, lineStyle: { color: colours.line } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: { ...axisLabel(colours), showMinLabel: false, showMaxLabel: false },
  };
}

function axisLabel(colours: ChartColours) {
  return { color: colours.quiet, fontSize: 11 };
}

function dotOf({ isAmongFirst, isOverlooked }: ScoredPoint, [cx, cy]: [number, number], colours: ChartColours) {
  const shape = { cx, cy, r: isAmongFirst || isOverlooked ? firstRadius : restRadius };
  if (isAmongFirst) return { shape, style: { fill: colours.series, ...(isOverlooked ? ring(colours.ink) : {}) } };
  if (isOverlooked) return { shape, style: { fill: 'transparent', ...ring(colours.series) } };
  return { shape, style: { fill: colours.quiet, opacity: 0.38 } };
}

function ring(stroke: string) {
  return { stroke, lineWidth: 1.5 };
}

/** Where customers with the score of the Nth lie, within the picture. */
function lineOf({ lineOfNth }: ScoredPoints, least: number, greatest: number): number[][] {
  if (lineOfNth === null) return [];
  const { moneyWeight, score } = lineOfNth;
  if (moneyWeight === 0) return [0, 100].map((moneyScore) => [moneyScore, score / 20]);
  return [least, greatest].map((value) => [(score - (1 - moneyWeight) * 20 * value) / moneyWeight, value]);
}

/** Names beside their points, where they cover neither each other nor a point that stands out. */
function labels(
  labelled: readonly ScoredPoint[],
  dots: readonly ScoredPoint[],
  colours: ChartColours,
): CustomSeriesRenderItem {
  const size = 11;
  const widthOf = (point: ScoredPoint): number =>
    [...customerLabel(point)].reduce((sum, letter) => sum + (letter > '\u2e80' ? size : size * 0.6), 0);
  let places: readonly (LabelPlace | null)[] = [];
  return ({ dataIndex, coordSys }, api) => {
    const point = labelled[dataIndex];
    if (point === undefined) return null;
    if (dataIndex === 0) {
      const spotOf = ({ moneyScore, cautiousValue }: ScoredPoint): Spot => {
        const [x = 0, y = 0] = api.coord([moneyScore, cautiousValue]);
        return { x, y };
      };
      places = labelPlaces(
        labelled.map((one) => ({ spot: spotOf(one), width: widthOf(one) })),
        { frame: frameOf(coordSys), dots: dots.map(spotOf), dotRadius: firstRadius, height: size + 2, gap: 5 },
      );
    }
    const place = places[dataIndex] ?? null;
    if (place === null) return null;
    return {
      type: 'text',
      style: {
        ...{ x: place.left, y: place.y, text: customerLabel(point), verticalAlign: 'middle', fill: colours.ink },
        ...{ font: `${size}px ${colours.fontFamily}`, stroke: colours.raised, lineWidth: 2 },
      },
    };
  };
}

/** Of a grid, whose type the library leaves open, and the margin for the names of those on its right edge. */
function frameOf(grid: object): { left: number; right: number; top: number; bottom: number } {
  const { x, y, width, height } = { x: 0, y: 0, width: 0, height: 0, ...grid };
  return { left: x, right: x + width + marginRight, top: y, bottom: y + height };
}

/** Lines at 45°, 1.5 wide and some 4 apart: what is assumed. */
function hatchOf(colours: ChartColours) {
  const tile = 6;
  const image = document.createElement('canvas');
  image.width = tile;
  image.height = tile;
  const pen = image.getContext('2d');
  if (pen !== null) {
    pen.fillStyle = colours.accentWash;
    pen.fillRect(0, 0, tile, tile);
    pen.strokeStyle = colours.series;
    pen.lineWidth = 1.5;
    for (const shift of [-tile, 0, tile]) {
      pen.beginPath();
      pen.moveTo(shift - 1, tile + 1);
      pen.lineTo(shift + tile + 1, -1);
      pen.stroke();
    }
  }
  return { image, repeat: 'repeat' as const };
}
