import type { TrackedName } from '../records/tracked-names.ts';
import { purchaseDayReads } from '../sleep/purchase-day-reads.ts';

/** The tables that playbooks are evaluated from. */
export const playbookReads: readonly TrackedName[] = [
  ...purchaseDayReads,
  'order_lines',
  'products',
  'known_until',
  'contacts',
  'cases',
  'satisfactions',
  'life_events',
  'sleep_reasons',
  'sleep_rules',
  'improvements',
  'improvement_topics',
  'named_accounts',
  'do_not_contact',
  'settings',
  'segment_members',
  'playbooks',
  'playbook_versions',
  'playbook_acts',
];
