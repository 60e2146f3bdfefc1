/** Rows that belong to a customer: they go with an import that made the customer, move with a merge, end with a purge. */
export const tablesOfCustomer = [
  'customer_phones',
  'customer_emails',
  'customer_addresses',
  'customer_tags',
  'customer_other_names',
  'customer_wechats',
  'do_not_contact',
  'customer_dates',
  'own_field_values',
  'preferences',
  'complaints',
  'attachments',
  'contacts',
] as const;

/** Every column that names a customer (`customer_totals`, which is derived, apart). */
export const customerReferences: readonly { readonly table: string; readonly column: string }[] = [
  { table: 'orders', column: 'customer_id' },
  ...tablesOfCustomer.map((table) => ({ table, column: 'customer_id' })),
  { table: 'relations', column: 'customer_id' },
  { table: 'relations', column: 'other_customer_id' },
  { table: 'not_the_same', column: 'customer_id' },
  { table: 'not_the_same', column: 'other_customer_id' },
  { table: 'customers', column: 'merged_into' },
  { table: 'customers', column: 'company_id' },
  { table: 'customers', column: 'referred_by' },
];
