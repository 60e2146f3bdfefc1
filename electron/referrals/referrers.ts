import { nameOrderKey } from '../../shared/customers/name-order-key.ts';
import type { Referrer, ReferrerSort, ReferrersQuestion } from '../../shared/referrals/contract.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';

interface Brought {
  id: number;
  number: string;
  name: string;
  broughtBy: number;
  netMinor: number;
}

const kept = new CacheByTables<readonly Referrer[]>();

/** Everybody who brought somebody, as they are searched and sorted; equals by net, then by number. */
export function referrers(archive: Archive, homeCurrency: string, question: ReferrersQuestion): readonly Referrer[] {
  const all = kept.get(archive, { key: homeCurrency, reads: ['customers', 'customer_totals'] }, () =>
    allReferrers(archive.reader, homeCurrency),
  );
  const text = foldText(question.text);
  const fitting = all.filter(({ number, name }) => [number, name].some((written) => foldText(written).includes(text)));
  const keyed = fitting.map((row) => ({ row, key: keyOf(row, question.sort) }));
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key === question.descending ? 1 : -1));
  return keyed.map(({ row }) => row);
}

function keyOf(row: Referrer, sort: ReferrerSort): number | string {
  switch (sort) {
    case 'number':
      return row.number;
    case 'name':
      return nameOrderKey(row.name);
    case 'brought':
      return row.people.length;
    case 'broughtNet':
    case 'branchNet':
      return row[sort].minor;
    case 'branchCustomers':
      return row.branchCustomers;
  }
}

/** The most net of those they brought first. */
function allReferrers(connection: Connection, currency: string): readonly Referrer[] {
  const people = broughtCustomers(connection, currency);
  const broughtBy = Map.groupBy(people, (one) => one.broughtBy);
  const referrers = connection
    .prepare<[string], { customerId: number; number: string; name: string }>(
      `SELECT id AS customerId, number, name FROM customers
        WHERE id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL AND merged_into IS NULL ORDER BY number`,
    )
    .all(JSON.stringify([...broughtBy.keys()]));
  const money = (minor: number) => ({ minor, currency });
  return referrers
    .map(({ customerId, ...who }) => {
      const own = broughtBy.get(customerId) ?? [];
      const branch = branchOf(own, broughtBy);
      return {
        customerId,
        ...who,
        people: own.map(({ id, number, name, netMinor }) => ({ id, number, name, net: money(netMinor) })),
        broughtNet: money(sumOf(own)),
        branchCustomers: branch.length,
        branchNet: money(sumOf(branch)),
      };
    })
    .sort((a, b) => b.broughtNet.minor - a.broughtNet.minor);
}

/** Everybody not in the bin who was brought by somebody, the most net first. */
function broughtCustomers(connection: Connection, currency: string): Brought[] {
  return connection
    .prepare<[string], Brought>(
      `SELECT customers.id, number, name, referred_by AS broughtBy, coalesce(net_minor, 0) AS netMinor
         FROM customers LEFT JOIN customer_totals ON customer_totals.customer_id = customers.id AND currency = ?
        WHERE referred_by IS NOT NULL AND binned_at IS NULL AND merged_into IS NULL
        ORDER BY netMinor DESC, number`,
    )
    .all(currency);
}

/** These, whom they brought, and so on. No one is brought by somebody below them. */
function branchOf(own: readonly Brought[], broughtBy: ReadonlyMap<number, readonly Brought[]>): Brought[] {
  const branch = [...own];
  // What is appended is gone through as well.
  for (const { id } of branch) branch.push(...(broughtBy.get(id) ?? []));
  return branch;
}

function sumOf(people: readonly Brought[]): number {
  return people.reduce((sum, { netMinor }) => sum + netMinor, 0);
}
