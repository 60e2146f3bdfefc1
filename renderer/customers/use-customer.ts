import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { isFailure } from '../app/failure.ts';

/** Everything of a customer; nothing of one who is no longer there, though it was shown a moment before. */
export function useCustomer(customerId: number) {
  const { data, error, refetch } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const isUnknown = isFailure(error, 'CUSTOMER_UNKNOWN');
  return { customer: isUnknown ? undefined : data, isUnknown, error, refetch };
}
