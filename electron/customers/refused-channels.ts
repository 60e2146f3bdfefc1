import type { ReachChannel } from '../../shared/customers/permission.ts';
import type { Connection } from '../archive/query.ts';

/** The channels by which a customer of the query asked not to be reached, as JSON. */
export const refusedChannelsSql =
  '(SELECT json_group_array(channel ORDER BY id) FROM do_not_contact WHERE customer_id = customers.id)';

/** The same, customer by customer. */
export function readsRefusedChannels(connection: Connection): (customerId: number) => readonly ReachChannel[] {
  const refused = connection
    .prepare<[number], ReachChannel>('SELECT channel FROM do_not_contact WHERE customer_id = ? ORDER BY id')
    .pluck();
  return (customerId) => refused.all(customerId);
}
