import type { TrackedName } from '../records/tracked-names.ts';

/** What groups, and the figures of their members, are read from. */
export const groupReads: readonly TrackedName[] = ['groups', 'group_members', 'customers', 'orders'];
