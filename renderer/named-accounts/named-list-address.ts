import { type AccountState, accountStates } from '../../shared/named-accounts/account-states.ts';

/** What the address of the named list carries: who is listed, the review in place of the list, and the customer next to it. */
export interface NamedListAddress {
  /** Absent: who is on the list. */
  state?: AccountState;
  review?: true;
  customer?: number;
}

export function namedListAddress(search: Record<string, unknown>): NamedListAddress {
  const state = accountStates.find((one) => one === search.state);
  const { customer } = search;
  return {
    ...(state === undefined || state === 'named' ? {} : { state }),
    ...(search.review === true ? { review: true } : {}),
    ...(typeof customer === 'number' && Number.isSafeInteger(customer) ? { customer } : {}),
  };
}
