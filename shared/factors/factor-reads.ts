/** The tables that the factors of customers are read from. */
export const factorsReadFrom = [
  'orders',
  'order_lines',
  'customers',
  'cases',
  'contacts',
  'relations',
  'terms',
  'payments',
  'known_until',
  'groups',
  'group_members',
  'factor_scores',
] as const;
