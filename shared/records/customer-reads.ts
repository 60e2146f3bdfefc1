import type { TrackedName } from './tracked-names.ts';

/** Everything that may be known of a customer, and the words and files it names. */
export const customerReads: readonly TrackedName[] = [
  'customers',
  'customer_totals',
  'customer_phones',
  'customer_emails',
  'customer_addresses',
  'customer_other_names',
  'customer_wechats',
  'customer_dates',
  'customer_tags',
  'tags',
  'do_not_contact',
  'own_fields',
  'own_field_choices',
  'own_field_values',
  'preferences',
  'relations',
  'contacts',
  'cases',
  'case_handovers',
  'attachments',
  'satisfactions',
  'life_events',
  'orders',
  'order_lines',
  'products',
  'staff',
  'imports',
  'not_the_same',
  'settings',
];

/** The same and what acts changed of it. */
export const historyReads: readonly TrackedName[] = [...customerReads, 'segments', 'acts', 'act_changes'];
