type DetailTable = 'customer_phones' | 'customer_emails' | 'customer_wechats' | 'customer_addresses';

/** The first phone number, e-mail address and so on of a customer of the query; '' where there is none. */
export function firstDetailSql(table: DetailTable, column = 'as_typed'): string {
  return `coalesce((SELECT ${column} FROM ${table} WHERE customer_id = customers.id ORDER BY position, id LIMIT 1), '')`;
}
