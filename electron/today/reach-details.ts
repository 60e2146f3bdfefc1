import { type Address, addressText } from '../../shared/customers/address.ts';
import type { ReachDetails } from '../../shared/today/ways-to-reach.ts';
import { firstDetailSql } from '../customers/first-detail-sql.ts';

const addressParts = "json_object('street', street, 'city', city, 'postcode', postcode, 'country', country)";

/** Columns of a query of customers: their first phone, WeChat, e-mail and address, this in its parts; '' where there is none. */
export const reachDetailsSql = `${firstDetailSql('customer_phones')} AS phone,
  ${firstDetailSql('customer_wechats')} AS wechat, ${firstDetailSql('customer_emails')} AS email,
  ${firstDetailSql('customer_addresses', addressParts)} AS address`;

/** A row of such a query with its address in one line. */
export function withAddressText<Row extends ReachDetails>(row: Row): Row {
  return row.address === '' ? row : { ...row, address: addressText(JSON.parse(row.address) as Address) };
}
