import type { TrackedName } from '../records/tracked-names.ts';

/** What the order of the customers' list is read from. */
export const orderReads: readonly TrackedName[] = ['customers', 'customer_totals', 'customer_name_order', 'settings'];

/** What the conditions of a filter look at. */
export const filterReads: readonly TrackedName[] = [
  ...orderReads,
  'customer_phones',
  'customer_emails',
  'customer_wechats',
  'customer_other_names',
  'customer_addresses',
  'customer_tags',
  'tags',
  'do_not_contact',
  'own_fields',
  'own_field_values',
  'own_field_choices',
];

/** The same where the filter has a text. */
export const textFilterReads: readonly TrackedName[] = [
  ...filterReads,
  'relations',
  'preferences',
  'complaints',
  'contacts',
  'search_index',
];
