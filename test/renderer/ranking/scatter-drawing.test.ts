import { describe, expect, it } from 'vitest';
import { keyOfPoint, scatterDrawing } from '../../../renderer/ranking/scatter-drawing.ts';
import type { ScoredPoint } from '../../../shared/ranking/scored-contract.ts';

const colours = {
  ...{
    ink: '#000',
    quiet: '#777',
    line: '#ccc',
    series: '#060',
    accentWash: '#efe',
    lightGrey: '#ddd',
    raised: '#fff',
  },
  fontFamily: 'sans-serif',
};

const words = { moneyScore: 'money', cautiousValue: 'beyond money', ofPoint: () => '' };

function point(customerId: number, cautiousValue: number, name = ''): ScoredPoint {
  return {
    ...{ customerId, number: `c${customerId}`, name, rank: customerId, moneyScore: 10 * customerId, cautiousValue },
    ...{ knownPart: cautiousValue, isAmongFirst: false, isOverlooked: false },
  };
}

interface DrawnSeries {
  type: string;
  data: unknown[];
  renderItem?(
    params: { dataIndex: number; coordSys: object },
    api: object,
  ): { type: string; style?: { text?: string } } | null;
}

/** What is drawn at 10 pixels a unit; the third series are the points, the last the labels. */
function drawn(points: ScoredPoint[]) {
  const scored = {
    ...{
      customers: points.length,
      points,
      cells: [],
      lineOfNth: null,
      overlookedCorner: null,
      overlooked: { first: 0, more: 0 },
    },
    valueRange: { least: 2, greatest: 4 },
  };
  const { series } = scatterDrawing(scored, null, words)(colours) as { series: DrawnSeries[] };
  const api = { coord: ([x = 0, y = 0]: number[]) => [10 * x, 100 * (5 - y)], value: () => 0 };
  const coordSys = { x: 0, y: 0, width: 1000, height: 500 };
  const items = (one: DrawnSeries | undefined) =>
    one?.data.map((_, dataIndex) => one.renderItem?.({ dataIndex, coordSys }, api) ?? null) ?? [];
  return { points: items(series[2]), labels: items(series.at(-1)).map((item) => item?.style?.text) };
}

describe('the picture of both scores', () => {
  it('draws no one below where its axis begins: nothing lies on the labels of the axis', () => {
    const { points, labels } = drawn([point(1, 3), point(2, 1), point(3, 4)]);
    expect(points.map((item) => item?.type)).toEqual(['circle', undefined, 'circle']);
    expect(labels).toEqual(['c1']);
  });

  it('labels by the number whom the file knew no name of', () => {
    expect(drawn([point(1, 3), point(4, 4, 'Ann')]).labels).toEqual(['c1', 'Ann']);
  });

  it('knows a group by its key', () => {
    expect(keyOfPoint({ ...point(1, 3), group: 'group-7' })).toBe('group-7');
  });
});
