import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelPlaces } from '../../../renderer/ranking/label-places.ts';

const frame = { left: 0, right: 300, top: 0, bottom: 200 };
const around = { frame, dotRadius: 4, height: 12, gap: 3 };

it('a name stands to the right of its dot, and to the left where the picture ends', () => {
  const spots = [
    { x: 50, y: 100 },
    { x: 290, y: 100 },
  ];
  const [inside, atEdge] = labelPlaces(
    spots.map((spot) => ({ spot, width: 60 })),
    { ...around, dots: spots },
  );
  expect(inside).toEqual({ left: 57, y: 100 });
  expect(atEdge).toEqual({ left: 223, y: 100 });
});

it('a name goes above its dot where another dot is on either side, and is left out where there is no room', () => {
  const spot = { x: 150, y: 100 };
  const beside = [spot, { x: 180, y: 100 }, { x: 120, y: 100 }];
  expect(labelPlaces([{ spot, width: 60 }], { ...around, dots: beside })[0]?.y).toBeLessThan(100);
  const aboveAndBelow = [...beside, { x: 150, y: 90 }, { x: 150, y: 110 }];
  expect(labelPlaces([{ spot, width: 60 }], { ...around, dots: aboveAndBelow })).toEqual([null]);
});

it('no name leaves the picture, lies over a dot or over another name', () => {
  const anySpot = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) });
  fc.assert(
    fc.property(
      fc.array(anySpot, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 10, max: 120 }),
      (dots, width) => {
        const placed = labelPlaces(
          dots.slice(0, 8).map((spot) => ({ spot, width })),
          { ...around, dots },
        ).filter((place) => place !== null);
        for (const [index, { left, y }] of placed.entries()) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(300);
          for (const dot of dots) {
            const isBeside = dot.x + 4 <= left || dot.x - 4 >= left + width;
            expect(isBeside || Math.abs(dot.y - y) >= 4 + 6).toBe(true);
          }
          for (const other of placed.slice(index + 1)) {
            expect(Math.abs(other.left - left) >= width || Math.abs(other.y - y) >= 12).toBe(true);
          }
        }
      },
    ),
  );
});
