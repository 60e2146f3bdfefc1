import { staleFactReads } from '../freshness/stale-fact-reads.ts';
import { owedReads } from '../owed/owed-reads.ts';
import type { TrackedName } from '../records/tracked-names.ts';
import { purchaseDayReads } from '../sleep/purchase-day-reads.ts';

/**
 * What a figure counts in: money of the home currency in minor units, things, calendar days; `days`: how many days, with
 * fractions; `percent`: 0 to 100, with fractions; `level`: of satisfaction (`satisfactionLevels`); `state`: of sleep
 * (`sleepStates`), as its place among them.
 */
export type IndicatorUnit = 'money' | 'count' | 'day' | 'days' | 'percent' | 'level' | 'state';

interface FigureDefinition {
  unit: IndicatorUnit;
  /** The tables whose rows it is made from. */
  reads: readonly TrackedName[];
  /** The figure of a customer without such rows; where it is not said, there is none. */
  ofNoRows?: 0;
  /** A day that comes up: said as today, tomorrow, a weekday where it is near. */
  isAhead?: true;
  /** Where a list sorted by it begins at first. */
  begins: 'greatest' | 'least';
}

/** The rows that it opens to; of satisfaction after a case, the case. */
type RowsOfFigure =
  | { rowsIn: 'orders' | 'contacts' | 'satisfactions' }
  /** Facts keep no past: judged to an earlier day it is of the facts as they are now, and what shows that day says so. */
  | { rowsIn: 'facts'; isOfNow: true };

type IndicatorDefinition = FigureDefinition & RowsOfFigure;

const trade = ['orders', 'customer_totals'] as const;
const costs = ['orders', 'order_lines', 'products'] as const;

/**
 * The figures of a customer, each defined here once: conditions, columns, sorting, exports and rankings follow. A figure
 * is asked for a window of days and judged to a day (`asOf`): it sees nothing after it, but for facts (`isOfNow`). How each is found in an archive
 * stands in `electron/indicators/`, its name in the language files (`indicators`).
 *
 * - `net`: what was paid less what went back.
 * - `orders`: orders with a sale.
 * - `firstDay`, `lastDay`: of orders with a sale; of returns for who has only returned.
 * - `lastContact`: the latest day of a contact.
 * - `nextContact`: the earliest day promised in a contact, which may be past. A condition is met by any of those promised.
 * - `usualGap`: after how many days they, or their household, usually buy again (`shared/sleep/usual-gap.ts`), in any
 *   currency.
 * - `profit`: what the order lines whose cost is known brought above it (`electron/products/profit-sql.ts`); none where no
 *   cost of a sale is known.
 * - `costKnown`: the share of the sales whose cost is known, of who has a profit.
 * - `sleepState`: how long they, or their household, have been away (`shared/sleep/sleep-state.ts`), judged to the day up
 *   to which the orders are known; opens to the purchases that it follows from.
 * - `owed`: what they owe at the end of the day, of those who owe something; opens to the orders not paid in full.
 * - `satisfaction`: what they said last, after a case too.
 * - `staleFacts`: how many facts about them were not confirmed for long (`shared/freshness/`); opens to those facts.
 */
export const indicators = {
  net: { unit: 'money', reads: trade, rowsIn: 'orders', begins: 'greatest' },
  orders: { unit: 'count', reads: trade, rowsIn: 'orders', ofNoRows: 0, begins: 'greatest' },
  firstDay: { unit: 'day', reads: trade, rowsIn: 'orders', begins: 'least' },
  lastDay: { unit: 'day', reads: trade, rowsIn: 'orders', begins: 'greatest' },
  lastContact: { unit: 'day', reads: ['contacts'], rowsIn: 'contacts', begins: 'greatest' },
  nextContact: { unit: 'day', reads: ['contacts'], rowsIn: 'contacts', begins: 'least', isAhead: true },
  usualGap: { unit: 'days', reads: purchaseDayReads, rowsIn: 'orders', begins: 'least' },
  profit: { unit: 'money', reads: costs, rowsIn: 'orders', begins: 'greatest' },
  costKnown: { unit: 'percent', reads: costs, rowsIn: 'orders', begins: 'greatest' },
  sleepState: {
    unit: 'state',
    reads: [...purchaseDayReads, 'known_until', 'sleep_rules'],
    rowsIn: 'orders',
    begins: 'greatest',
  },
  owed: { unit: 'money', reads: owedReads, rowsIn: 'orders', begins: 'greatest' },
  satisfaction: { unit: 'level', reads: ['satisfactions', 'cases'], rowsIn: 'satisfactions', begins: 'least' },
  staleFacts: { unit: 'count', reads: staleFactReads, rowsIn: 'facts', isOfNow: true, ofNoRows: 0, begins: 'greatest' },
} as const satisfies Record<string, IndicatorDefinition>;

export type IndicatorKey = keyof typeof indicators;
export type IndicatorOf<Unit extends IndicatorUnit> = {
  [Key in IndicatorKey]: (typeof indicators)[Key]['unit'] extends Unit ? Key : never;
}[IndicatorKey];

export const indicatorKeys = Object.keys(indicators) as IndicatorKey[];

/** The tables from which all figures of a customer are made. */
export const indicatorReads: readonly TrackedName[] = [
  ...new Set<TrackedName>(['customers', ...indicatorKeys.flatMap((key) => indicators[key].reads)]),
];

/** Figures that open to orders. */
export type OrderIndicator = {
  [Key in IndicatorKey]: (typeof indicators)[Key]['rowsIn'] extends 'orders' ? Key : never;
}[IndicatorKey];

/** Whether a figure opens to the orders it is computed from. */
export function isOrderIndicator(key: IndicatorKey): key is OrderIndicator {
  return indicators[key].rowsIn === 'orders';
}

export const orderIndicatorKeys = indicatorKeys.filter(isOrderIndicator);

/** Figures that open to what else happened. */
export type EventIndicator = {
  [Key in IndicatorKey]: (typeof indicators)[Key]['rowsIn'] extends 'contacts' | 'satisfactions' ? Key : never;
}[IndicatorKey];

/** Whether a figure opens to contacts or answers. */
export function isEventIndicator(key: IndicatorKey): key is EventIndicator {
  const { rowsIn } = indicators[key];
  return rowsIn === 'contacts' || rowsIn === 'satisfactions';
}

export const eventIndicatorKeys = indicatorKeys.filter(isEventIndicator);

/** The indicators of these units, in their order. */
export function indicatorsOf<Unit extends IndicatorUnit>(...units: Unit[]): IndicatorOf<Unit>[] {
  return indicatorKeys.filter((key): key is IndicatorOf<Unit> => units.some((unit) => unit === indicators[key].unit));
}

export function isIndicator(key: string): key is IndicatorKey {
  return key in indicators;
}

/** A day to come, not one that was. */
export function isAhead(key: IndicatorKey): boolean {
  const definition: IndicatorDefinition = indicators[key];
  return definition.isAhead === true;
}

/** The figure of a customer without rows: null where there is none. */
export function indicatorOfNoRows(key: IndicatorKey): 0 | null {
  const definition: IndicatorDefinition = indicators[key];
  return definition.ofNoRows ?? null;
}
