import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';

/** How many appointments are booked; undefined while there is none. */
export function useBookedCount(): number | undefined {
  const { data } = useQuery(operations.appointments.booked.queryOptions({ input: { limit: 1 } }));
  return data === undefined || data.total === 0 ? undefined : data.total;
}
