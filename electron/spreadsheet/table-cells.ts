/**
 * What the cells of a column hold: a text, a figure, a fraction, a day, an instant, whatever stood in the cell of
 * another file (`mixed`), or amounts, in units of so many places (`moneyInUnits`).
 */
export type TableColumn =
  | { heading: string; kind: 'text' | 'count' | 'decimal' | 'percent' | 'day' | 'instant' | 'mixed' }
  | { heading: string; kind: 'money'; digits: number };

/**
 * By the column's kind: a text or a day as text, figures and instants (UTC milliseconds) as numbers. Only in a mixed
 * column: yes or no, and a day that is told apart from a text.
 */
export type TableCell = string | number | null | boolean | { day: string };
export type TableRow = readonly TableCell[];

/** The instant as the clock on this machine's wall shows it, whole seconds: "2026-11-22 08:02:00". */
export function wallTime(instant: number): { day: string; time: string; secondsOfDay: number } {
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [at.getHours(), at.getMinutes(), at.getSeconds()];
  return {
    day: `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(hours)}:${two(minutes)}:${two(seconds)}`,
    secondsOfDay: hours * 3600 + minutes * 60 + seconds,
  };
}
