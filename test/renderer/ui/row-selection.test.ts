import { describe, expect, it } from 'vitest';
import {
  everythingSelected,
  isRowSelected,
  nothingSelected,
  selectedCount,
  withRowsAdded,
  withRowToggled,
} from '../../../renderer/ui/row-selection.ts';

describe('rows that are picked', () => {
  it('are picked one by one and let go the same way', () => {
    const one = withRowToggled(nothingSelected, 7);
    expect([isRowSelected(one, 7), isRowSelected(one, 8), selectedCount(one, 100)]).toEqual([true, false, 1]);
    expect(selectedCount(withRowToggled(one, 7), 100)).toBe(0);
  });

  it('are all of a list without one of them being read, a few let go again', () => {
    const allButOne = withRowToggled(everythingSelected, 7);
    expect([isRowSelected(allButOne, 7), isRowSelected(allButOne, 8), selectedCount(allButOne, 100)]).toEqual([
      false,
      true,
      99,
    ]);
  });

  it('grow by a range, picked from few or from all', () => {
    expect(selectedCount(withRowsAdded(withRowToggled(nothingSelected, 1), [1, 2, 3]), 100)).toBe(3);
    expect(selectedCount(withRowsAdded(withRowToggled(everythingSelected, 2), [1, 2, 3]), 100)).toBe(100);
  });
});
