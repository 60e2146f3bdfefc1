import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { Task } from '../../shared/today/contract.ts';
import { useCustomerCount } from '../customers/use-customer-count.ts';
import { tasksQuery } from './tasks-query.ts';
import { isListed, isShownNow } from './today-groups.ts';

/** In a larger archive what is due is worked out on the page of today alone: no other page waits for it. */
const mostCustomersAnywhere = 10_000;

export interface DueToday {
  asOf: string;
  tasks: readonly Task[];
  /** How many are due beyond those listed. */
  more: number;
}

/** What is due by now and not held back; undefined where it was not worked out. */
export function useDueToday(): DueToday | undefined {
  const { pathname } = useLocation();
  const customers = useCustomerCount();
  const isAsked = pathname === '/today' || (customers !== undefined && customers <= mostCustomersAnywhere);
  const { data } = useQuery({ ...tasksQuery(), enabled: isAsked && customers !== undefined });
  if (!isAsked || data === undefined) return undefined;
  const { asOf, tasks, more } = data;
  return { asOf, more, tasks: tasks.filter((task) => isListed(task) && isShownNow(task, asOf)) };
}

/** How many tasks are due; undefined while there is none. */
export function useTaskCount(): number | undefined {
  const due = useDueToday();
  const count = due === undefined ? 0 : due.tasks.length + due.more;
  return count === 0 ? undefined : count;
}
