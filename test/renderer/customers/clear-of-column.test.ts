import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftClearOf } from '../../../renderer/customers/filter/clear-of-column.ts';

const room = { left: 156, right: 1280 };

describe('the editor of a condition', () => {
  it('stays at its chip where it covers nothing of its column', () => {
    expect(shiftClearOf({ left: 900, right: 1000 }, { chipLeft: 300, width: 280 }, room)).toBe(0);
  });

  it('moves to the left of its column, or to the right where there is no room', () => {
    expect(shiftClearOf({ left: 600, right: 800 }, { chipLeft: 560, width: 280 }, room)).toBe(600 - 8 - 280 - 560);
    expect(shiftClearOf({ left: 200, right: 400 }, { chipLeft: 360, width: 280 }, room)).toBe(408 - 360);
  });

  it('never covers its column while there is room on one side, and never leaves the page', () => {
    const place = fc.integer({ min: room.left, max: room.right - 280 });
    fc.assert(
      fc.property(place, fc.integer({ min: 60, max: 260 }), place, (left, width, chipLeft) => {
        const column = { left, right: left + width };
        const begins = chipLeft + shiftClearOf(column, { chipLeft, width: 280 }, room);
        const ends = begins + 280;
        expect(begins).toBeGreaterThanOrEqual(room.left);
        expect(ends).toBeLessThanOrEqual(room.right);
        const hasRoom = column.left - 288 >= room.left || column.right + 288 <= room.right;
        if (hasRoom) expect(begins >= column.right || ends <= column.left).toBe(true);
      }),
    );
  });
});
