import { type CareFact, careFacts } from '../../shared/named-accounts/care.ts';

/** What the address of the care check carries: the gap that is listed; absent: everybody. */
export interface CareAddress {
  gap?: CareFact;
}

export function careAddress(search: Record<string, unknown>): CareAddress {
  const gap = careFacts.find((one) => one === search.gap);
  return gap === undefined ? {} : { gap };
}
