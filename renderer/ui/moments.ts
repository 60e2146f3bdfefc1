export { dayAndTimeText, momentText } from '../../shared/moment-text.ts';

/** Calendar days are shown as they are written: the same in both languages, sortable, without a time zone. */
export function periodText(from: string, to: string): string {
  return `${from} – ${to}`;
}
