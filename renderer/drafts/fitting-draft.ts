/**
 * The fields of a form with what a draft says of them. A field that an earlier version of the program kept in another
 * form, or knew and this one does not, is left out.
 */
export function fittingDraft<Fields extends object>(nothing: Fields, draft: unknown): Fields {
  if (kindOf(draft) !== 'object') return nothing;
  const kept = new Map(Object.entries(draft as object));
  const fitting = Object.entries(nothing).map(([name, empty]) => {
    const typed: unknown = kept.get(name);
    return [name, kept.has(name) && isOfOneKind(empty, typed) ? typed : empty] as const;
  });
  return Object.fromEntries(fitting) as Fields;
}

function isOfOneKind(one: unknown, other: unknown): boolean {
  return one === null || other === null || kindOf(one) === kindOf(other);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

export function isSameDraft(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
