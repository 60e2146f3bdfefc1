import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cellsOfMoment, momentOfCells } from '../../../shared/exchange/moment-cells.ts';

const zone = process.env.TZ;
// Where the clock is put back in autumn, so that an hour is there twice.
beforeEach(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('a moment in two cells', () => {
  it('comes back to the millisecond, also where the clock is put back', () => {
    const autumn = Date.UTC(2026, 9, 25);
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -6e13, max: 6e13 }), fc.integer({ min: autumn, max: autumn + 1e7 })),
        (at) => {
          const { day, clock } = cellsOfMoment(at);
          expect(momentOfCells(day, clock)).toBe(at);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is as short as it can be, and says its offset only where it must', () => {
    expect(cellsOfMoment(new Date(2026, 4, 5, 8, 5).getTime())).toEqual({ day: '2026-05-05', clock: '08:05' });
    expect(cellsOfMoment(new Date(2026, 4, 5, 8, 5, 12).getTime()).clock).toBe('08:05:12');
    expect(cellsOfMoment(new Date(2026, 4, 5, 8, 5, 0, 7).getTime()).clock).toBe('08:05:00.007');
    expect(momentOfCells('2026-10-25', '01:30 +02:00')).toBe(Date.UTC(2026, 9, 24, 23, 30));
    expect(momentOfCells('2026-10-25', '01:30 +01:00')).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it.each([
    ['soon', '08:05'],
    ['2026-02-30', '08:05'],
    ['2026-05-05', '8:05'],
    ['2026-05-05', ''],
  ])('%j %j is none', (day, clock) => {
    expect(momentOfCells(day, clock)).toBeNull();
  });
});
