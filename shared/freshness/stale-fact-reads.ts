import type { TrackedName } from '../records/tracked-names.ts';
import { factTables } from './fact-kinds.ts';

/** What decides whether a fact of a customer is stale. */
export const staleFactReads: readonly TrackedName[] = [
  ...Object.values(factTables),
  'customers',
  'imports',
  'customer_totals',
  'orders',
  'known_until',
  'settings',
];
