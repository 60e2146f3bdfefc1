import { addDays, dayNumber } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import type { StateOfBuyer } from './sleep-states.ts';

/** As a task of this kind it is noted what was said of somebody who stays away; its source is their last purchase day. */
const kind = 'sleeper';

/** Put off to a day, or left be until they buy. */
export interface SetAside {
  /** Null: until they buy. */
  untilDay: string | null;
}

/**
 * Who of them is set aside on a day: as long as they have bought nothing since it was said. Of a household it is said of any
 * member.
 */
export function asideReader(connection: Connection, on: string): (sleeper: StateOfBuyer) => SetAside | null {
  const said = new Map(
    connection
      .prepare<[string], { customerId: number; source: string; untilDay: string | null }>(
        `SELECT customer_id AS customerId, source, until_day AS untilDay FROM tasks_settled
          WHERE kind = '${kind}' AND (until_day IS NULL OR until_day > ?) ORDER BY id`,
      )
      .all(on)
      .map(({ customerId, source, untilDay }) => [`${customerId} ${source}`, { untilDay }]),
  );
  if (said.size === 0) return () => null;
  const today = dayNumber(on);
  return ({ customerIds, lastDay }) => {
    const source = addDays(on, lastDay - today);
    for (const id of customerIds) {
      const aside = said.get(`${id} ${source}`);
      if (aside !== undefined) return aside;
    }
    return null;
  };
}

/** What was said before of the same silence is no more. Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
export function setAside(
  writer: ActWriter,
  said: { customerId: number; untilDay: string | null; lastDay: string; today: string },
): { label: string } {
  const { customerId, untilDay, lastDay, today } = said;
  if (untilDay !== null && untilDay <= today) throw new ShukeError('DAY_INVALID', { day: untilDay });
  const { id, label } = existingCustomer(writer.connection, customerId);
  removeSaid(writer, [id]);
  writer.insert('tasks_settled', {
    ...{ customer_id: id, kind, source: lastDay, day: today },
    ...(untilDay === null ? { verb: 'stop' } : { verb: 'later', until_day: untilDay }),
  });
  return { label };
}

/** They are on the list again, also those whose household was set aside by another member. Error: CUSTOMER_UNKNOWN. */
export function takeBack(writer: ActWriter, { customerIds }: { customerIds: readonly number[] }): { label: string } {
  const labels = customerIds.map((customerId) => existingCustomer(writer.connection, customerId).label);
  removeSaid(writer, customerIds);
  return { label: labels[0] ?? '' };
}

function removeSaid(writer: ActWriter, customerIds: readonly number[]): void {
  const rows = allRows(
    writer.connection,
    build.selectFrom('tasks_settled').select('id').where('kind', '=', kind).where('customer_id', 'in', customerIds),
  );
  for (const { id } of rows) writer.remove('tasks_settled', id);
}
