import type { DateOrder } from '../../import/fields.ts';
import { readBirthday } from '../../import/read-day.ts';
import type { CardColumn } from './card-column.ts';
import type { RowEntry } from './entries-of-row.ts';

/** A day of a cell in the archive's form; what cannot be read stays as it stands. */
export function dayText(text: string, dateOrder: DateOrder): string {
  return readBirthday(text, { dateOrder, date1904: false }) ?? text;
}

/** A birthday, which Thunderbird writes in three columns. */
export function birthdayOfEntry({ parts }: RowEntry, dateOrder: DateOrder): string {
  const whole = parts.get('text')?.text;
  if (whole !== undefined) return dayText(whole, dateOrder);
  const [year, month, day] = ['year', 'month', 'day'].map((part) => parts.get(part)?.text ?? '');
  const said = [year, month, day].filter((part) => part !== undefined && part !== '').join('-');
  return month === '' || day === '' ? said : dayText(year === '' ? `--${month}-${day}` : said, 'ymd');
}

/** The columns that hold days whose order of day and month could be in question. */
export function isDayColumn({ means }: CardColumn): boolean {
  return means === 'birthday.text' || means === 'date.text';
}
