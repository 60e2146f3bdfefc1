/** A day in an address; undefined where it is none. */
export function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined;
}

export function wholeIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

export function currencyIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z]{3}$/u.test(value) ? value : undefined;
}
