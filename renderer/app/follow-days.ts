import type { QueryClient } from '@tanstack/react-query';
import { todayLocal } from '../../shared/day.ts';

const lookEveryMs = 30_000;

/**
 * A program that is left open over midnight, or whose machine slept, shows the new day: everything is asked again, as what is
 * due, how old something is and who has stayed away are judged to today.
 */
export function followDays(queries: Pick<QueryClient, 'invalidateQueries'>): void {
  let shown = todayLocal(new Date());
  setInterval(() => {
    const today = todayLocal(new Date());
    if (today === shown) return;
    shown = today;
    void queries.invalidateQueries();
  }, lookEveryMs);
}
