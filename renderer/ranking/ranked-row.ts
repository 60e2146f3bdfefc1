import type { OrdersQuestion } from '../../shared/orders/contract.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { Whom } from '../factors/use-score-key.ts';
import { groupRowKey } from '../groups/group-row-key.ts';
import type { RankingAddress } from './ranking-address.ts';

/** A row of a ranking: a group, or a customer alone. */
export interface RankedRow {
  customerId: number;
  group?: { key: string } | undefined;
}

export function rankedRowKey({ customerId, group }: RankedRow): number {
  return group === undefined ? customerId : groupRowKey(group.key);
}

/** The row next to which the panel is open; null: none. */
export function openRowKey({ customer, group }: RankingAddress): number | null {
  if (customer === undefined) return null;
  return group === undefined ? customer : groupRowKey(group);
}

/** The part of the address that opens the panel of a row. */
export function openedRow({ customerId, group }: RankedRow): Pick<RankingAddress, 'customer' | 'group'> {
  return { customer: customerId, ...(group === undefined ? {} : { group: group.key }) };
}

/** The orders that a row is made from: of a group those that count to it, of a customer those that count to no group. */
export function ordersOfRow(
  { customerId, group }: RankedRow,
  { rollUp, currency, narrowing }: Pick<RankingSummary, 'rollUp' | 'currency' | 'narrowing'>,
): OrdersQuestion {
  return {
    ...(group === undefined ? { customerId } : { group: group.key }),
    ...(rollUp === undefined ? {} : { rollUp }),
    ...{ currency, narrowing },
  };
}

/** On whom the keys of a ranking act: whose panel is open, else whose row is the current one; of a group its main member. */
export function customerActedOn({ customer, group }: RankingAddress, current: RankedRow | undefined): Whom {
  if (customer !== undefined) return { customerId: customer, isForGroup: group !== undefined };
  return { customerId: current?.customerId, isForGroup: current?.group !== undefined };
}
