import type { ImportResult } from '../../shared/import/contract.ts';
import type { ImportMode, Interpretation } from '../../shared/import/fields.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import type { JobControl } from '../engine/jobs.ts';
import type { CustomerVotes } from './customer-votes.ts';
import { customerFinder, type Finding } from './find-customer.ts';
import type { ImportTarget } from './import-target.ts';
import { type JoinedCustomer, joinedEarlier } from './joined-earlier.ts';
import { MoneyTally } from './money-tally.ts';
import type { OrderAmendment } from './order-amendment.ts';
import type { RowOutcome, TakenOrders } from './order-setting.ts';
import { madeOwnFields, takeOwnValues } from './own-field-columns.ts';
import { OwnNumbersOfOthers } from './own-numbers-of-others.ts';
import { RepeatedLines } from './repeated-lines.ts';
import type { StagedFile } from './staged-file.ts';
import type { StagedLine } from './staged-lines.ts';
import { ContactTaker } from './take-contacts.ts';
import { addCustomer, updateCustomer } from './take-customer.ts';
import { type TakenCustomer, takeLinks } from './take-links.ts';
import { OrderTaker } from './take-orders.ts';
import { PersonTaker } from './take-people.ts';

/** What taking a staged file did, or, for a dry run, would do. */
export interface TakenFile {
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
  orders: TakenOrders;
  /** Of the orders that were there before. */
  amended: Pick<OrderAmendment, 'becameSale' | 'becameNoSale'>;
  /** Newly made. */
  contacts: number;
  people: number;
  repeatedLines: RepeatedLines;
  money: MoneyTally;
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
  const taker = new OrderTaker(target, {
    staged,
    mapping: decision.mapping,
    mode: decision.mode,
    oneOrderPerVisit: decision.oneOrderPerVisit === true,
    customerIds: customers.ids,
    isNewCustomer: customers.isNew,
    outcome,
  });
  const repeatedLines = new RepeatedLines();
  const money = new MoneyTally(sheets);
  if (decision.kind === 'orders') {
    const orders = staged.orders({ daysWhole: decision.oneOrderPerVisit === true || staged.hasTexts('visit') });
    const isOnce = decision.repeats === 'once';
    await takeOrders(taker, { repeatedLines, money, orders, isOnce, of: staged.lineCount, outcome }, control);
  } else if (decision.kind === 'customers') {
    counts.imported = customers.addedRows;
    counts.updated = customers.updatedByRow.length;
    counts.skipped = staged.rowsIn - staged.rejectedRows - counts.imported - counts.updated;
  }
  const contactTaker = new ContactTaker(target, decision.mode);
  const personTaker = new PersonTaker(target, decision.mode, customers.idOfNumber);
  if (decision.kind === 'timeline') {
    await takeContacts(contactTaker, customers, staged, outcome, control);
  } else if (decision.kind === 'people') {
    await byCustomer(staged, staged.people, control, (place, people) =>
      personTaker.take(customers.ids[place] ?? 0, people, outcome),
    );
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
    orders: taker.taken,
    amended: taker.amendment,
    contacts: contactTaker.taken,
    people: personTaker.taken,
    repeatedLines,
    money,
  };
}

interface TakenCustomers {
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
    if (kind === 'customers') linkable.push(customer);
    const number = kind === 'people' ? customer.votes.value('number') : null;
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

/** The rows of each customer together, customers by their key. */
async function byCustomer<Row extends { customer: number }>(
  staged: StagedFile,
  rows: readonly Row[],
  control: JobControl,
  take: (place: number, rows: readonly Row[]) => void,
): Promise<void> {
  const groups = [...Map.groupBy(rows, ({ customer }) => customer)];
  const keyOf = (place: number): string => staged.customers[place]?.key ?? '';
  groups.sort(([one], [other]) => (keyOf(one) < keyOf(other) ? -1 : 1));
  let done = 0;
  for (const [place, ofCustomer] of groups) {
    take(place, ofCustomer);
    done += ofCustomer.length;
    control.report({ phase: 'writing', done, of: rows.length });
    await control.breathe();
  }
}

async function takeContacts(
  taker: ContactTaker,
  { ids, isNew }: TakenCustomers,
  staged: StagedFile,
  outcome: (row: { rowNumber: number }, outcome: RowOutcome) => void,
  control: JobControl,
): Promise<void> {
  let done = 0;
  let breathedAt = 0;
  for (const { customer, contacts } of staged.contactsByCustomer()) {
    taker.take({ id: ids[customer] ?? 0, isNew: isNew[customer] === true }, contacts, outcome);
    done += contacts.length;
    if (done - breathedAt >= rowsBetweenBreaths) {
      breathedAt = done;
      control.report({ phase: 'writing', done, of: staged.contactCount });
      await control.breathe();
    }
  }
}

interface OrdersToTake extends Pick<TakenFile, 'repeatedLines' | 'money'> {
  orders: Iterable<StagedLine[]>;
  /** Lines that repeat an earlier one are passed over. */
  isOnce: boolean;
  outcome: (row: StagedLine, outcome: RowOutcome) => void;
  /** How many lines there are. */
  of: number;
}

async function takeOrders(
  taker: OrderTaker,
  { repeatedLines, money, orders, isOnce, of, outcome }: OrdersToTake,
  control: JobControl,
): Promise<void> {
  let done = 0;
  let breathedAt = 0;
  for (const lines of orders) {
    const repeats = repeatedLines.see(lines);
    const isReduced = isOnce && repeats.size > 0;
    if (isReduced) for (const line of repeats) outcome(line, 'skipped');
    const taken = isReduced ? lines.filter((line) => !repeats.has(line)) : lines;
    money.see(taken);
    taker.take(taken);
    done += lines.length;
    if (done - breathedAt >= rowsBetweenBreaths) {
      breathedAt = done;
      control.report({ phase: 'writing', done, of });
      await control.breathe();
    }
  }
}
