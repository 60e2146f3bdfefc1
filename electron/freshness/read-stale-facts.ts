import { type Address, addressText } from '../../shared/customers/address.ts';
import type { CustomerToConfirm, StaleFact } from '../../shared/freshness/contract.ts';
import { type FactKind, factKinds } from '../../shared/freshness/fact-kinds.ts';
import { staleFactReads } from '../../shared/freshness/stale-fact-reads.ts';
import { purchaseWindow } from '../../shared/freshness/staleness.ts';
import type { Archive } from '../archive/archive.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { readsRefusedChannels } from '../customers/refused-channels.ts';
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
  const saying = new Map(factKinds.map((kind) => [kind, connection.prepare<[number], SaidRow>(saidSql[kind])]));
  const facts = new Map<number, StaleFact[]>();
  for (const { kind, id, customer_id, confirmed_day, since } of rows) {
    const said = saying.get(kind)?.get(id);
    if (said === undefined) continue;
    const { text, about, isAvoided, address } = said;
    const fact = {
      kind,
      id,
      text: address === null ? text : addressText(JSON.parse(address) as Address),
      about,
      isAvoided: isAvoided === 1,
      confirmedDay: confirmed_day,
      since,
    };
    facts.set(customer_id, [...(facts.get(customer_id) ?? []), fact]);
  }
  return facts;
}

interface SaidRow {
  text: string;
  about: string;
  isAvoided: 0 | 1;
  /** Of an address: its parts. */
  address: string | null;
}

/** What each kind of fact says. */
const saidSql: Readonly<Record<FactKind, string>> = {
  phone: 'SELECT as_typed AS text, label AS about, 0 AS isAvoided, NULL AS address FROM customer_phones WHERE id = ?',
  address: `SELECT '' AS text, label AS about, 0 AS isAvoided,
                   json_object('label', label, 'street', street, 'city', city, 'postcode', postcode, 'country', country)
                     AS address
              FROM customer_addresses WHERE id = ?`,
  preference:
    "SELECT text, topic AS about, kind = 'avoids' AS isAvoided, NULL AS address FROM preferences WHERE id = ?",
  person: `SELECT coalesce(nullif(relations.name, ''), nullif(customers.name, ''), customers.number, '') AS text,
                  relation AS about, 0 AS isAvoided, NULL AS address
             FROM relations LEFT JOIN customers ON customers.id = other_customer_id WHERE relations.id = ?`,
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
  const { ids: all, facts: factCount } = staleCustomers(archive, today);
  const nets = netsOfYear(archive, { homeCurrency, judgedTo });
  const ids = firstByNet(all, nets, limit);
  const facts = staleFactsOf(reader, ids, today);
  const names = reader
    .prepare<[string], { id: number; number: string; name: string }>(
      'SELECT id, number, name FROM customers WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids));
  const refusedBy = readsRefusedChannels(reader);
  const nameOf = new Map(names.map((row) => [row.id, row]));
  return {
    customers: ids.map((customerId) => {
      const net = nets[customerId] ?? Number.NaN;
      return {
        customerId,
        number: nameOf.get(customerId)?.number ?? '',
        name: nameOf.get(customerId)?.name ?? '',
        net: Number.isNaN(net) ? null : { minor: net, currency: homeCurrency },
        doNotContact: [...refusedBy(customerId)],
        facts: facts.get(customerId) ?? [],
      };
    }),
    total: all.length,
    facts: factCount,
    judgedTo,
  };
}

/** The first by their net, without sorting the others: of fifty thousand fifty are asked for. Who has none comes last. */
function firstByNet(ids: readonly number[], nets: Float64Array, most: number): number[] {
  const netOf = (id: number): number => {
    const net = nets[id] ?? Number.NaN;
    return Number.isNaN(net) ? Number.NEGATIVE_INFINITY : net;
  };
  const first: number[] = [];
  let leastNet = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const net = netOf(id);
    if (first.length === most && net <= leastNet) continue;
    const place = first.findLastIndex((one) => netOf(one) >= net) + 1;
    first.splice(place, 0, id);
    first.length = Math.min(first.length, most);
    leastNet = netOf(first.at(-1) ?? id);
  }
  return first;
}

interface StaleCustomers {
  /** In the order of their ids. */
  ids: readonly number[];
  /** How many facts of theirs are stale. */
  facts: number;
}

const staleOfArchive = new CacheByTables<StaleCustomers>();

/** Of whom any fact is stale; of those in the bin none. */
function staleCustomers(archive: Archive, today: string): StaleCustomers {
  return staleOfArchive.get(archive, { key: today, reads: staleFactReads }, () => {
    const { sql, parameters } = staleFactsSql(archive.reader, today, null);
    const [ofFacts] = columnsOf<[number]>(
      archive.reader,
      `SELECT json_group_array(customer_id) FROM (${sql})`,
      parameters,
    );
    const setAside = setAsideCustomers(archive.reader);
    const asked = setAside.size === 0 ? ofFacts : ofFacts.filter((id) => !setAside.has(id));
    const sorted = Float64Array.from(asked).sort();
    return { ids: [...sorted].filter((id, place) => id !== sorted[place - 1]), facts: asked.length };
  });
}

const netsOfArchive = new CacheByTables<Float64Array>();

/** Net revenue of the last twelve months in minor units, by customer id; NaN where there is none. */
function netsOfYear(
  archive: Archive,
  { homeCurrency, judgedTo }: { homeCurrency: string; judgedTo: string },
): Float64Array {
  const question = { key: `${homeCurrency} ${judgedTo}`, reads: ['orders', 'customer_totals'] } as const;
  return netsOfArchive.get(archive, question, () => {
    const window = { ...purchaseWindow(judgedTo), asOf: judgedTo, today: judgedTo, currency: homeCurrency };
    const { ids, values } = indicatorColumn(archive.reader, 'net', window);
    const nets = new Float64Array(ids.reduce((most, id) => Math.max(most, id), 0) + 1).fill(Number.NaN);
    for (const [place, id] of ids.entries()) nets[id] = values[place] ?? Number.NaN;
    return nets;
  });
}
