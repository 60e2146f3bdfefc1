import { firstDetailSql } from '../customers/first-detail-sql.ts';

const addressInOneLine =
  "concat_ws(', ', nullif(street, ''), nullif(city, ''), nullif(postcode, ''), nullif(country, ''))";

/** Columns of a query of customers: their first phone, WeChat, e-mail and address in one line; '' where there is none. */
export const reachDetailsSql = `${firstDetailSql('customer_phones')} AS phone,
  ${firstDetailSql('customer_wechats')} AS wechat, ${firstDetailSql('customer_emails')} AS email,
  ${firstDetailSql('customer_addresses', addressInOneLine)} AS address`;
