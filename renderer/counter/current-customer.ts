import { useEffect } from 'react';

/** Of the current item of a list of work, whose address names no one. */
let atWork: number | null = null;

/** As long as it is shown, the counter card that a key asks for is this customer's. */
export function useCustomerAtWork(customerId: number | null): void {
  useEffect(() => {
    atWork = customerId;
    return () => {
      atWork = null;
    };
  }, [customerId]);
}

/** The customer whose page or panel an address shows, or who is worked on; null: no one. */
export function currentCustomer(pathname: string, search: object): number | null {
  const onPage = /^\/customers\/(\d+)$/.exec(pathname);
  if (onPage !== null) return Number(onPage[1]);
  const inPanel = 'customer' in search ? search.customer : undefined;
  return typeof inPanel === 'number' && Number.isInteger(inPanel) ? inPanel : atWork;
}
