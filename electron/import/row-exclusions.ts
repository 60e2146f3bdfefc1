import type { RecordName } from '../../shared/records/all-records.ts';
import type { RowRecord } from '../../shared/records/exchanged-records.ts';
import type { RowValues } from '../acts/act-writer.ts';
import { isNoMembership } from '../groups/conflicting-members.ts';

/** Whether a row cannot be next to the others of its customer; `rowOf` finds what they name. */
export type RowExclusion = (
  row: RowValues,
  others: readonly RowValues[],
  rowOf: (table: RecordName, id: number) => RowValues | undefined,
) => boolean;

/** By record: rows of a file for which this is so are passed over, and named. */
export const rowExclusions: Readonly<Partial<Record<RowRecord, RowExclusion>>> = {
  group_members: isNoMembership,
};
