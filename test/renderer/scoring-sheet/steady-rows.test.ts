import { expect, it } from 'vitest';
import { steadyRows } from '../../../renderer/scoring-sheet/steady-rows.ts';

const rowsOf = (...ids: number[]) => ids.map((customerId) => ({ customerId }));

it('rows stay where they were shown when the ranking moves them; those that go leave, those that come stand behind', () => {
  expect(steadyRows(rowsOf(1, 2, 3), [])).toEqual(rowsOf(1, 2, 3));
  expect(steadyRows(rowsOf(3, 1, 2), [1, 2, 3])).toEqual(rowsOf(1, 2, 3));
  expect(steadyRows(rowsOf(4, 3, 1), [1, 2, 3])).toEqual(rowsOf(1, 3, 4));
});
