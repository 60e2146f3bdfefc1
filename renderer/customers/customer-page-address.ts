import { type RankingAddress, rankingAddress } from '../ranking/ranking-address.ts';
import { type CustomerListAddress, customerListAddress } from './customers-address.ts';

/** What the address of a customer's page carries: the list they were found in, which says who is next. */
export type CustomerPageAddress = (CustomerListAddress & { of?: never }) | FromRanking;

/** The ranking as it was left, with the customer's row; without `of` it is the list of customers. */
export type FromRanking = RankingAddress & { of: 'ranking' };

export function customerPageAddress(search: Record<string, unknown>): CustomerPageAddress {
  return search.of === 'ranking' ? { ...rankingAddress(search), of: 'ranking' } : customerListAddress(search);
}

/** The address of the next customer's page: of a group, its main member's. */
export function neighbourInRanking({ group: _group, ...address }: FromRanking, group: string | undefined): FromRanking {
  return group === undefined ? address : { ...address, group };
}

/** The ranking to go back to, with the row of the customer who is shown by now. */
export function rankingOfPage({ of: _of, ...address }: FromRanking, customerId: number): RankingAddress {
  return { ...rankingAddress({ ...address }), customer: customerId };
}
