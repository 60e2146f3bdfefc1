type Fields = Readonly<Record<string, unknown>>;

/**
 * One draft of two that were typed into the same form, as JSON: what the first leaves empty comes from the second, and
 * of two texts both stay. Where one is no form of named fields, the first stays.
 */
export function joinDrafts(first: string, second: string): string {
  const [one, other] = [fieldsOf(first), fieldsOf(second)];
  if (one === null || other === null) return first;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, joinValues(one[name], other[name])])));
}

function fieldsOf(typed: string): Fields | null {
  const value: unknown = JSON.parse(typed);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function joinValues(one: unknown, other: unknown): unknown {
  if (isEmpty(one)) return other;
  if (typeof one !== 'string' || typeof other !== 'string' || other === '' || one.includes(other)) return one;
  return `${one}${/\n/u.test(`${one}${other}`) ? '\n' : ' / '}${other}`;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
