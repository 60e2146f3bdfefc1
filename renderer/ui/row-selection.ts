/** Rows picked one by one, or every row of the list but a few: a list of any length can be picked without being read. */
export type RowSelection = { kind: 'some'; keys: ReadonlySet<number> } | { kind: 'allBut'; keys: ReadonlySet<number> };

export const nothingSelected: RowSelection = { kind: 'some', keys: new Set() };
export const everythingSelected: RowSelection = { kind: 'allBut', keys: new Set() };

export function isRowSelected(selection: RowSelection, key: number): boolean {
  return selection.keys.has(key) === (selection.kind === 'some');
}

export function selectedCount(selection: RowSelection, total: number): number {
  return selection.kind === 'some' ? selection.keys.size : Math.max(0, total - selection.keys.size);
}

export function withRowToggled(selection: RowSelection, key: number): RowSelection {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { kind: selection.kind, keys };
}

export function withRowsAdded(selection: RowSelection, added: readonly number[]): RowSelection {
  const keys = new Set(selection.keys);
  for (const key of added) {
    if (selection.kind === 'some') keys.add(key);
    else keys.delete(key);
  }
  return { kind: selection.kind, keys };
}
