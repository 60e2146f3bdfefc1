import type { SampleShop } from '../../shared/sample-shop/sample-shop.ts';
import type { Connection } from '../archive/query.ts';
import { at, inserting } from './inserting.ts';

/** Who belongs together; the first of each group stands for it. */
export function writeGroups(connection: Connection, shop: SampleShop, customerIds: readonly number[]): void {
  const group = inserting(connection, 'groups', ['name', 'kind']);
  const member = inserting(connection, 'group_members', ['customer_id', 'group_id', 'is_main', 'from_day', 'to_day']);
  for (const { name, kind, members } of shop.groups) {
    const groupId = group(name, kind);
    for (const [nth, { customer, fromDay, toDay }] of members.entries()) {
      member(at(customerIds, customer), groupId, nth === 0 ? 1 : 0, fromDay, toDay);
    }
  }
}
