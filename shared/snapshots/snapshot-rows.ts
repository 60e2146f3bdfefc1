import { z } from 'zod';

const whole = z.number().int();

/**
 * Who was ranked, column by column, the best first: a hundred thousand rows are read in some twenty milliseconds, and a
 * column that the ranking does not have is null.
 */
export const snapshotRowsSchema = z.object({
  /** The customer, or the main member of a group. */
  customerIds: z.array(whole),
  /** Of a rolled-up ranking: the key of the group; null: a customer alone. */
  groupKeys: z.array(z.string().nullable()).nullable(),
  /** From 1; equals share the rank. */
  ranks: z.array(whole),
  /** In minor units of the snapshot's currency; 0 without a sale in the period. */
  netsMinor: z.array(whole),
  /** By profit: in minor units. */
  profitsMinor: z.array(whole).nullable(),
  /** By value and by both: 0 to 5000, in thousandths. */
  cautiousThousandths: z.array(whole).nullable(),
  /** By both: 0 to 100,000, in thousandths. */
  combinedThousandths: z.array(whole).nullable(),
});
export type SnapshotRows = z.infer<typeof snapshotRowsSchema>;

/** One row of it. */
export interface PlaceInSnapshot {
  customerId: number;
  groupKey: string | null;
  rank: number;
  netMinor: number;
  /** What it was ranked by, where that is not the net: the profit in minor units, or the score in thousandths. */
  figure: number | null;
}

export function placesIn(rows: SnapshotRows): PlaceInSnapshot[] {
  const figures = rows.profitsMinor ?? rows.combinedThousandths ?? rows.cautiousThousandths;
  return rows.customerIds.map((customerId, at) => ({
    customerId,
    groupKey: rows.groupKeys?.[at] ?? null,
    rank: rows.ranks[at] ?? 0,
    netMinor: rows.netsMinor[at] ?? 0,
    figure: figures?.[at] ?? null,
  }));
}
