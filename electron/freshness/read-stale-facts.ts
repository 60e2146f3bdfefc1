import { addressText } from '../../shared/customers/address.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { CustomerToConfirm, StaleFact } from '../../shared/freshness/contract.ts';
import { type FactKind, factKinds } from '../../shared/freshness/fact-kinds.ts';
import { staleFactReads } from '../../shared/freshness/stale-fact-reads.ts';
import { purchaseWindow } from '../../shared/freshness/staleness.ts';
import type { Archive } from '../archive/archive.ts';
import { columnsOf } from '../archive/json-columns.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { setAsideCustomers } from '../customers/set-aside-customers.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { indicatorColumn } from '../indicators/indicator-values.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { staleFactsSql } from './stale-facts-sql.ts';

interface FactRow {
  kind: FactKind;
  id: number;
  customer_id: number;
  confirmed_day: string | null;
  since: string;
}

/** By kind, the longest unconfirmed first. Error: CUSTOMER_UNKNOWN. */
export function staleFactsOfCustomer(connection: Connection, customerId: number, today: string): StaleFact[] {
  const { id } = existingCustomer(connection, customerId);
  return staleFactsOf(connection, [id], today).get(id) ?? [];
}

function staleFactsOf(connection: Connection, ids: readonly number[], today: string): Map<number, StaleFact[]> {
  const { sql, parameters } = staleFactsSql(connection, today, JSON.stringify(ids));
  const rows = connection
    .prepare<unknown[], FactRow>(`${sql} ORDER BY since, id`)
    .all(...parameters)
    .sort((one, other) => factKinds.indexOf(one.kind) - factKinds.indexOf(other.kind));
  const facts = new Map<number, StaleFact[]>();
  for (const { kind, id, customer_id, confirmed_day, since } of rows) {
    const fact = { kind, id, ...saidBy[kind](connection, id), confirmedDay: confirmed_day, since };
    facts.set(customer_id, [...(facts.get(customer_id) ?? []), fact]);
  }
  return facts;
}

type Said = Pick<StaleFact, 'text' | 'about' | 'isAvoided'>;

/** What each kind of fact says. */
const saidBy: Readonly<Record<FactKind, (connection: Connection, id: number) => Said>> = {
  phone: (connection, id) => {
    const [phone] = allRows(
      connection,
      build.selectFrom('customer_phones').select(['as_typed', 'label']).where('id', '=', id),
    );
    return { text: phone?.as_typed ?? '', about: phone?.label ?? '', isAvoided: false };
  },
  address: (connection, id) => {
    const [address] = allRows(connection, build.selectFrom('customer_addresses').selectAll().where('id', '=', id));
    return {
      text: address === undefined ? '' : addressText(address),
      about: address?.label ?? '',
      isAvoided: false,
    };
  },
  preference: (connection, id) => {
    const [preference] = allRows(
      connection,
      build.selectFrom('preferences').select(['text', 'topic', 'kind']).where('id', '=', id),
    );
    return {
      text: preference?.text ?? '',
      about: preference?.topic ?? '',
      isAvoided: preference?.kind === 'avoids',
    };
  },
  person: (connection, id) => {
    const [person] = allRows(
      connection,
      build
        .selectFrom('relations')
        .leftJoin('customers', 'customers.id', 'relations.other_customer_id')
        .select(['relations.name as named', 'relations.relation', 'customers.name', 'customers.number'])
        .where('relations.id', '=', id),
    );
    const customer = customerLabel({ name: person?.name ?? '', number: person?.number ?? '' });
    return {
      text: person?.named === '' ? customer : (person?.named ?? ''),
      about: person?.relation ?? '',
      isAvoided: false,
    };
  },
};

export interface ToConfirm {
  customers: CustomerToConfirm[];
  /** Customers, and facts of theirs, with those beyond the limit. */
  total: number;
  facts: number;
  judgedTo: string;
}

interface Asked {
  archive: Archive;
  homeCurrency: string;
  today: string;
}

/** Whose facts are stale, most revenue of the last twelve months first. */
export function customersToConfirm({ archive, homeCurrency, today }: Asked, limit: number): ToConfirm {
  const { reader } = archive;
  const judgedTo = dayOfNow(reader, today);
  const counts = staleCounts(archive, today);
  const nets = netsOfYear(archive, { homeCurrency, judgedTo });
  const ids = mostNetFirst(counts, nets).slice(0, limit);
  const facts = staleFactsOf(reader, ids, today);
  const names = new Map(
    allRows(
      reader,
      build
        .selectFrom('customers')
        .select(['id', 'number', 'name'])
        .where('id', 'in', ids.length === 0 ? [-1] : ids),
    ).map((row) => [row.id, row]),
  );
  return {
    customers: ids.map((customerId) => {
      const net = nets.get(customerId);
      return {
        customerId,
        number: names.get(customerId)?.number ?? '',
        name: names.get(customerId)?.name ?? '',
        net: net === undefined ? null : { minor: net, currency: homeCurrency },
        facts: facts.get(customerId) ?? [],
      };
    }),
    total: counts.size,
    facts: [...counts.values()].reduce((sum, count) => sum + count, 0),
    judgedTo,
  };
}

function mostNetFirst(counts: ReadonlyMap<number, number>, nets: ReadonlyMap<number, number>): number[] {
  const netOf = (id: number): number => nets.get(id) ?? Number.NEGATIVE_INFINITY;
  return [...counts.keys()].sort((one, other) => netOf(other) - netOf(one) || one - other);
}

const countsByCustomer = new CacheByTables<ReadonlyMap<number, number>>();

/** How many facts of each customer are stale; of those in the bin none. */
function staleCounts(archive: Archive, today: string): ReadonlyMap<number, number> {
  return countsByCustomer.get(archive, { key: today, reads: staleFactReads }, () => {
    const { sql, parameters } = staleFactsSql(archive.reader, today, null);
    const [ids, counts] = columnsOf<[number, number]>(
      archive.reader,
      `SELECT json_group_array(customer_id), json_group_array(facts)
         FROM (SELECT customer_id, count(*) AS facts FROM (${sql}) GROUP BY customer_id)`,
      parameters,
    );
    const setAside = setAsideCustomers(archive.reader);
    return new Map(ids.flatMap((id, place) => (setAside.has(id) ? [] : [[id, counts[place] ?? 0] as const])));
  });
}

const nets = new CacheByTables<ReadonlyMap<number, number>>();

/** Net revenue of the last twelve months by customer, in minor units. */
function netsOfYear(
  archive: Archive,
  { homeCurrency, judgedTo }: { homeCurrency: string; judgedTo: string },
): ReadonlyMap<number, number> {
  return nets.get(archive, { key: `${homeCurrency} ${judgedTo}`, reads: ['orders', 'customer_totals'] }, () => {
    const window = { ...purchaseWindow(judgedTo), asOf: judgedTo, today: judgedTo, currency: homeCurrency };
    const { ids, values } = indicatorColumn(archive.reader, 'net', window);
    return new Map(ids.map((id, place) => [id, values[place] ?? 0]));
  });
}
