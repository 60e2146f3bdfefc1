import { definitionOf, recordNames } from './record-graph.ts';
import type { TrackedName } from './tracked-names.ts';

/** Everything that may be known of a customer, and the words and files it names. */
export const customerReads: readonly TrackedName[] = [
  ...recordNames.filter((table) => definitionOf(table).owner !== 'shop' || definitionOf(table).isShared),
  'customer_totals',
  'imports',
  'settings',
];

/** The same and what acts changed of it, of every record. */
export const historyReads: readonly TrackedName[] = [
  ...new Set<TrackedName>([...customerReads, ...recordNames, 'acts', 'act_changes']),
];
