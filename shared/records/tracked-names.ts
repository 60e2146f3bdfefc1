import { type TableName, tables } from './all-records.ts';

/** The column that every act moves, of each customer whose records it wrote: tracked apart from who the customers are. */
export const changeStamp = 'customers.updated_at';

/**
 * What of the archive is tracked: a write raises its version, and an answer or a cache says that it reads it. What is
 * read of the one row of `archive` never changes.
 */
export type TrackedName = Exclude<TableName, 'archive'> | typeof changeStamp;

const tableNames = Object.keys(tables) as TableName[];
export const trackedNames: readonly TrackedName[] = [...tableNames.filter((name) => name !== 'archive'), changeStamp];
