import { expect, it } from 'vitest';
import { answerOfKey } from '../../../renderer/scoring-sheet/sheet-columns.ts';

it('digits write the answers of a column in their order, "-" that it is not known, and nothing that a column does not have', () => {
  expect(['0', '5', '6', '-', 'x'].map((key) => answerOfKey('credit', key))).toEqual([
    '0',
    '5',
    undefined,
    '?',
    undefined,
  ]);
  expect(['0', '1', '2', '-'].map((key) => answerOfKey('buysElsewhere', key))).toEqual(['no', 'yes', undefined, '?']);
  expect(['0', '3', '4', '-'].map((key) => answerOfKey('satisfaction', key))).toEqual(['0', '3', undefined, undefined]);
});
