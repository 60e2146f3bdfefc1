import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { operations } from '../app/engine.ts';
import { isFailure } from '../app/failure.ts';
import { noteCustomerOpened } from './recent-customers.ts';

/** Everything of a customer; nothing of one who is no longer there, though it was shown a moment before. */
export function useCustomer(customerId: number) {
  const { data, error, refetch } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const isUnknown = isFailure(error, 'CUSTOMER_UNKNOWN');
  const customer = isUnknown ? undefined : data;
  const isThere = customer !== undefined;
  useEffect(() => {
    if (isThere) noteCustomerOpened(customerId);
  }, [customerId, isThere]);
  return { customer, isUnknown, error, refetch };
}
