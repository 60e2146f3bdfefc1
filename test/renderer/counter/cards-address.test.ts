import { expect, it } from 'vitest';
import { cardsAddress } from '../../../renderer/counter/cards-address.ts';

const tea = { kind: 'text', field: 'note', operator: 'contains', value: '茶' } as const;

it('an address carries those picked, or everybody a filter keeps but a few', () => {
  const picked = { selection: { ids: [3, 5] } };
  expect(cardsAddress(picked)).toEqual(picked);
  const filtered = { selection: { filter: { text: '王', conditions: [tea] }, exceptIds: [7] } };
  expect(cardsAddress(filtered)).toEqual(filtered);
  expect(cardsAddress({ selection: { filter: {} } })).toEqual({
    selection: { filter: { text: '', conditions: [] }, exceptIds: [] },
  });
});

it.each([
  undefined,
  'everybody',
  { ids: [] },
  { ids: ['3'] },
  { ids: [1.5] },
  { filter: null },
  { filter: { text: 5 } },
  { filter: { conditions: 'all' } },
  { filter: { text: '' }, exceptIds: '7' },
])('%j is nobody', (selection) => {
  expect(cardsAddress({ selection })).toEqual({});
});

it('a condition that cannot be read makes it nobody, not everybody else', () => {
  const unknown = { kind: 'text', field: 'shoeSize', operator: 'is', value: '42' };
  expect(cardsAddress({ selection: { filter: { text: '', conditions: [tea, unknown] } } })).toEqual({});
});
