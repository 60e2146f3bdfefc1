/** day: the day without the year, which one of them lacks; near: but for one slip; none: one is not known. */
export type BirthdayLikeness = 'same' | 'day' | 'near' | 'apart' | 'none';

/** As the archive keeps it (`YYYY-MM-DD` or `--MM-DD`), with its calendar in front where it is the lunar one. */
export interface ComparableBirthday {
  readonly calendar: string;
  /** '' where the year is not known. */
  readonly year: string;
  readonly monthAndDay: string;
}

export function comparableBirthday(
  day: string | null,
  calendar: string,
  isLeapMonth: boolean,
): ComparableBirthday | null {
  if (day === null || day.length < 7) return null;
  const year = day.startsWith('--') ? '' : day.slice(0, 4);
  return { calendar: isLeapMonth ? `${calendar}+` : calendar, year, monthAndDay: day.slice(-5) };
}

/** 1 January is what programs write where no one knew the day. */
function isPlaceholderDay({ monthAndDay, year }: ComparableBirthday): boolean {
  return monthAndDay === '01-01' || year === '1900';
}

/** How alike two birthdays are; unknown ones say nothing. */
export function compareBirthdays(a: ComparableBirthday | null, b: ComparableBirthday | null): BirthdayLikeness {
  if (a === null || b === null || a.calendar !== b.calendar) return 'none';
  if (a.monthAndDay === b.monthAndDay) {
    if (isPlaceholderDay(a) || isPlaceholderDay(b)) return 'none';
    if (a.year === '' || b.year === '') return 'day';
    if (a.year === b.year) return 'same';
  }
  if (a.year === '' || b.year === '') return 'apart';
  return isOneSlip(a, b) ? 'near' : 'apart';
}

/** One figure wrong, two neighbouring ones swapped, or day and month in the other order. */
function isOneSlip(a: ComparableBirthday, b: ComparableBirthday): boolean {
  if (a.year === b.year && a.monthAndDay === `${b.monthAndDay.slice(3)}-${b.monthAndDay.slice(0, 2)}`) return true;
  const one = a.year + a.monthAndDay.replace('-', '');
  const other = b.year + b.monthAndDay.replace('-', '');
  const differing: number[] = [];
  for (let place = 0; place < one.length; place++) {
    if (one.charCodeAt(place) !== other.charCodeAt(place)) differing.push(place);
  }
  const [first = 0, second] = differing;
  if (differing.length === 1) return true;
  if (differing.length !== 2 || second !== first + 1) return false;
  return one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first);
}
