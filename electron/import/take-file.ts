import type { ImportMode, Interpretation } from '../../shared/import/fields.ts';
import type { JobControl } from '../engine/jobs.ts';
import { customerFinder } from './find-customer.ts';
import type { ImportTarget } from './import-target.ts';
import { madeOwnFields, takeOwnValues } from './own-field-columns.ts';
import { RepeatedLines } from './repeated-lines.ts';
import type { StagedFile } from './staged-file.ts';
import { addCustomer, updateCustomer } from './take-customer.ts';
import { OrderTaker, type RowOutcome, type TakenOrders } from './take-orders.ts';

/** What taking a staged file did, or, for a dry run, would do. */
export interface TakenFile {
  imported: number;
  updated: number;
  skipped: number;
  customers: number;
  customersUpdated: number;
  /** Customers of the archive the file touches: their totals are to be made anew. */
  touchedCustomerIds: Set<number>;
  binnedCustomers: { rows: number[]; names: string[] };
  orders: TakenOrders;
  repeatedLines: RepeatedLines;
}

const rowsBetweenBreaths = 2_000;

/** Takes a staged file into the target: customers first, then their orders. The same for a dry run. */
export async function takeFile(
  target: ImportTarget,
  staged: StagedFile,
  decision: Interpretation & { mode: ImportMode },
  control: JobControl,
): Promise<TakenFile> {
  const customers = await takeCustomers(target, staged, decision, control);
  staged.forgetDescriptions();
  const counts: Record<RowOutcome, number> = { imported: 0, updated: 0, skipped: 0 };
  // The row that gave an updated customer its value stands for the update, where nothing else of it is new.
  const rowsOfUpdates = new Set(customers.updatedByRow);
  const taker = new OrderTaker(target, {
    staged,
    mapping: decision.mapping,
    mode: decision.mode,
    customerIds: customers.ids,
    isNewCustomer: customers.isNew,
    outcome: (line, outcome) => {
      counts[outcome === 'skipped' && rowsOfUpdates.has(line.rowNumber) ? 'updated' : outcome] += 1;
    },
  });
  const repeatedLines = new RepeatedLines();
  if (decision.kind === 'orders') await takeOrders(taker, repeatedLines, staged, control);
  else {
    counts.imported = customers.added;
    counts.updated = customers.updatedByRow.length;
    counts.skipped = staged.rowsIn - staged.rejectedRows - counts.imported - counts.updated;
  }
  target.finish();
  return {
    ...counts,
    customers: customers.added,
    customersUpdated: customers.updatedByRow.length,
    touchedCustomerIds: new Set(decision.kind === 'orders' ? customers.ids : []),
    binnedCustomers: customers.binned,
    orders: taker.taken,
    repeatedLines,
  };
}

interface TakenCustomers {
  ids: number[];
  isNew: boolean[];
  added: number;
  /** One row of the file for each customer of the archive that was changed. */
  updatedByRow: number[];
  binned: { rows: number[]; names: string[] };
}

async function takeCustomers(
  target: ImportTarget,
  staged: StagedFile,
  { match, mode, ownFields = [] }: Interpretation & { mode: ImportMode },
  control: JobControl,
): Promise<TakenCustomers> {
  const find = customerFinder(target.connection, match);
  const taken: TakenCustomers = { ids: [], isNew: [], added: 0, updatedByRow: [], binned: { rows: [], names: [] } };
  // By key, so that numbers of our own do not depend on the order of the rows.
  const inOrder = staged.customers
    .map((votes, index) => ({ votes, index }))
    .sort((a, b) => (a.votes.key < b.votes.key ? -1 : 1));
  // All are looked up before the first is added: what this file adds must not be found by its other rows.
  const found = inOrder.map(({ votes }) => find(votes.key));
  const ownFieldIds = madeOwnFields(target, ownFields);
  for (const [position, { votes, index }] of inOrder.entries()) {
    const known = found[position] ?? null;
    taken.isNew[index] = known === null;
    if (known === null) {
      const added = addCustomer(target, votes, match);
      taken.ids[index] = added;
      takeOwnValues(target, { id: added, isNew: true }, votes, ownFieldIds, mode);
      taken.added += 1;
    } else {
      taken.ids[index] = known.id;
      if (known.isBinned && taken.binned.rows.length < 20) {
        taken.binned.rows.push(votes.firstRowNumber);
        taken.binned.names.push(votes.value('name') ?? votes.value('number') ?? votes.key);
      }
      const isUpdated = updateCustomer(target, known.id, votes, mode, match);
      const hasOwn = mode !== 'add' && takeOwnValues(target, { id: known.id, isNew: false }, votes, ownFieldIds, mode);
      if (isUpdated || hasOwn) taken.updatedByRow.push(votes.firstRowNumber);
    }
    if (position % rowsBetweenBreaths === 0) {
      control.report({ phase: 'matching', done: position, of: inOrder.length });
      await control.breathe();
    }
  }
  return taken;
}

async function takeOrders(
  taker: OrderTaker,
  repeatedLines: RepeatedLines,
  staged: StagedFile,
  control: JobControl,
): Promise<void> {
  let done = 0;
  let breathedAt = 0;
  for (const lines of staged.orders()) {
    repeatedLines.see(lines);
    taker.take(lines);
    done += lines.length;
    if (done - breathedAt >= rowsBetweenBreaths) {
      breathedAt = done;
      control.report({ phase: 'writing', done, of: staged.lineCount });
      await control.breathe();
    }
  }
}
