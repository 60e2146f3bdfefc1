import type { FilterCondition } from '../../shared/customers/filter.ts';
import { addDays } from '../../shared/day.ts';

type DayQuestion = Pick<Extract<FilterCondition, { kind: 'day' }>, 'operator' | 'from' | 'to' | 'days'>;

/** The days a condition asks for, both inclusive; null: no bound on that side. */
export function askedDays({ operator, from, to, days }: DayQuestion, today: string) {
  switch (operator) {
    case 'olderThanDays':
      return { from: null, to: days === null ? null : addDays(today, -days - 1) };
    case 'withinDays':
      return days === null ? { from: null, to: null } : { from: addDays(today, -days), to: today };
    case 'inDays':
      return days === null ? { from: null, to: null } : { from: today, to: addDays(today, days) };
    default:
      return { from: operator === 'atMost' ? null : from, to: operator === 'atLeast' ? null : to };
  }
}
