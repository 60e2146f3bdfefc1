import type { TableSource } from '../tables/table-content.ts';
import type { ExchangeRow } from './exchange-table.ts';

interface RelationRow {
  number: string;
  name: string;
  personNumber: string | null;
  personName: string;
  relation: string;
  relationBack: string;
  influence: number | null;
  personPreferences: string;
  personNote: string;
  personConfirmedDay: string | null;
}

/** Who is around whom, once for each tie; a customer in the bin is only called by name. */
export function exchangePeople({ snapshot }: TableSource): ExchangeRow[] {
  return snapshot
    .prepare<[], RelationRow & ExchangeRow>(
      `SELECT customers.number, customers.name, iif(other.binned_at IS NULL, other.number, NULL) AS personNumber,
              coalesce(other.name, relations.name) AS personName, relation, relation_back AS relationBack, influence,
              relations.preferences AS personPreferences, relations.note AS personNote,
              relations.confirmed_day AS personConfirmedDay
         FROM relations JOIN customers ON customers.id = relations.customer_id
         LEFT JOIN customers AS other ON other.id = relations.other_customer_id
        WHERE customers.binned_at IS NULL AND customers.merged_into IS NULL ORDER BY relations.id`,
    )
    .all();
}
