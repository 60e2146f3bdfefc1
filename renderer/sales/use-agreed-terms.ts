import { useQuery } from '@tanstack/react-query';
import { termsOn } from '../../shared/owed/terms-on.ts';
import { operations } from '../app/engine.ts';

/** The terms of a customer that hold on a day; null: none, or no one known. */
export function useAgreedTerms(customerId: number | null, day: string) {
  const { data } = useQuery({
    ...operations.terms.list.queryOptions({ input: { customerId: customerId ?? 0 } }),
    enabled: customerId !== null,
  });
  return customerId === null ? null : termsOn(data?.terms ?? [], day);
}
