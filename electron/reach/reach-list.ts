import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import { mostNamesLeftOut, type ReachQuestion, type ReachRow } from '../../shared/reach/contract.ts';
import type { Connection } from '../archive/query.ts';
import type { FilterSetting } from '../customers/customer-filter-sql.ts';
import { byName } from '../customers/name-order.ts';
import { selectedCustomers } from '../customers/selected-customers.ts';

interface FoundRow extends ReachRow {
  /** Channels by which they asked not to be reached, as JSON. */
  refused: string;
}

/** Everybody of a selection by name with the ways to reach them; a way they refused is ''. Error: CUSTOMER_UNKNOWN. */
function foundRows(connection: Connection, { selection }: ReachQuestion, setting: FilterSetting): FoundRow[] {
  const ids = selectedCustomers(connection, selection, setting);
  const first = (table: string): string =>
    `coalesce((SELECT as_typed FROM ${table} WHERE customer_id = customers.id ORDER BY position, id LIMIT 1), '')`;
  return connection
    .prepare<[string], FoundRow>(
      `SELECT id, number, name, called, ${first('customer_phones')} AS phone, ${first('customer_wechats')} AS wechat,
              ${first('customer_emails')} AS email,
              (SELECT max(day) FROM contacts WHERE customer_id = customers.id) AS lastContact,
              (SELECT json_group_array(channel) FROM do_not_contact WHERE customer_id = customers.id) AS refused
         FROM customers WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each(?))
        ORDER BY ${byName(connection)}, number`,
    )
    .all(JSON.stringify(ids));
}

/** Whom to call or to write to, and who is left out of the phones. Error: CUSTOMER_UNKNOWN. */
export function reachList(connection: Connection, question: ReachQuestion, setting: FilterSetting) {
  const found = foundRows(connection, question, setting).map(({ refused, ...row }) => {
    const channels: ReadonlySet<ReachChannel> = new Set(JSON.parse(refused) as ReachChannel[]);
    return { row, channels };
  });
  const isRefused = ({ channels }: (typeof found)[number]): boolean => channels.has(question.channel);
  const reachable = found.filter((one) => !isRefused(one));
  return {
    phones: [...new Set(reachable.map(({ row }) => row.phone).filter((phone) => phone !== ''))],
    rows: found.map(
      ({ row, channels }): ReachRow => ({
        ...row,
        phone: channels.has(question.channel) ? '' : row.phone,
        wechat: channels.has('wechat') ? '' : row.wechat,
        email: channels.has('email') ? '' : row.email,
      }),
    ),
    withoutPhone: leftOut(reachable.filter(({ row }) => row.phone === '').map(({ row }) => row)),
    doNotContact: leftOut(found.filter(isRefused).map(({ row }) => row)),
  };
}

function leftOut(rows: readonly ReachRow[]): { count: number; names: string[] } {
  return { count: rows.length, names: rows.slice(0, mostNamesLeftOut).map(customerLabel) };
}
