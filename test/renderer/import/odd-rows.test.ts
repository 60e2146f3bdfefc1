import { describe, expect, it } from 'vitest';
import { weightiestFirst, weightOf } from '../../../renderer/import/odd-rows.ts';
import { importWarningCodes } from '../../../shared/import/contract.ts';

const warnings = importWarningCodes.map((code) => ({ code, count: 1, rows: [], examples: [] }));

describe('what is odd about a file', () => {
  it('has the weightiest first: all that is to be weighed before all that is only tidied', () => {
    const weights = weightiestFirst(warnings).map(weightOf);
    expect(weights.lastIndexOf('weigh')).toBeLessThan(weights.indexOf('note'));
  });

  it('is all there, once', () => {
    expect(
      weightiestFirst(warnings)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...importWarningCodes].sort());
  });

  it('begins with what the file itself lacks, then whose money counts and who becomes one person', () => {
    expect(
      weightiestFirst(warnings)
        .map(({ code }) => code)
        .slice(0, 6),
    ).toEqual([
      'fileCutShort',
      'formulasNotComputed',
      'perhapsOrders',
      'positiveReturnsAsWritten',
      'customersWithoutName',
      'namesakesBecomeOne',
    ]);
  });
});
