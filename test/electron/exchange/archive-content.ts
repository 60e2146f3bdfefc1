import { openArchive } from '../../../electron/archive/open-archive.ts';
import { countWrongOrders, countWrongTotals } from '../../../electron/orders/derived-totals.ts';
import { countWrongSearchEntries } from '../../../electron/search/search-index.ts';
import type { TestEngine } from '../test-engine.ts';

const lists = {
  customer_other_names: 'as_typed',
  customer_phones: 'label, as_typed, digits',
  customer_emails: 'label, as_typed, folded',
  customer_wechats: 'label, as_typed, folded',
  customer_addresses: 'label, street, city, postcode, country',
  customer_dates: 'kind, label, calendar, is_leap_month, day, as_typed',
} as const;

/** All that an archive says, customers by their numbers: without ids, instants, history and attachments. */
export async function archiveContent(engine: TestEngine, path: string): Promise<Record<string, unknown[]>> {
  await engine.client.archive.close();
  const archive = await openArchive(path);
  try {
    const all = (sql: string) => archive.reader.prepare(sql).all();
    const customer = 'JOIN customers ON customers.id = customer_id';
    return {
      customers: all(`SELECT customers.number, customers.number_is_ours, customers.kind, customers.name,
                             customers.name_folded, customers.called, customers.how_to_talk, customers.source,
                             customers.consent, customers.consent_day, customers.birthday, customers.birthday_as_typed,
                             iif(customers.birthday IS NULL, '', customers.birthday_calendar) AS calendar,
                             customers.birthday_is_leap_month, customers.company_role, customers.note,
                             company.number AS company, referrer.number AS referrer
                        FROM customers LEFT JOIN customers AS company ON company.id = customers.company_id
                        LEFT JOIN customers AS referrer ON referrer.id = customers.referred_by ORDER BY 1`),
      ...Object.fromEntries(
        Object.entries(lists).map(([table, columns]) => [
          table,
          all(
            `SELECT number, ${columns
              .split(', ')
              .map((column) => `${table}.${column}`)
              .join(', ')} FROM ${table} ${customer} ORDER BY number, position`,
          ),
        ]),
      ),
      tags: all(`SELECT number, tags.name FROM customer_tags ${customer} JOIN tags ON tags.id = tag_id ORDER BY 1, 2`),
      doNotContact: all(`SELECT number, channel, since_day FROM do_not_contact ${customer} ORDER BY 1, 2`),
      preferences: all(`SELECT number, preferences.kind, topic, text, learned_day, learned_from, is_current
                          FROM preferences ${customer} ORDER BY number, preferences.id`),
      ownFields: all(`SELECT own_fields.name, kind, json_group_array(choice.name ORDER BY choice.position) AS choices
                        FROM own_fields LEFT JOIN own_field_choices AS choice ON field_id = own_fields.id
                       GROUP BY own_fields.id ORDER BY own_fields.position`),
      ownValues:
        all(`SELECT number, own_fields.name, as_text, as_number, choice.name AS choice FROM own_field_values ${customer}
                        JOIN own_fields ON own_fields.id = own_field_values.field_id
                        LEFT JOIN own_field_choices AS choice ON choice.id = choice_id ORDER BY 1, 2`),
      people: all(`SELECT customers.number, other.number AS other, relations.name, relation, relation_back, influence,
                          relations.preferences, relations.note
                     FROM relations ${customer} LEFT JOIN customers AS other ON other.id = other_customer_id
                    ORDER BY 1, 2, 3, 4, 5, 6, 7, 8`),
      timeline: all(`SELECT number, day, time, touchpoint, channel, direction, text, mood, next_contact_day,
                            staff.name AS author
                       FROM contacts ${customer} LEFT JOIN staff ON staff.id = staff_id
                      ORDER BY number, day, time, contacts.id`),
      orders:
        all(`SELECT orders.number, day, time, customers.number AS customer, currency, channel, staff.name AS staff,
                          net_minor, has_sale, has_purchase, line_count, no_sale_reason
                     FROM orders LEFT ${customer} LEFT JOIN staff ON staff.id = served_by
                    ORDER BY 1, 2, 4, 5, 8, 11, 3`),
      lines: all(`SELECT orders.number, day, customers.number AS customer, code, description, category,
                         quantity_millionths, unit_price_millionths, discount_millionths, amount_minor, cost_minor, is_return
                    FROM order_lines JOIN orders ON orders.id = order_id LEFT ${customer}
                    LEFT JOIN products ON products.id = product_id ORDER BY 1, 2, 3, 10, 4, 5, 6, 7, 8, 9, 11, 12`),
      totals: all(`SELECT number, currency, first_day, last_day, orders, net_minor
                     FROM customer_totals ${customer} ORDER BY 1, 2`),
      wrong: [
        countWrongTotals(archive.reader),
        countWrongOrders(archive.reader),
        countWrongSearchEntries(archive.reader),
      ],
    };
  } finally {
    archive.close();
  }
}
