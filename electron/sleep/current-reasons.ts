import { dayNumber } from '../../shared/day.ts';
import type { GivenReason } from '../../shared/sleep/contract.ts';
import type { Connection } from '../archive/query.ts';
import type { StateOfBuyer } from './sleep-states.ts';

/** Why each stays away now: the reason noted last, where that was after their last purchase; of a household the main member's. */
export function currentReasons(connection: Connection): (sleeper: StateOfBuyer) => GivenReason | null {
  const latest = new Map(
    connection
      .prepare<[], GivenReason & { customerId: number }>(
        'SELECT customer_id AS customerId, id, day, reason, words FROM sleep_reasons ORDER BY day, id',
      )
      .all()
      .map(({ customerId, ...given }) => [customerId, given]),
  );
  return ({ customerIds: [main = 0], lastDay }) => {
    const given = latest.get(main);
    return given !== undefined && dayNumber(given.day) > lastDay ? given : null;
  };
}
