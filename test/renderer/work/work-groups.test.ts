import { expect, test } from 'vitest';
import { longestUnfolded, workGroups } from '../../../renderer/work/work-groups.ts';

const long = longestUnfolded + 1;
const names = [...Array(3).fill('overdue'), ...Array(long).fill('today'), ...Array(longestUnfolded).fill('later')];
const nothingByHand = new Map<string, boolean>();

test('a group of more than a hundred rows begins folded, a shorter one does not', () => {
  expect(workGroups(names, 0, nothingByHand)).toEqual([
    { name: 'overdue', from: 0, size: 3, isFoldable: false, isFolded: false },
    { name: 'today', from: 3, size: long, isFoldable: true, isFolded: true },
    { name: 'later', from: 3 + long, size: longestUnfolded, isFoldable: false, isFolded: false },
  ]);
});

test('the group of the current row is open', () => {
  expect(workGroups(names, 3, nothingByHand)[1]?.isFolded).toBe(false);
  expect(workGroups(names, 2 + long, nothingByHand)[1]?.isFolded).toBe(false);
});

test('what was folded or unfolded by hand stays so', () => {
  expect(workGroups(names, 0, new Map([['today', false]]))[1]?.isFolded).toBe(false);
  expect(workGroups(names, 3, new Map([['today', true]]))[1]?.isFolded).toBe(true);
});

test('a list without headings is one group that is never folded', () => {
  expect(workGroups(Array(long).fill(''), 0, nothingByHand)).toEqual([
    { name: '', from: 0, size: long, isFoldable: false, isFolded: false },
  ]);
});

test('a short group that begins folded is open once it holds the current row', () => {
  const beginsFolded = (name: string): boolean => name === 'overdue';
  expect(workGroups(names, 3, nothingByHand, beginsFolded)[0]).toMatchObject({ isFoldable: true, isFolded: true });
  expect(workGroups(names, 2, nothingByHand, beginsFolded)[0]).toMatchObject({ isFoldable: true, isFolded: false });
});
