import { useQuery } from '@tanstack/react-query';
import { todayLocal } from '../../shared/day.ts';
import { operations } from './engine.ts';

/** The machine's calendar day, as the engine knows it. */
export function useToday(): string {
  const { data } = useQuery(operations.settings.get.queryOptions());
  return data?.today ?? todayLocal(new Date());
}
