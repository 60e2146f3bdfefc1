import { judgedTo } from '../../shared/known-until/known-until.ts';
import { asOfDay } from '../../shared/ranking/period.ts';
import type { Connection } from '../archive/query.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { readKnownUntil } from './read-known-until.ts';

/**
 * To which day what customers buy is judged today: today, or the day up to which the orders are known; where no one said
 * it, an archive of old orders ends with its last.
 */
export function dayOfNow(connection: Connection, today: string): string {
  const known = readKnownUntil(connection);
  return known === null ? asOfDay(today, lastOrderDay(connection, today)).day : judgedTo(today, known);
}

/** The day that a question asks for, else the one of now. */
export function dayAskedOrNow(
  { session, clock }: Pick<EngineContext, 'session' | 'clock'>,
  asked: string | undefined,
): string {
  return asked ?? dayOfNow(session.archive.reader, clock.today());
}

/** Of the sales and returns up to a day. */
function lastOrderDay(connection: Connection, to: string): string | null {
  const day = connection
    .prepare<[string], string>(
      'SELECT day FROM orders WHERE no_sale_reason IS NULL AND day <= ? ORDER BY day DESC LIMIT 1',
    )
    .pluck()
    .get(to);
  return day ?? null;
}
