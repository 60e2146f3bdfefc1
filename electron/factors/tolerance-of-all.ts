import { dayNumber, monthsLater, todayLocal } from '../../shared/day.ts';
import { recordMonths } from '../../shared/factors/factors.ts';
import {
  type Fault,
  type ToleranceEvidence,
  toleranceEvidence,
  toleranceScore,
} from '../../shared/factors/tolerance.ts';
import type { Connection } from '../archive/query.ts';
import { type FactorColumn, sparseColumn } from './factor-column.ts';
import { type PurchaseRhythms, rhythmDaysAt, usualGapOn } from './purchase-rhythms.ts';
import type { Roster } from './roster.ts';

/** A fault as of a day, and whose it is. */
export interface CustomerFault {
  kind: 'complaint' | 'return' | 'promise';
  customerId: number;
  /** YYYY-MM-DD. */
  day: string;
  cameAgainThatDay: boolean;
  /** Of the case, or of the order that brought something back. */
  id: number;
}

export function readTolerance(
  connection: Connection,
  roster: Roster,
  rhythms: PurchaseRhythms,
  asOf: string,
): FactorColumn<'tolerance'> {
  const faults = new Map<number, Fault[]>();
  for (const { customerId, day, cameAgainThatDay } of readFaults(connection, asOf)) {
    const place = roster.placeOf.get(customerId);
    if (place === undefined) continue;
    const theirs = faults.get(place) ?? [];
    faults.set(place, theirs);
    theirs.push({ day: dayNumber(day), cameAgainThatDay });
  }
  const asOfNumber = dayNumber(asOf);
  const evidence = new Map<number, ToleranceEvidence>();
  for (const [place, theirs] of faults) {
    const days = rhythmDaysAt(rhythms, place);
    // Who never bought cannot come again.
    if (days.length === 0) continue;
    const gapOn = (day: number) => usualGapOn(rhythms, place, day);
    evidence.set(place, toleranceEvidence(theirs, days, gapOn, asOfNumber));
  }
  return sparseColumn<'tolerance'>(roster, evidence, toleranceScore, Number.NaN);
}

/** Complaints, returns and broken promises of the 24 months to the day, of one customer where one is named. */
export function readFaults(connection: Connection, asOf: string, customerId: number | null = null): CustomerFault[] {
  const after = monthsLater(asOf, -recordMonths) ?? '';
  return [
    ...caseFaults(connection, { after, asOf, customerId }),
    ...returnFaults(connection, { after, asOf, customerId }),
  ];
}

interface Asked {
  after: string;
  asOf: string;
  customerId: number | null;
}

function caseFaults(connection: Connection, { after, asOf, customerId }: Asked): CustomerFault[] {
  interface Row {
    id: number;
    customerId: number;
    kind: 'complaint' | 'promise';
    heardAt: number;
    promisedDay: string | null;
    keptAt: number | null;
  }
  const rows = connection
    .prepare<[number | null, number | null], Row>(
      `SELECT id, customer_id AS customerId, kind, heard_at AS heardAt, promised_day AS promisedDay,
              coalesce(answered_at, closed_at) AS keptAt
         FROM cases WHERE kind IN ('complaint', 'promise') AND customer_id IS NOT NULL AND (? IS NULL OR customer_id = ?)`,
    )
    .all(customerId, customerId);
  return rows.flatMap((row) => {
    const day = row.kind === 'complaint' ? todayLocal(new Date(row.heardAt)) : brokenOn(row, asOf);
    if (day === null || day <= after || day > asOf) return [];
    return [{ kind: row.kind, customerId: row.customerId, day, cameAgainThatDay: false, id: row.id }];
  });
}

/** The day a promise was for, where it was not kept on it. */
function brokenOn({ promisedDay, keptAt }: { promisedDay: string | null; keptAt: number | null }, asOf: string) {
  if (promisedDay === null || promisedDay >= asOf) return null;
  return keptAt !== null && todayLocal(new Date(keptAt)) <= promisedDay ? null : promisedDay;
}

/** A sale of the day of a return counts where its time, or with none its number, says that it came later. */
function returnFaults(connection: Connection, { after, asOf, customerId }: Asked): CustomerFault[] {
  interface Row {
    id: number;
    customerId: number;
    day: string;
    time: string | null;
    number: string | null;
    saleTime: string | null;
    saleNumber: string | null;
  }
  const rows = connection
    .prepare<[number | null, number | null, string, string], Row>(
      `WITH returns AS MATERIALIZED (
         SELECT DISTINCT order_id FROM order_lines INDEXED BY order_lines_returned WHERE is_return = 1
       )
       SELECT returned.id, returned.customer_id AS customerId, returned.day, returned.time, returned.number,
              sale.time AS saleTime, sale.number AS saleNumber
         FROM returns JOIN orders AS returned ON returned.id = order_id
         LEFT JOIN orders AS sale INDEXED BY orders_for_ranking
                ON sale.customer_id = returned.customer_id AND sale.currency = returned.currency
                   AND sale.day = returned.day AND sale.has_sale = 1 AND sale.no_sale_reason IS NULL
                   AND sale.id <> returned.id
        WHERE returned.customer_id IS NOT NULL AND returned.no_sale_reason IS NULL
          AND (? IS NULL OR returned.customer_id = ?) AND returned.day > ? AND returned.day <= ?
        ORDER BY returned.id`,
    )
    .all(customerId, customerId, after, asOf);
  const faults = new Map<number, CustomerFault>();
  for (const row of rows) {
    const { id, day } = row;
    const known = faults.get(id) ?? { kind: 'return', customerId: row.customerId, day, cameAgainThatDay: false, id };
    known.cameAgainThatDay ||= isLater(row);
    faults.set(id, known);
  }
  return [...faults.values()];
}

function isLater(row: {
  time: string | null;
  number: string | null;
  saleTime: string | null;
  saleNumber: string | null;
}): boolean {
  if (row.time !== null && row.saleTime !== null && row.time !== row.saleTime) return row.saleTime > row.time;
  if (row.number === null || row.saleNumber === null) return false;
  return numberOrder.compare(row.saleNumber, row.number) > 0;
}

const numberOrder = new Intl.Collator('en', { numeric: true });
