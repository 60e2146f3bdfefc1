import type { SleepMode } from './sleep-state.ts';

/** How far a silence is drawn, on a logarithmic axis: days, or by own rhythm multiples of the usual gap. */
export interface SilenceAxis {
  least: number;
  most: number;
  ticks: readonly number[];
  /** By how much a limit is moved at the least. */
  step: number;
}

export const silenceAxes: Readonly<Record<SleepMode, SilenceAxis>> = {
  days: { least: 1, most: 730, ticks: [1, 7, 30, 90, 365], step: 1 },
  rhythm: { least: 0.5, most: 20, ticks: [1, 1.5, 2, 3, 6, 12], step: 0.1 },
};

export const silenceBars = 60;

/** From 0 to 1; what lies beyond an end is drawn at it. */
export function placeOnAxis(value: number, { least, most }: SilenceAxis): number {
  if (value <= least) return 0;
  return Math.min(1, Math.log(value / least) / Math.log(most / least));
}

/** The value of a place from 0 to 1, in whole steps. */
export function valueAtPlace(place: number, { least, most, step }: SilenceAxis): number {
  return inSteps(least * (most / least) ** Math.min(1, Math.max(0, place)), step);
}

/** How many of the silences fall into each bar; those of one bar are of equal width on the axis. */
export function countsOfBars(silences: Iterable<number>, axis: SilenceAxis): number[] {
  const counts = new Array<number>(silenceBars).fill(0);
  for (const silence of silences) {
    const bar = Math.min(silenceBars - 1, Math.floor(placeOnAxis(silence, axis) * silenceBars));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts;
}

/** The limits with one of them moved: in whole steps, and between its neighbours. */
export function withLimitMoved(
  limits: readonly [number, number, number],
  place: 0 | 1 | 2,
  wanted: number,
  { least, most, step }: SilenceAxis,
): [number, number, number] {
  const lowest = place === 0 ? Math.max(1, least) : (limits[place - 1] ?? least) + step;
  const highest = place === 2 ? Math.max(most, limits[2]) : (limits[place + 1] ?? most) - step;
  const moved: [number, number, number] = [...limits];
  moved[place] = inSteps(Math.min(highest, Math.max(lowest, wanted)), step);
  return moved;
}

/** Without the digits that counting in tenths leaves behind. */
function inSteps(value: number, step: number): number {
  return Math.round(Math.round(value / step) * step * 10) / 10;
}
