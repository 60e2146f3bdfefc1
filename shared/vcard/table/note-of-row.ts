import type { RowEntry } from './entries-of-row.ts';

/** A line of the note for each part of an entry that has no field of its own, under its heading. */
export function noteLines({ parts, label }: RowEntry): string[] {
  const value = parts.get('text');
  if (value === undefined) return [...parts].filter(([part]) => part !== 'label').map(([, part]) => lineOf(part));
  const others = [...parts].filter(([part]) => part !== 'text' && part !== 'label').map(([, part]) => lineOf(part));
  return [labelledLine(value.heading, label, value.text), ...others];
}

export function lineOf({ heading, text }: { heading: string; text: string }): string {
  return heading === '' ? text : `${heading}: ${text}`;
}

/** "Website (Profile): test.com"; a field of the person's own is called as they call it. */
function labelledLine(heading: string, label: string, text: string): string {
  const [, thing = heading] = /^(.+?) \d+ - \p{L}+$/u.exec(heading) ?? [];
  if (label === '') return lineOf({ heading: thing, text });
  return thing === 'Custom Field' ? `${label}: ${text}` : `${thing} (${label}): ${text}`;
}

/** Whether a text is made of what is said elsewhere, whole values in any order; signs between them do not count. */
export function isRepeated(text: string, values: readonly string[]): boolean {
  const longestFirst = values.filter((value) => value !== '').toSorted((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((left, value) => left.replaceAll(value.toLowerCase(), ' '), text.toLowerCase());
  return /^[\s\p{P}]*$/u.test(rest);
}
