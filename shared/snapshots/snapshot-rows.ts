/** Who was ranked, column by column, the best first; a column that the ranking does not have is null. */
export interface SnapshotRows {
  /** The customer, or the main member of a group. */
  customerIds: number[];
  /** The key of the group; null: a customer alone. */
  groupKeys: (string | null)[] | null;
  /** From 1; equals share the rank. */
  ranks: number[];
  /** In minor units of the snapshot's currency; 0 without a sale in the period. */
  netsMinor: number[];
  /** By profit: in minor units. */
  profitsMinor: number[] | null;
  /** By profit: the share of the sales whose cost was known, 0 to 1000, in thousandths. Snapshots did not always keep it. */
  knownThousandths?: number[] | null;
  /** By value and by both: 0 to 5000, in thousandths. */
  cautiousThousandths: number[] | null;
  /** By both: 0 to 100,000, in thousandths. */
  combinedThousandths: number[] | null;
}

/** One row of it. */
export interface PlaceInSnapshot {
  customerId: number;
  groupKey: string | null;
  rank: number;
  netMinor: number;
  /** What it was ranked by, where that is not the net: the profit in minor units, or the score in thousandths. */
  figure: number | null;
  /** By profit: the share of the sales whose cost was known, from 0 to 1; null: not kept, or not by profit. */
  knownShare: number | null;
}

/** The columns of a snapshot as rows, the best place first. */
export function placesIn(rows: SnapshotRows): PlaceInSnapshot[] {
  const figures = rows.profitsMinor ?? rows.combinedThousandths ?? rows.cautiousThousandths;
  return rows.customerIds.map((customerId, at) => ({
    customerId,
    groupKey: rows.groupKeys?.[at] ?? null,
    rank: rows.ranks[at] ?? 0,
    netMinor: rows.netsMinor[at] ?? 0,
    figure: figures?.[at] ?? null,
    knownShare: thousandthsToShare(rows.knownThousandths?.[at]),
  }));
}

function thousandthsToShare(thousandths: number | undefined): number | null {
  return thousandths === undefined ? null : thousandths / 1_000;
}
