import { describe, expect, it } from 'vitest';
import { nearestInDirection, nearestPoint, type PicturePoint } from '../../../renderer/ranking/nearest-point.ts';

const points: readonly PicturePoint[] = [
  [50, 50],
  [60, 55],
  [50, 20],
  [20, 90],
  [95, 50],
];

describe('the nearest point of a picture', () => {
  it('is the one nearest to the pointer, and none beyond its reach', () => {
    expect(nearestPoint(points, [57, 55], 12)).toBe(1);
    expect(nearestPoint(points, [75, 20], 12)).toBeNull();
  });

  it.each([
    ['ArrowRight', 1],
    ['ArrowUp', 2],
    ['ArrowLeft', null],
    ['ArrowDown', 3],
    ['Enter', null],
  ])('by %s is the nearest that lies more that way than beside it', (key, expected) => {
    expect(nearestInDirection(points, [50, 50], key)).toBe(expected);
  });
});
