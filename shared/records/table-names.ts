/** Every table of the archive, the full-text index among them; a test compares the list with the schema. */
export const tableNames = [
  'archive',
  'settings',
  'acts',
  'act_changes',
  'imports',
  'import_rejections',
  'import_mappings',
  'staff',
  'customers',
  'customer_totals',
  'customer_name_order',
  'search_index',
  'customer_phones',
  'customer_emails',
  'customer_addresses',
  'customer_other_names',
  'customer_wechats',
  'customer_dates',
  'tags',
  'customer_tags',
  'do_not_contact',
  'own_fields',
  'own_field_choices',
  'own_field_values',
  'preferences',
  'relations',
  'contacts',
  'complaints',
  'attachments',
  'attachment_contents',
  'products',
  'orders',
  'order_lines',
  'segments',
  'not_the_same',
  'days_seen',
  'drafts',
] as const;
export type TableName = (typeof tableNames)[number];

/** The column that every act moves, of each customer whose records it wrote: tracked apart from who the customers are. */
export const changeStamp = 'customers.updated_at';

/**
 * What of the archive is tracked: a write raises its version, and an answer or a cache says that it reads it. What is
 * read of the one row of `archive` never changes.
 */
export type TrackedName = Exclude<TableName, 'archive'> | typeof changeStamp;
export const trackedNames: readonly TrackedName[] = [...tableNames.filter((name) => name !== 'archive'), changeStamp];
