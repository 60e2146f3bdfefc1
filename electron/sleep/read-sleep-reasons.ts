import type { GivenReason } from '../../shared/sleep/contract.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

/** Why a customer stayed away, the latest first. Error: CUSTOMER_UNKNOWN. */
export function sleepReasonsOf(connection: Connection, customerId: number): GivenReason[] {
  return connection
    .prepare<[number], GivenReason>(
      'SELECT id, day, reason, words FROM sleep_reasons WHERE customer_id = ? ORDER BY day DESC, id DESC',
    )
    .all(existingCustomer(connection, customerId).id);
}
