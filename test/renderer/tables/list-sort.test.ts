import { expect, it } from 'vitest';
import { sortAfterPress } from '../../../renderer/tables/list-sort.ts';

const keys = ['name', 'net'] as const;
const largestFirst = new Set(['net'] as const);
type Key = (typeof keys)[number];
const press = (sort: Key, descending: boolean, pressed: string) =>
  sortAfterPress<Key>({ sort, descending }, pressed, keys, largestFirst);

it('a heading pressed first sorts texts from the beginning and figures from the largest', () => {
  expect(press('net', true, 'name')).toEqual({ sort: 'name', descending: false });
  expect(press('name', false, 'net')).toEqual({ sort: 'net', descending: true });
});

it('a heading pressed again turns the list round', () => {
  expect(press('net', true, 'net')).toEqual({ sort: 'net', descending: false });
  expect(press('name', true, 'name')).toEqual({ sort: 'name', descending: false });
});
