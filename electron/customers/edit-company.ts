import { customerLabel } from '../../shared/customers/customer-label.ts';
import { ShukeError } from '../../shared/errors.ts';
import { foldText, storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { nextOwnNumber } from './own-number.ts';

export type CompanyEdit = { id: number } | { name: string } | null;

/**
 * The id of the company an edit names. By name it is the one company of that name; where there is none, or several,
 * a new one. Errors: CUSTOMER_UNKNOWN.
 */
export function companyOfEdit(writer: ActWriter, edit: CompanyEdit): number | null {
  if (edit === null) return null;
  if ('id' in edit) return standingCustomer(writer.connection, edit.id);
  const name = storableText(edit.name);
  return name === '' ? null : findOrMakeCompany(writer, name);
}

/** Error: CUSTOMER_OWN_COMPANY where the customer is the company, or one it belongs to. */
export function assertNotOwnCompany(connection: Connection, customerId: number, companyId: number): void {
  if (!isWithinCompany(connection, customerId, companyId)) return;
  const customer = firstRow(
    connection,
    build.selectFrom('customers').select(['name', 'number']).where('id', '=', customerId),
  );
  throw new ShukeError('CUSTOMER_OWN_COMPANY', { name: customer === undefined ? '' : customerLabel(customer) });
}

/** Whether a customer is the company, or one that the company belongs to. */
export function isWithinCompany(connection: Connection, customerId: number, companyId: number): boolean {
  const found = connection
    .prepare<[number, number], number>(
      `WITH RECURSIVE above (id) AS (
         SELECT ? UNION SELECT company_id FROM above JOIN customers USING (id) WHERE company_id IS NOT NULL
       )
       SELECT 1 FROM above WHERE id = ?`,
    )
    .get(companyId, customerId);
  return found !== undefined;
}

/** A merged customer stands for the winner. Error: CUSTOMER_UNKNOWN. */
function standingCustomer(connection: Connection, id: number): number {
  const row = firstRow(connection, build.selectFrom('customers').select(['id', 'merged_into']).where('id', '=', id));
  if (row === undefined) throw new ShukeError('CUSTOMER_UNKNOWN', { customer: id });
  return row.merged_into === null ? row.id : standingCustomer(connection, row.merged_into);
}

function findOrMakeCompany(writer: ActWriter, name: string): number {
  const folded = foldText(name);
  const [found, further] = writer.connection
    .prepare<[string], number>(
      `SELECT id FROM customers
        WHERE name_folded = ? AND kind = 'company' AND binned_at IS NULL AND merged_into IS NULL LIMIT 2`,
    )
    .pluck()
    .all(folded);
  if (found !== undefined && further === undefined) return found;
  return writer.insert('customers', {
    number: nextOwnNumber(writer.connection),
    number_is_ours: 1,
    kind: 'company',
    name,
    name_folded: folded,
    created_at: writer.at,
    updated_at: writer.at,
  });
}
