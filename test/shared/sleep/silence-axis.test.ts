import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  countsOfBars,
  placeOnAxis,
  silenceAxes,
  silenceBars,
  valueAtPlace,
  withLimitMoved,
} from '../../../shared/sleep/silence-axis.ts';
import { sleepRulesSchema } from '../../../shared/sleep/sleep-rules-schema.ts';
import { defaultSleepRules, sleepModes } from '../../../shared/sleep/sleep-state.ts';

it('a value has its place on the axis, and the place its value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 730 }), (days) => {
      expect(valueAtPlace(placeOnAxis(days, silenceAxes.days), silenceAxes.days)).toBe(days);
    }),
  );
});

it('every silence is in one bar, those beyond an end in the bar there', () => {
  const counts = countsOfBars([0, 1, 730, 5_000], silenceAxes.days);
  expect(counts).toHaveLength(silenceBars);
  expect([counts.at(0), counts.at(-1)]).toEqual([2, 2]);
});

it('a limit stays between its neighbours wherever it is dragged, so that the limits can be kept', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sleepModes),
      fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.double({ min: -10, max: 2_000, noNaN: true })), { maxLength: 20 }),
      (mode, drags) => {
        const field = mode === 'days' ? 'days' : 'multiples';
        let limits = defaultSleepRules[field];
        for (const [place, wanted] of drags) {
          limits = withLimitMoved(limits, place as 0 | 1 | 2, wanted, silenceAxes[mode]);
          expect(sleepRulesSchema.safeParse({ ...defaultSleepRules, mode, [field]: limits }).success).toBe(true);
        }
      },
    ),
  );
});
