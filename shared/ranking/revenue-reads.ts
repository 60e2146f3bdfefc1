import { groupReads } from '../groups/group-reads.ts';
import { narrowingReads } from '../narrowing/narrowing.ts';

/** What a ranking by revenue is read from. */
export const revenueReads = ['orders', 'customer_totals', 'settings', ...groupReads, ...narrowingReads] as const;
