/**
 * A column of a query of customers: the channels by which they got in touch with the shop up to `:asOf`, the latest first,
 * as JSON. Those by which nobody is answered are left out.
 */
export const answeredChannelsSql = `(SELECT json_group_array(channel ORDER BY day DESC, id DESC) FROM contacts
  WHERE customer_id = customers.id AND direction = 'in' AND channel NOT IN ('', 'counter', 'delivery', 'review') AND day <= :asOf)`;
