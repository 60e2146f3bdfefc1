import { expect, it } from 'vitest';
import { compareKnown } from '../../shared/compare-known.ts';

it('what is not known comes behind everything that is, in either direction', () => {
  const sorted = (values: (string | number | null)[], descending: boolean) =>
    values.toSorted((one, other) => compareKnown(one, other, descending));
  expect(sorted([null, 2, 10, null, -1], false)).toEqual([-1, 2, 10, null, null]);
  expect(sorted([null, 2, 10, null, -1], true)).toEqual([10, 2, -1, null, null]);
  expect(sorted(['b', null, 'a'], true)).toEqual(['b', 'a', null]);
});
