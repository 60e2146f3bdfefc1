import { describe, expect, it } from 'vitest';
import { assignOwnColumn, ownDestinationOf } from '../../../renderer/import/own-destination.ts';
import { differences } from '../../../renderer/import/remembered-differences.ts';
import type { ImportDecision } from '../../../shared/import/contract.ts';

describe('a column that goes to an own field', () => {
  it('goes to one that is there, or makes one under its heading, and back to none', () => {
    const there = assignOwnColumn(undefined, { column: 2, name: 'Size', destination: 'own:7' });
    expect(there).toEqual([{ columns: [2], field: { id: 7 } }]);
    const both = assignOwnColumn(there, { column: 3, name: 'Since', destination: 'make:date' });
    expect(both.at(-1)).toEqual({ columns: [3], field: { name: 'Since', kind: 'date' } });
    expect([ownDestinationOf(both, 2), ownDestinationOf(both, 3), ownDestinationOf(both, 4)]).toEqual([
      'own:7',
      'make:date',
      null,
    ]);
    expect(assignOwnColumn(both, { column: 2, name: 'Size', destination: null })).toEqual([both[1]]);
  });

  it('takes the field from the column that had it', () => {
    const first = assignOwnColumn([], { column: 2, name: 'Size', destination: 'own:7' });
    expect(assignOwnColumn(first, { column: 5, name: 'Size 2', destination: 'own:7' })).toEqual([
      { columns: [5], field: { id: 7 } },
    ]);
  });

  it('is a difference to last time', () => {
    const now: ImportDecision = {
      kind: 'customers',
      mapping: { name: [0] },
      match: 'name',
      mode: 'fill',
      dateOrder: 'ymd',
      decimalMark: 'point',
      positiveReturns: 'asWritten',
    };
    const ownFields = assignOwnColumn([], { column: 2, name: 'Size', destination: 'own:7' });
    expect(differences(now, { ...now, ownFields })).toEqual([{ what: 'ownFields' }]);
    expect(differences({ ...now, ownFields: [] }, now)).toEqual([]);
  });
});
