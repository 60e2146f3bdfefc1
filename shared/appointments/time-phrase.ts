import { numberOfChinese } from '../timeline/number-words.ts';

/** Something found in a text, and where it stands there. */
export interface PlacedValue<Value> {
  from: number;
  to: number;
  value: Value;
}

const [minutesOfHour, hoursOfDay] = [60, 24];
const chineseNumber = '\\d{1,2}|[一二两三四五六七八九十]{1,3}';
const partOfDay = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|今晚|明晚|早|晚';

const timePatterns: readonly RegExp[] = [
  new RegExp(
    `(?<part>${partOfDay})?\\s?(?<hour>${chineseNumber})[点點](?:钟|鐘|整)?(?<minutes>半|[一三]刻|(?:\\d{2}|[一二三四五]?十[一二三四五六七八九]?)分?)?`,
    'gu',
  ),
  new RegExp(
    `(?<part>${partOfDay})?\\s?(?<![\\d:])(?:(?:at|@) ?)?(?<hour>\\d{1,2}):(?<minutes>\\d{2})(?!\\d)(?: ?(?<half>[ap])\\.?m\\b\\.?)?`,
    'gu',
  ),
  /(?<![\p{L}\d:.])(?:(?:at|@) ?)?(?<hour>\d{1,2})(?:\.(?<minutes>\d{2}))? ?(?<half>[ap])\.?m\b\.?/gu,
  /(?<!\p{L})(?:at |@ ?)(?<hour>\d{1,2})(?![\d:.]|(?:st|nd|rd|th)\b)(?: o['’]clock)?/gu,
  /(?<!\p{L})(?:at )?(?<past>half|quarter) (?<side>past|to) (?<hour>\d{1,2})(?!\d)(?: ?(?<half>[ap])\.?m\b\.?)?/gu,
  /(?<!\p{L})(?:at )?(?<noon>noon|midday)(?!\p{L})|(?<noonZh>正午)/gu,
];

const saysLate = /下午|傍晚|晚|夜|\b(?:afternoon|evening|tonight)\b/u;
const saysEarly = /凌晨|早|上午|\bmorning\b/u;
/** An hour up to this one, of which no one says otherwise, is of the afternoon: shops sleep at night. */
const lastHourOfAfternoon = 6;

/**
 * The first time of day that a line names, as "HH:MM": 15:00, 3pm, 下午三点半, half past 3. `plain`: in the plain form of
 * `day-phrase.ts`. A bare "3" is of the afternoon where nothing says that it is early.
 */
export function findTimePhrase(plain: string): PlacedValue<string> | null {
  const found = timePatterns
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .flatMap((match): PlacedValue<string>[] => {
      const value = timeOf(match.groups ?? {}, plain);
      return value === null ? [] : [{ from: match.index, to: match.index + match[0].length, value }];
    });
  return found.sort((one, other) => one.from - other.from || other.to - one.to)[0] ?? null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function timeOf(groups: Groups, plain: string): string | null {
  if (groups.noon !== undefined || groups.noonZh !== undefined) return '12:00';
  const { hour: hourWord = '', half, part = '', side } = groups;
  const named = /^\d+$/u.test(hourWord) ? Number(hourWord) : (numberOfChinese(hourWord) ?? hoursOfDay);
  const minutes = minutesOf(groups);
  const hour = hourOf(named, { half, part, isExact: /^0\d/u.test(hourWord), plain }) - (side === 'to' ? 1 : 0);
  if (hour < 0 || hour >= hoursOfDay || minutes >= minutesOfHour || (half !== undefined && named > 12)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function minutesOf({ minutes, past, side }: Groups): number {
  if (past !== undefined) return past === 'half' ? 30 : side === 'to' ? 45 : 15;
  if (minutes === undefined) return 0;
  if (minutes === '半') return 30;
  if (minutes.endsWith('刻')) return minutes.startsWith('一') ? 15 : 45;
  const digits = minutes.replace('分', '');
  return /^\d+$/u.test(digits) ? Number(digits) : (numberOfChinese(digits) ?? minutesOfHour);
}

interface HourSetting {
  half: string | undefined;
  part: string;
  /** Written as the clock shows it: "03:00". */
  isExact: boolean;
  plain: string;
}

function hourOf(named: number, { half, part, isExact, plain }: HourSetting): number {
  if (named > 12 || isExact) return named;
  if (half !== undefined) return (named % 12) + (half === 'p' ? 12 : 0);
  if (named === 12) return saysEarly.test(part) ? 0 : 12;
  const around = part === '' ? plain : part;
  if (saysEarly.test(around)) return named;
  if (saysLate.test(around) || part === '中午')
    return named + 12 >= hoursOfDay ? named : named + (named >= 11 ? 0 : 12);
  return named > 0 && named <= lastHourOfAfternoon ? named + 12 : named;
}

const hoursSaid = '(?<hours>\\d{1,2}(?:\\.\\d)?|[一二两三四五六七八九])';
const durationPatterns: readonly RegExp[] = [
  /(?<![\d.])(?<minutes>\d{1,4}) ?(?:分钟|分鐘|min(?:ute)?s?\b\.?)/gu,
  new RegExp(`(?<![\\d.])${hoursSaid} ?个?(?<halfMore>半)?(?:小时|小時|钟头|鐘頭)(?<halfAfter>半)?`, 'gu'),
  /(?:个)?(?<half>半)个?(?:小时|小時|钟头|鐘頭)/gu,
  /(?<![\d.])(?:for )?(?<hours>\d{1,2}(?:\.\d)?) ?(?:hours?|hrs?|h)(?!\p{L})(?: ?(?<rest>\d{2}) ?(?:min(?:ute)?s?)?\b)?(?<halfAfter> and a half)?/gu,
  /(?<!\p{L})(?:for )?(?<half>half an hour)(?!\p{L})/gu,
  /(?<!\p{L})(?:for )?(?<one>an hour)(?<halfAfter> and a half)?(?!\p{L})/gu,
];

/** The first span that a line names, in minutes: 90 min, 1.5 h, 一个半小时. `plain`: as of `findTimePhrase`. */
export function findDuration(plain: string): PlacedValue<number> | null {
  const found = durationPatterns
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .map((match) => {
      const before = /for $/u.exec(plain.slice(0, match.index))?.[0].length ?? 0;
      return {
        from: match.index - before,
        to: match.index + match[0].length,
        value: durationOf(match.groups ?? {}),
      };
    });
  return found.sort((one, other) => one.from - other.from || other.to - one.to)[0] ?? null;
}

function durationOf({ minutes, hours, halfMore, halfAfter, half, rest, one }: Groups): number {
  if (minutes !== undefined) return Number(minutes);
  if (half !== undefined) return minutesOfHour / 2;
  const whole =
    one !== undefined ? 1 : /^[\d.]+$/u.test(hours ?? '') ? Number(hours) : (numberOfChinese(hours ?? '') ?? 0);
  const more = (halfMore ?? halfAfter) === undefined ? Number(rest ?? 0) : minutesOfHour / 2;
  return Math.round(whole * minutesOfHour) + more;
}
