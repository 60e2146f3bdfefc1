import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignColumn, fieldOfColumn } from '../../../renderer/import/column-mapping.ts';
import { fieldsByKind } from '../../../shared/import/import-kinds.ts';

describe('where a column goes', () => {
  it('is one field, the one chosen last', () => {
    const mapping = assignColumn(assignColumn({}, 3, 'day'), 3, 'amount');
    expect(mapping).toEqual({ amount: [3] });
    expect(fieldOfColumn(mapping, 3)).toBe('amount');
  });

  it('takes the field from the column that had it, where the field takes one', () => {
    expect(assignColumn({ amount: [1], day: [0] }, 2, 'amount')).toEqual({ amount: [2], day: [0] });
  });

  it('joins columns of a name in the order they were chosen', () => {
    expect(assignColumn({ name: [4] }, 1, 'name')).toEqual({ name: [4, 1] });
  });

  it('is nowhere after it was left out', () => {
    expect(assignColumn({ name: [4, 1], day: [0] }, 4, null)).toEqual({ name: [1], day: [0] });
    expect(fieldOfColumn({ name: [1] }, 4)).toBeNull();
  });

  it('never gives one column two fields, whatever is chosen', () => {
    const choice = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.option(fc.constantFrom(...fieldsByKind.orders)));
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 40 }), (choices) => {
        const mapping = choices.reduce((now, [column, field]) => assignColumn(now, column, field), {});
        const columns = Object.values(mapping).flat();
        expect(new Set(columns).size).toBe(columns.length);
        const [column, field] = choices.at(-1) ?? [0, null];
        expect(fieldOfColumn(mapping, column)).toBe(field);
      }),
    );
  });
});
