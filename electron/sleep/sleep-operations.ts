import { judgedTo } from '../../shared/known-until/known-until.ts';
import { asOfDay } from '../../shared/ranking/period.ts';
import type { Connection } from '../archive/query.ts';
import { door } from '../engine/door.ts';
import { readKnownUntil } from '../known-until/read-known-until.ts';
import { orderSpan } from '../orders/order-span.ts';
import { usualGapOf } from './usual-gap.ts';

export const sleepOperations = {
  usualGap: door.sleep.usualGap.handler(({ input, context: { session, clock } }) => {
    const { archive } = session;
    return usualGapOf(archive, input.customerId, input.asOf ?? dayOfNow(archive.reader, clock.today()));
  }),
};

/** Today, or the day up to which the orders are known; where no one said it, an archive of old orders ends with its last. */
function dayOfNow(connection: Connection, today: string): string {
  const known = readKnownUntil(connection);
  return known === null ? asOfDay(today, orderSpan(connection).lastDay).day : judgedTo(today, known);
}
