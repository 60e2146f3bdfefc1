import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import { mostNamesLeftOut, type ReachQuestion, type ReachRow } from '../../shared/reach/contract.ts';
import { detailOfChannel } from '../../shared/reach/list-channels.ts';
import type { Connection } from '../archive/query.ts';
import { firstDetailSql } from '../customers/first-detail-sql.ts';
import { byName } from '../customers/name-order.ts';
import { refusedChannelsSql } from '../customers/refused-channels.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { peopleOfSelection, type SelectedPeople } from './people-of-selection.ts';

interface FoundRow extends ReachRow {
  /** Channels by which they asked not to be reached, as JSON. */
  refused: string;
}

/** These people with the ways to reach them, those of no order by name; none of the bin. */
function foundRows(connection: Connection, { ids, isInOrder }: SelectedPeople): FoundRow[] {
  return connection
    .prepare<[string], FoundRow>(
      `SELECT customers.id, number, name, called, ${firstDetailSql('customer_phones')} AS phone,
              ${firstDetailSql('customer_wechats')} AS wechat, ${firstDetailSql('customer_emails')} AS email,
              (SELECT max(day) FROM contacts WHERE customer_id = customers.id) AS lastContact,
              ${refusedChannelsSql} AS refused
         FROM json_each(?) AS people CROSS JOIN customers ON customers.id = people.value
        WHERE binned_at IS NULL
        ORDER BY ${isInOrder ? 'people.key' : `${byName(connection)}, number`}`,
    )
    .all(JSON.stringify(ids));
}

/** Whom to call or to write to, and who is left out of the details. Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
export function reachList(context: EngineContext, connection: Connection, { selection, channel }: ReachQuestion) {
  const detailOf = (row: ReachRow): string => row[detailOfChannel[channel]];
  const found = foundRows(connection, peopleOfSelection(context, connection, selection)).map(({ refused, ...row }) => {
    const channels: ReadonlySet<ReachChannel> = new Set(JSON.parse(refused) as ReachChannel[]);
    return { row, channels };
  });
  const isRefused = ({ channels }: (typeof found)[number]): boolean => channels.has(channel);
  const reachable = found.filter((one) => !isRefused(one)).map(({ row }) => row);
  const phoneIsFor = channel === 'text' ? 'text' : 'call';
  return {
    details: [...new Set(reachable.map(detailOf).filter((detail) => detail !== ''))],
    rows: found.map(
      ({ row, channels }): ReachRow => ({
        ...row,
        phone: channels.has(phoneIsFor) ? '' : row.phone,
        wechat: channels.has('wechat') ? '' : row.wechat,
        email: channels.has('email') ? '' : row.email,
      }),
    ),
    withoutDetail: leftOut(reachable.filter((row) => detailOf(row) === '')),
    doNotContact: leftOut(found.filter(isRefused).map(({ row }) => row)),
  };
}

function leftOut(rows: readonly ReachRow[]): { count: number; names: string[] } {
  return { count: rows.length, names: rows.slice(0, mostNamesLeftOut).map(customerLabel) };
}
