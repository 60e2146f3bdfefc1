import { expect, it } from 'vitest';
import { placesByKey } from '../../shared/places-by-key.ts';

const { NaN: nothing, MAX_SAFE_INTEGER: most } = Number;

it('whole numbers sort in both directions, equal ones as they stand, those without one last', () => {
  const keys = Float64Array.of(7, nothing, -3, 7, 0, 70_000, nothing, -3, 65_536 * 65_536 * 3);
  expect([...placesByKey(keys, false)]).toEqual([2, 7, 4, 0, 3, 5, 8, 1, 6]);
  expect([...placesByKey(keys, true)]).toEqual([8, 5, 0, 3, 4, 2, 7, 1, 6]);
});

it('the largest amounts there can be sort like any other', () => {
  const keys = Float64Array.of(most, 0, most - 1, 1);
  expect([...placesByKey(keys, false)]).toEqual([1, 3, 2, 0]);
  expect([...placesByKey(keys, true)]).toEqual([0, 2, 3, 1]);
});

it('nothing, and nothing but equal keys, stay as they are', () => {
  expect([...placesByKey(new Float64Array(0), false)]).toEqual([]);
  expect([...placesByKey(Float64Array.of(5, 5, nothing, 5), true)]).toEqual([0, 1, 3, 2]);
});
