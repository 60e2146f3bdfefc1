import { describe, expect, it } from 'vitest';
import {
  inChosenOrder,
  isAsProposed,
  proposedLayout,
  readLayout,
  withColumnMoved,
  withColumnToggled,
  withColumnWidth,
} from '../../../renderer/ui/column-layout.ts';

const columns = ['rank', 'name', 'net', 'orders'].map((key) => ({ key }));
const keysOf = (order: readonly string[]) => inChosenOrder(columns, order).map(({ key }) => key);

describe('the columns of a table', () => {
  it('stand as proposed until somebody moves one', () => {
    expect(keysOf([])).toEqual(['rank', 'name', 'net', 'orders']);
    expect(keysOf(withColumnMoved(proposedLayout, columns, 'net', -1).order)).toEqual([
      'rank',
      'net',
      'name',
      'orders',
    ]);
  });

  it('move no further than the ends', () => {
    expect(withColumnMoved(proposedLayout, columns, 'rank', -1)).toBe(proposedLayout);
    expect(withColumnMoved(proposedLayout, columns, 'orders', 1)).toBe(proposedLayout);
  });

  it('find a place for one the layout was made without, behind its neighbour, and forget one that is gone', () => {
    expect(keysOf(['orders', 'gone', 'name', 'rank'])).toEqual(['orders', 'name', 'net', 'rank']);
  });

  it('are never all hidden', () => {
    let layout = proposedLayout;
    for (const { key } of columns) layout = withColumnToggled(layout, columns, key);
    expect(layout.hidden).toEqual(['rank', 'name', 'net']);
    expect(withColumnToggled(layout, columns, 'name').hidden).toEqual(['rank', 'net']);
  });

  it('are neither too narrow to grasp nor wider than a screen', () => {
    expect(withColumnWidth(proposedLayout, 'net', 3).widths.net).toBe(48);
    expect(withColumnWidth(proposedLayout, 'net', 9000).widths.net).toBe(800);
    expect(isAsProposed(withColumnWidth(proposedLayout, 'net', 200))).toBe(true);
  });

  it('are read back as they were stored, whatever else was stored there', () => {
    const layout = { order: ['net', 'rank'], hidden: ['orders'], widths: { net: 120 } };
    expect(readLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
    expect(readLayout({ order: 'net', hidden: [1, 'rank', 'rank'], widths: { net: 'wide', rank: -5 } })).toEqual({
      order: [],
      hidden: ['rank'],
      widths: {},
    });
    expect(readLayout(undefined)).toEqual(proposedLayout);
  });
});
