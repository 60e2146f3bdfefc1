import type { TrackedName } from '../records/tracked-names.ts';

/** What the purchase days of a customer, or of their household, are read from. */
export const purchaseDayReads: readonly TrackedName[] = ['orders', 'customers', 'groups', 'group_members'];
