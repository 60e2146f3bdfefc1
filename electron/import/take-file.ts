import type { ImportResult } from '../../shared/import/contract.ts';
import type { ImportMode, Interpretation } from '../../shared/import/fields.ts';
import { importKindDefinitions } from '../../shared/import/import-kinds.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import type { JobControl } from '../engine/jobs.ts';
import type { CustomerVotes } from './customer-votes.ts';
import { customerFinder, type Finding } from './find-customer.ts';
import type { ImportTarget } from './import-target.ts';
import { type JoinedCustomer, joinedEarlier } from './joined-earlier.ts';
import type { RowOutcome } from './order-setting.ts';
import { madeOwnFields, takeOwnValues } from './own-field-columns.ts';
import { OwnNumbersOfOthers } from './own-numbers-of-others.ts';
import { nothingTaken, rowTakers, type TakenRows } from './row-takers.ts';
import type { StagedFile } from './staged-file.ts';
import { addCustomer, updateCustomer } from './take-customer.ts';
import { type TakenCustomer, takeLinks } from './take-links.ts';

/** What taking a staged file did, or, for a dry run, would do. */
export interface TakenFile extends TakenRows {
  imported: number;
  updated: number;
  skipped: number;
  customers: number;
  customersUpdated: number;
  binnedCustomers: { rows: number[]; names: string[] };
  ownNumbersOfOthers: OwnNumbersOfOthers;
  /** New customers who have a number, phone or e-mail of somebody else in the archive. */
  sharedWithArchive: { value: string; name: string; said: string; row: number }[];
  /** Customers of the archive who are several people in the file. */
  joinedEarlier: readonly JoinedCustomer[];
}

const rowsBetweenBreaths = 2_000;

/** Takes a staged file into the target: customers first, then their orders. The same for a dry run. */
export async function takeFile(
  target: ImportTarget,
  { staged, sheets }: { staged: StagedFile; sheets: ImportResult['sheets'] },
  decision: Interpretation & { mode: ImportMode },
  control: JobControl,
): Promise<TakenFile> {
  const customers = await takeCustomers(target, staged, decision, control);
  staged.forgetDescriptions();
  const counts: Record<RowOutcome, number> = { imported: 0, updated: 0, skipped: 0 };
  // The row that gave an updated customer its value stands for the update, where nothing else of it is new.
  const rowsOfUpdates = new Set(customers.updatedByRow);
  const outcome = (row: { rowNumber: number }, became: RowOutcome): void => {
    counts[became === 'skipped' && rowsOfUpdates.has(row.rowNumber) ? 'updated' : became] += 1;
  };
  const taken = await rowTakers[decision.kind]({ target, staged, sheets, decision, customers, outcome, control });
  if (importKindDefinitions[decision.kind].rowHolds === null) {
    counts.imported = customers.addedRows;
    counts.updated = customers.updatedByRow.length;
    counts.skipped = staged.rowsIn - staged.rejectedRows - counts.imported - counts.updated;
  }
  target.finish();
  return {
    ...counts,
    customers: customers.added,
    customersUpdated: customers.updatedByRow.length,
    binnedCustomers: customers.binned,
    ownNumbersOfOthers: customers.ownNumbersOfOthers,
    sharedWithArchive: customers.sharedWithArchive,
    joinedEarlier: customers.joinedEarlier,
    ...nothingTaken(sheets),
    ...taken,
  };
}

export interface TakenCustomers {
  ids: number[];
  isNew: boolean[];
  added: number;
  /** Rows that made them: a company that is only named has none. */
  addedRows: number;
  /** Of the file or the archive; a merged one's leads to the winner. */
  idOfNumber: (number: string) => number | null;
  /** One row of the file for each customer of the archive that was changed. */
  updatedByRow: number[];
  binned: { rows: number[]; names: string[] };
  ownNumbersOfOthers: OwnNumbersOfOthers;
  sharedWithArchive: TakenFile['sharedWithArchive'];
  joinedEarlier: readonly JoinedCustomer[];
}

async function takeCustomers(
  target: ImportTarget,
  staged: StagedFile,
  decision: Interpretation & { mode: ImportMode },
  control: JobControl,
): Promise<TakenCustomers> {
  const { kind, match, mode, isExchange = false, ownFields = [] } = decision;
  const { rowIsCustomer, namesOthersByNumber } = importKindDefinitions[kind];
  const find = customerFinder(target.connection, match, isExchange);
  const idByNumber = new Map<string, number>();
  const findNumber = customerOfNumber(target.connection);
  const hasNumber = target.connection.prepare<[string], number>('SELECT 1 FROM customers WHERE number = ?').pluck();
  const taken: TakenCustomers = {
    ids: [],
    isNew: [],
    added: 0,
    addedRows: 0,
    idOfNumber: (number) => idByNumber.get(number) ?? findNumber(number),
    updatedByRow: [],
    binned: { rows: [], names: [] },
    ownNumbersOfOthers: new OwnNumbersOfOthers(target.connection),
    sharedWithArchive: [],
    joinedEarlier: [],
  };
  // Only a list of customers links them.
  const linkable: TakenCustomer[] = [];
  const see = (customer: TakenCustomer): void => {
    if (rowIsCustomer === true) linkable.push(customer);
    const number = namesOthersByNumber === true ? customer.votes.value('number') : null;
    if (number !== null) idByNumber.set(number, customer.id);
  };
  // By key, so that numbers of our own do not depend on the order of the rows.
  const inOrder = staged.customers
    .map((votes, index) => ({ votes, index }))
    .sort((a, b) => (a.votes.key < b.votes.key ? -1 : 1));
  // All are looked up before the first is added: what this file adds must not be found by its other rows.
  const isNobodyKnown = target.connection.prepare('SELECT 1 FROM customers LIMIT 1').get() === undefined;
  const customersOfName = isNobodyKnown ? new Map<string, number>() : countedNames(staged);
  const found = isNobodyKnown
    ? []
    : inOrder.map(({ votes }) => find(votes.identities(), (customersOfName.get(foldedName(votes)) ?? 0) <= 1));
  const joined = joinedEarlier(
    target.connection,
    inOrder.flatMap(({ votes }, position) => {
      const known = found[position]?.found ?? null;
      return known === null ? [] : [{ found: known, name: votes.value('name'), row: votes.firstRowNumber }];
    }),
  );
  taken.joinedEarlier = [...joined.values()];
  const contestedNumbers = new Set(staged.sharedKeys.flatMap(({ field, value }) => (field === 'number' ? value : [])));
  const fieldsToWrite = madeOwnFields(target, ownFields);
  for (const [position, { votes, index }] of inOrder.entries()) {
    const { found: known, sharedWith } = found[position] ?? nothingFound;
    const said = votes.value('name');
    if (sharedWith !== null && said !== null) {
      taken.sharedWithArchive.push({ ...sharedWith, said, row: votes.firstRowNumber });
    }
    taken.isNew[index] = known === null;
    if (known === null) {
      const number = votes.value('number');
      const isNumberContested =
        match !== 'number' ||
        (number !== null && (contestedNumbers.has(number) || (!isNobodyKnown && hasNumber.get(number) !== undefined)));
      const added = addCustomer(target, votes, { namesOf: decision.namesOf, isNumberContested });
      taken.ids[index] = added;
      takeOwnValues(target, { id: added, isNew: true }, votes, fieldsToWrite, mode);
      taken.added += 1;
      taken.addedRows += 1;
      see({ id: added, isNew: true, votes });
    } else {
      taken.ids[index] = known.id;
      if (known.isBinned && taken.binned.rows.length < 20) {
        taken.binned.rows.push(votes.firstRowNumber);
        taken.binned.names.push(votes.value('name') ?? votes.value('number') ?? votes.key);
      }
      if (match === 'number') taken.ownNumbersOfOthers.see(known.id, votes);
      // What is said of several people is never mixed: the one in the archive is left as it is.
      const isOne = !joined.has(known.id);
      const isUpdated = isOne && updateCustomer(target, known.id, votes, mode);
      const hasOwn =
        isOne && mode !== 'add' && takeOwnValues(target, { id: known.id, isNew: false }, votes, fieldsToWrite, mode);
      if (isUpdated || hasOwn) taken.updatedByRow.push(votes.firstRowNumber);
      see({ id: known.id, isNew: false, votes });
    }
    if (position % rowsBetweenBreaths === 0) {
      control.report({ phase: 'matching', done: position, of: inOrder.length });
      await control.breathe();
    }
  }
  const rowsOfUpdates = new Set(taken.updatedByRow);
  takeLinks(target, linkable, mode, {
    onMade: () => {
      taken.added += 1;
    },
    onChanged: ({ votes }) => {
      if (!rowsOfUpdates.has(votes.firstRowNumber)) taken.updatedByRow.push(votes.firstRowNumber);
    },
  });
  return taken;
}

function foldedName(votes: CustomerVotes): string {
  return foldText(votes.value('name') ?? '');
}

function countedNames({ customers }: StagedFile): Map<string, number> {
  const counts = new Map<string, number>();
  for (const votes of customers) {
    const name = foldedName(votes);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Of the archive; a merged one's number leads to the winner. */
function customerOfNumber(connection: Connection): (number: string) => number | null {
  const byNumber = connection.prepare<[string], { id: number; merged_into: number | null }>(
    'SELECT id, merged_into FROM customers WHERE number = ?',
  );
  const byId = connection.prepare<[number], { id: number; merged_into: number | null }>(
    'SELECT id, merged_into FROM customers WHERE id = ?',
  );
  return (number) => {
    let row = byNumber.get(number);
    while (row && row.merged_into !== null) row = byId.get(row.merged_into);
    return row?.id ?? null;
  };
}

const nothingFound: Finding = { found: null, sharedWith: null };
