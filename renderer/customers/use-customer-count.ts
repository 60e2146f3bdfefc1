import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';

/** How many customers the archive has. */
export function useCustomerCount(): number | undefined {
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  return archive?.customers;
}
