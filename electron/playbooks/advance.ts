import { dayNumber } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { textOfDay } from './playbook-facts.ts';

/**
 * Takes each day after the one up to which all is known as today, up to `to`, and keeps that the orders are known up to it.
 * Error: ADVANCE_BACKWARDS.
 */
export function advance(writer: ActWriter, { to, today }: { to: string; today: string }): { from: string } {
  const known = dayOfNow(writer.connection, today);
  const from = dayNumber(known) + 1;
  const last = dayNumber(to);
  if (last < from - 1) throw new ShukeError('ADVANCE_BACKWARDS', { day: to, known });
  for (let day = from; day <= last; day += 1) {
    const text = textOfDay(day);
    writer.insert('known_until', { made_day: text, until_day: text });
  }
  return { from: textOfDay(from) };
}
