import type { TrackedName } from '../records/tracked-names.ts';

/** The tables that accounts are made from. */
export const owedReads = ['orders', 'payments', 'terms'] as const satisfies readonly TrackedName[];
