import { firstDay, lastDay } from '../../shared/day.ts';
import type { Connection } from '../archive/query.ts';

/**
 * For which days a figure is asked, in which currency; nothing after `asOf` is seen. Days are inclusive. `today`: for
 * what grows old by itself.
 */
export interface IndicatorWindow {
  from: string;
  to: string;
  asOf: string;
  today: string;
  currency: string;
}

/** Everything an archive holds, planned days included. */
export function wholeArchive(currency: string, today: string): IndicatorWindow {
  return { from: firstDay, to: lastDay, asOf: lastDay, today, currency };
}

export function isWholeArchive({ from, to, asOf }: IndicatorWindow): boolean {
  return from === firstDay && to === lastDay && asOf === lastDay;
}

/** The last day that a figure of this window sees. */
export function lastDaySeen({ to, asOf }: IndicatorWindow): string {
  return asOf < to ? asOf : to;
}

/** For what goes on by itself: the last day that the figure sees, and not beyond today. */
export function judgedDay(window: IndicatorWindow): string {
  const seen = lastDaySeen(window);
  return seen < window.today ? seen : window.today;
}

/** A query with the values of its question marks, in their order. */
export interface IndicatorQuery {
  sql: string;
  parameters: (string | number)[];
}

/** The ids of some customers as a JSON array; null: of all of them. */
export type CustomersAsked = string | null;

/** How a figure is found. Its queries are of one row per value: `customer_id` and `value`, days as text. */
export interface Indicator {
  /** The figure of each customer who has one: of all customers or, sooner, of those named. */
  values(connection: Connection, window: IndicatorWindow, customers: CustomersAsked): IndicatorQuery;
  /** Where a condition is met by any of several values of a customer: all of them. */
  anyOf?(connection: Connection, window: IndicatorWindow): IndicatorQuery;
  /** Whether any customer has the figure, where that is sooner said than by the figures: a query of rows. */
  anyone?(connection: Connection, window: IndicatorWindow): IndicatorQuery;
  /** The rows behind the figure of one customer, latest first: a query of their `id`, and `table` where it is not `rowsIn`. */
  rows(connection: Connection, window: IndicatorWindow, customerId: number): IndicatorQuery;
}
