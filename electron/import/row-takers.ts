import type { ImportResult } from '../../shared/import/contract.ts';
import type { ImportKind, ImportMode, Interpretation } from '../../shared/import/fields.ts';
import { byExchangedRecord, type RowRecord } from '../../shared/records/exchanged-records.ts';
import type { JobControl } from '../engine/jobs.ts';
import type { ImportTarget } from './import-target.ts';
import { MoneyTally } from './money-tally.ts';
import { noneTold, type OrderAmendment } from './order-amendment.ts';
import { noOrdersTaken, type RowOutcome, type TakenOrders } from './order-setting.ts';
import { RepeatedLines } from './repeated-lines.ts';
import { DueContactSettler } from './settle-due-contacts.ts';
import type { StagedFile } from './staged-file.ts';
import type { TakenCustomers } from './take-file.ts';
import { OrderTaker } from './take-orders.ts';
import { PersonTaker } from './take-people.ts';
import { ProductTaker } from './take-products.ts';
import { type MadeRow, RecordTaker } from './take-records.ts';

/** What the rows of a file made in addition to its customers. */
export interface TakenRows {
  orders: TakenOrders;
  /** Of the orders that were there before. */
  amended: Pick<OrderAmendment, 'becameSale' | 'becameNoSale'>;
  /** Newly made. */
  contacts: number;
  people: number;
  records: number;
  /** Rows that name a row of another record that is not there. */
  rowsNotFound: readonly number[];
  /** Rows that cannot be next to others of their customer. */
  rowsExcluded: readonly number[];
  /** Rows with which a contact that was due is done. */
  rowsSettling: readonly number[];
  repeatedLines: RepeatedLines;
  money: MoneyTally;
}

/** A file whose customers have been taken. */
export interface Taking {
  target: ImportTarget;
  staged: StagedFile;
  sheets: ImportResult['sheets'];
  decision: Interpretation & { mode: ImportMode };
  customers: TakenCustomers;
  outcome(row: { rowNumber: number }, became: RowOutcome): void;
  control: JobControl;
}

type RowTaker = (taking: Taking) => Promise<Partial<TakenRows>>;

/** How what a row of each kind of file holds is taken. */
export const rowTakers: Readonly<Record<ImportKind, RowTaker>> = {
  orders: takeOrders,
  customers: async () => ({}),
  timeline: takeTimeline,
  people: takePeople,
  ...byExchangedRecord((table) => (taking) => takeRecords(table, taking)),
  products: takeProducts,
};

const rowsBetweenBreaths = 2_000;

/** What a kind of file that brings nothing of the sort has made. */
export function nothingTaken(sheets: ImportResult['sheets']): TakenRows {
  return {
    orders: noOrdersTaken(),
    amended: { becameSale: noneTold(), becameNoSale: noneTold() },
    contacts: 0,
    people: 0,
    records: 0,
    rowsNotFound: [],
    rowsExcluded: [],
    rowsSettling: [],
    repeatedLines: new RepeatedLines(),
    money: new MoneyTally(sheets),
  };
}

async function takeOrders({ target, staged, sheets, decision, customers, outcome, control }: Taking) {
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
  // Lines that repeat an earlier one are passed over.
  const isOnce = decision.repeats === 'once';
  let done = 0;
  let breathedAt = 0;
  for (const lines of staged.orders({ daysWhole: decision.oneOrderPerVisit === true || staged.hasTexts('visit') })) {
    const repeats = repeatedLines.see(lines);
    const isReduced = isOnce && repeats.size > 0;
    if (isReduced) for (const line of repeats) outcome(line, 'skipped');
    const taken = isReduced ? lines.filter((line) => !repeats.has(line)) : lines;
    money.see(taken);
    taker.take(taken);
    done += lines.length;
    if (done - breathedAt >= rowsBetweenBreaths) {
      breathedAt = done;
      control.report({ phase: 'writing', done, of: staged.lineCount });
      await control.breathe();
    }
  }
  return { orders: taker.taken, amended: taker.amendment, repeatedLines, money };
}

async function takeTimeline(taking: Taking) {
  const settler = new DueContactSettler(taking.target);
  const { records } = await takeRecords('contacts', taking, (made) => settler.settleBy(made));
  return { contacts: records, rowsSettling: settler.rows };
}

async function takeRecords(table: RowRecord, taking: Taking, onMade: (made: MadeRow) => void = () => undefined) {
  const { target, decision, customers } = taking;
  const taker = new RecordTaker(target, table, { decision, idOfNumber: customers.idOfNumber, onMade });
  await takeRows(taking, taker);
  return { records: taker.taken, rowsNotFound: taker.rowsNotFound, rowsExcluded: taker.rowsExcluded };
}

async function takePeople(taking: Taking) {
  const { target, decision, customers } = taking;
  const taker = new PersonTaker(target, decision.mode, customers.idOfNumber);
  await takeRows(taking, taker);
  return { people: taker.taken };
}

async function takeProducts(taking: Taking) {
  const taker = new ProductTaker(taking.target, taking.decision);
  await takeRows(taking, taker);
  return { records: taker.taken };
}

/** The rows of each customer together, customers by their key. */
async function takeRows(
  { customers: { ids, isNew }, staged, outcome, control }: Taking,
  taker: Pick<RecordTaker | PersonTaker | ProductTaker, 'take'>,
): Promise<void> {
  let done = 0;
  let breathedAt = 0;
  for (const { customer, rows } of staged.recordsByCustomer()) {
    taker.take({ id: ids[customer] ?? null, isNew: isNew[customer] === true }, rows, outcome);
    done += rows.length;
    if (done - breathedAt >= rowsBetweenBreaths) {
      breathedAt = done;
      control.report({ phase: 'writing', done, of: staged.recordCount });
      await control.breathe();
    }
  }
}
