import type { Referral } from '../../shared/referrals/contract.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { referrersOf } from './referral-steps.ts';

interface Branch extends Referral {
  below: Branch[];
}

interface CustomerRow {
  id: number;
  number: string;
  name: string;
  binnedAt: number | null;
  broughtBy: number | null;
}

/** Who brought a customer, and whom they brought, with what each branch paid. Error: CUSTOMER_UNKNOWN. */
export function referralTree(connection: Connection, customerId: number, homeCurrency: string) {
  const { id } = existingCustomer(connection, customerId);
  const customers = customersBelow(connection, id);
  const counted = customers.filter(({ binnedAt }) => binnedAt === null).map((customer) => customer.id);
  const totals = connection
    .prepare<[string], { customerId: number; currency: string; netMinor: number }>(
      `SELECT customer_id AS customerId, currency, net_minor AS netMinor FROM customer_totals
        WHERE customer_id IN (SELECT value FROM json_each(?)) ORDER BY currency`,
    )
    .all(JSON.stringify(counted));
  const homeMinorOf = new Map(
    totals.flatMap((total) => (total.currency === homeCurrency ? [[total.customerId, total.netMinor]] : [])),
  );
  const others = new Map<string, number>();
  for (const { currency, netMinor } of totals) {
    if (currency !== homeCurrency) others.set(currency, (others.get(currency) ?? 0) + netMinor);
  }
  return {
    broughtBy: referrersOf(connection, id),
    rows: inOrder(branches(customers, id, { homeCurrency, homeMinorOf })),
    currency: homeCurrency,
    otherCurrencies: [...others].map(([currency, minor]) => ({ minor, currency })),
  };
}

/** The customer and everyone below, each referrer before the customers they referred. */
function customersBelow(connection: Connection, id: number): CustomerRow[] {
  return connection
    .prepare<[number], CustomerRow>(
      `WITH RECURSIVE below (id) AS (
         SELECT ? UNION SELECT customers.id FROM below JOIN customers ON customers.referred_by = below.id
          WHERE customers.merged_into IS NULL
       )
       SELECT customers.id, customers.number, customers.name, customers.binned_at AS binnedAt,
              customers.referred_by AS broughtBy
         FROM below CROSS JOIN customers ON customers.id = below.id`,
    )
    .all(id);
}

function branches(
  customers: readonly CustomerRow[],
  rootId: number,
  { homeCurrency, homeMinorOf }: { homeCurrency: string; homeMinorOf: ReadonlyMap<number, number> },
): Branch[] {
  const byId = new Map<number, Branch>();
  for (const { id, number, name, binnedAt, broughtBy } of customers) {
    const above = id === rootId || broughtBy === null ? undefined : byId.get(broughtBy);
    const net = { minor: homeMinorOf.get(id) ?? 0, currency: homeCurrency };
    const branch: Branch = {
      customer: { id, number, name, isBinned: binnedAt !== null },
      broughtBy: id === rootId ? null : broughtBy,
      depth: above === undefined ? 0 : above.depth + 1,
      brought: 0,
      net,
      branchNet: net,
      branchCustomers: 0,
      below: [],
    };
    byId.set(id, branch);
    above?.below.push(branch);
  }
  const all = [...byId.values()];
  // From the last of the tree to the first: those below are summed before their referrer.
  for (const branch of all.toReversed()) {
    branch.brought = branch.below.length;
    const above = branch.broughtBy === null ? undefined : byId.get(branch.broughtBy);
    if (above === undefined) continue;
    above.branchNet = { ...above.branchNet, minor: above.branchNet.minor + branch.branchNet.minor };
    above.branchCustomers += branch.branchCustomers + 1;
  }
  return all;
}

/** Each below their referrer, the branches with most revenue first. */
function inOrder(all: readonly Branch[]): Referral[] {
  const [root] = all;
  const waiting = root === undefined ? [] : [root];
  const rows: Referral[] = [];
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    const { below, ...row } = branch;
    rows.push(row);
    waiting.push(
      ...below.sort(
        (a, b) => a.branchNet.minor - b.branchNet.minor || (a.customer.number < b.customer.number ? 1 : -1),
      ),
    );
  }
  return rows;
}
