import type { CaseKind } from './case-codes.ts';

/** Minutes after midnight, on the shop's wall: [opens, closes]. */
export type OpeningTimes = [opens: number, closes: number];

/** How long a case may take. */
export interface CaseClock {
  /** Until it is on the owner's desk. */
  deskHours: number;
  /** Until the customer has an answer. */
  answerHours: number;
  /**
   * Monday to Sunday, null for a day on which the shop is closed: only these hours count. Null: the clock runs day and
   * night.
   */
  openings: (OpeningTimes | null)[] | null;
}

export const defaultCaseClock: CaseClock = { deskHours: 12, answerHours: 24, openings: null };

const minuteMs = 60_000;
const hourMs = 3_600_000;
/** After this many closed days in a row the clock is read as running day and night: such a week has no hours at all. */
const mostDaysAhead = 3_660;

/** The instant (UTC milliseconds) at which `hours` have passed since `from`; of the opening hours where there are any. */
export function instantAfter(from: number, hours: number, openings: CaseClock['openings']): number {
  if (openings === null || openings.every((times) => times === null)) return from + hours * hourMs;
  let leftMs = hours * hourMs;
  const day = new Date(from);
  for (let days = 0; days < mostDaysAhead; days += 1) {
    const times = openings[(day.getDay() + 6) % 7] ?? null;
    if (times !== null) {
      const opens = Math.max(from, instantOfMinute(day, times[0]));
      const lasts = instantOfMinute(day, times[1]) - opens;
      if (lasts >= leftMs) return opens + leftMs;
      if (lasts > 0) leftMs -= lasts;
    }
    day.setHours(0, 0, 0, 0);
    day.setDate(day.getDate() + 1);
  }
  return from + hours * hourMs;
}

/** A minute of a local day; where the clocks change, the wall decides. */
function instantOfMinute(day: Date, minute: number): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 0, minute).getTime();
}

export interface CaseTimes {
  kind: CaseKind;
  heardAt: number;
  promisedDay: string | null;
  /** When what was asked for in vain came in. */
  cameInAt: number | null;
  answeredAt: number | null;
  closedAt: number | null;
}

type AnswerOfCase = Pick<CaseTimes, 'answeredAt' | 'cameInAt'>;

/** The customer has the answer, and nothing has come in since of which they are to be told. */
export function isCaseAnswered({ answeredAt, cameInAt }: AnswerOfCase): boolean {
  return answeredAt !== null && (cameInAt === null || answeredAt >= cameInAt);
}

/** By how many milliseconds the answer came after it was due; 0: in time, or not yet. */
export function answeredLateBy(
  times: Pick<CaseTimes, 'kind' | 'promisedDay' | 'answeredAt' | 'cameInAt'> & { answerDue: number | null },
): number {
  const { kind, promisedDay, answeredAt, answerDue } = times;
  if (answeredAt === null || !isCaseAnswered(times)) return 0;
  const due = kind === 'promise' && promisedDay !== null ? endOfNamedDay(promisedDay) : answerDue;
  return due === null ? 0 : Math.max(0, answeredAt - due);
}

export interface CaseDue {
  /** On the owner's desk by then; null for a promise, which is due on its day. */
  deskDue: number | null;
  /** Answered by then; of what has come in, told by then. Null for a promise with a day. */
  answerDue: number | null;
}

/** When a case is due. */
export function caseDue({ kind, heardAt, promisedDay, cameInAt }: CaseTimes, clock: CaseClock): CaseDue {
  if (kind === 'promise' && promisedDay !== null) return { deskDue: null, answerDue: null };
  const { deskHours, answerHours, openings } = clock;
  return {
    deskDue: instantAfter(heardAt, deskHours, openings),
    answerDue: instantAfter(cameInAt ?? heardAt, answerHours, openings),
  };
}

/** `overdue` first, then what is due today, then what waits for something else. */
export const caseUrgencies = ['overdue', 'dueToday', 'waiting'] as const;
export type CaseUrgency = (typeof caseUrgencies)[number];

/**
 * How pressing an open case is. An answered case waits for its end, until what was asked for comes in: then the customer
 * is to be told. A promise is overdue on the day after the one it names.
 */
export function caseUrgency(times: CaseTimes, clock: CaseClock, now: { at: number; today: string }): CaseUrgency {
  const { kind, promisedDay } = times;
  if (isCaseAnswered(times)) return 'waiting';
  if (kind === 'promise' && promisedDay !== null) {
    if (promisedDay < now.today) return 'overdue';
    return promisedDay === now.today ? 'dueToday' : 'waiting';
  }
  const { answerDue } = caseDue(times, clock);
  if (answerDue === null) return 'waiting';
  if (answerDue < now.at) return 'overdue';
  return answerDue <= endOfDay(now.at) ? 'dueToday' : 'waiting';
}

/** What an open case is sorted by within its urgency: the instant it is due, an answered one last. */
export function caseDueAt(times: CaseTimes, clock: CaseClock): number {
  const { kind, promisedDay, heardAt } = times;
  if (isCaseAnswered(times)) return Number.MAX_SAFE_INTEGER;
  if (kind === 'promise' && promisedDay !== null) return endOfNamedDay(promisedDay);
  return caseDue(times, clock).answerDue ?? heardAt;
}

function endOfNamedDay(text: string): number {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return new Date(year, month - 1, day, 23, 59, 59, 999).getTime();
}

function endOfDay(at: number): number {
  const day = new Date(at);
  day.setHours(23, 59, 59, 999);
  return day.getTime();
}

/** Minutes as the words of the page say them: whole hours below two days, whole days from there. */
export function spanInHours(ms: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const minutes = Math.floor(Math.abs(ms) / minuteMs);
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) };
}
