import { describe, expect, it } from 'vitest';
import { differences } from '../../../renderer/import/remembered-differences.ts';
import type { ImportDecision } from '../../../shared/import/contract.ts';

const now: ImportDecision = {
  kind: 'orders',
  mapping: { day: [0], amount: [2], note: [3] },
  match: 'phone',
  mode: 'fill',
  dateOrder: 'ymd',
  decimalMark: 'point',
  positiveReturns: 'asWritten',
};

describe('what was chosen the last time', () => {
  it('differs in nothing from itself', () => {
    expect(differences(now, structuredClone(now))).toEqual([]);
  });

  it('is told column by column, then choice by choice', () => {
    const lastTime: ImportDecision = {
      ...now,
      mapping: { day: [1], amount: [2], description: [3] },
      mode: 'replace',
      dateOrder: 'dmy',
    };
    expect(differences(now, lastTime)).toEqual([
      { what: 'column', column: 0, field: null },
      { what: 'column', column: 1, field: 'day' },
      { what: 'column', column: 3, field: 'description' },
      { what: 'mode' },
      { what: 'dateOrder' },
    ]);
  });
});
