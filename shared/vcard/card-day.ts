const basic = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*|\s.*)?$/;
const withoutYear = /^--?-?(\d{2})-?(\d{2})(?:T.*)?$/;

/**
 * A day as cards write it (`19800322`, `1980-03-22T00:00:00Z`, `--0512`) in the archive's own form. Everything else
 * stays as it stands. `omittedYear`: the year that stands for none (Apple writes 1604).
 */
export function cardDay(value: string, omittedYear: string): string {
  const text = value.trim();
  const whole = basic.exec(text);
  if (whole) {
    const [, year = '', month = '', day = ''] = whole;
    return year === omittedYear ? `--${month}-${day}` : `${year}-${month}-${day}`;
  }
  const partly = withoutYear.exec(text);
  return partly ? `--${partly[1]}-${partly[2]}` : text;
}
