import Database from 'better-sqlite3';
import type { MatchKey } from '../../shared/import/fields.ts';
import type {
  CellFlag,
  InterpretedBatch,
  InterpretedLine,
  InterpretedRow,
  RejectedRow,
} from '../../shared/import/rows.ts';
import { customerMark } from './customer-mark.ts';
import { CustomerVotes } from './customer-votes.ts';
import { matchKeyOf } from './match-key.ts';
import { TextDictionary } from './text-dictionary.ts';

/** A line of the file, waiting to be taken; `customer` is its place in `customers`, null for a walk-in. */
export interface StagedLine {
  rowNumber: number;
  customer: number | null;
  /** Tells rows apart that say something else of the same customer. */
  customerMark: number | null;
  order: string | null;
  day: string;
  time: string | null;
  product: number | null;
  channel: number | null;
  servedBy: number | null;
  quantityMillionths: number | null;
  unitPriceMillionths: number | null;
  discountMillionths: number | null;
  amountMinor: number;
  costMinor: number | null;
  currency: string;
  isReturn: 0 | 1;
}

export interface FlagTally {
  count: number;
  /** The first rows, at most 20. */
  rows: number[];
}

const mostTalliedRows = 20;
/** Between the parts of a product; no cell holds it (the interpreter replaces control characters). */
const partSeparator = '\u001f';

/**
 * The interpreted rows of a file, in memory and never on disk, grouped by SQLite: a Map took 610–990 MB at a
 * million lines.
 */
export class StagedFile {
  readonly customers: CustomerVotes[] = [];
  readonly products = new TextDictionary();
  readonly channels = new TextDictionary();
  readonly staff = new TextDictionary();
  readonly flags = new Map<CellFlag, FlagTally>();
  rowsIn = 0;
  lineCount = 0;
  walkInRows = 0;
  rejectedRows = 0;
  firstDay: string | null = null;
  lastDay: string | null = null;

  readonly #db: Database.Database;
  readonly #match: MatchKey;
  readonly #customerByKey = new Map<string, number>();
  readonly #insertLine: Database.Statement<unknown[]>;
  readonly #insertRejection: Database.Statement<unknown[]>;

  constructor(match: MatchKey) {
    this.#match = match;
    this.#db = new Database(':memory:');
    // Sorting a million rows must not spill to a readable temporary file.
    this.#db.pragma('temp_store = MEMORY');
    this.#db.exec(`
      CREATE TABLE lines (
        row_number INTEGER NOT NULL, customer INTEGER, customer_mark INTEGER, order_number TEXT, day TEXT NOT NULL, time TEXT,
        product INTEGER, channel INTEGER, served_by INTEGER, quantity INTEGER, unit_price INTEGER, discount INTEGER,
        amount INTEGER NOT NULL, cost INTEGER, currency TEXT NOT NULL, is_return INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE rejections (
        row_number INTEGER NOT NULL, reason TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, cells TEXT NOT NULL
      ) STRICT;`);
    this.#insertLine = this.#db.prepare(`INSERT INTO lines VALUES (${Array(16).fill('?').join(', ')})`);
    this.#insertRejection = this.#db.prepare('INSERT INTO rejections VALUES (?, ?, ?, ?, ?)');
  }

  add(batch: InterpretedBatch): void {
    this.#db.exec('BEGIN');
    for (const row of batch.rows) this.#addRow(row);
    for (const row of batch.rejected) this.#reject(row);
    this.#db.exec('COMMIT');
    this.rowsIn = batch.rowsRead;
  }

  /** The lines, by customer, day, order, currency and amount: each order's together, whatever the file's order. */
  lines(): IterableIterator<StagedLine> {
    return this.#db
      .prepare<[], StagedLine>(
        `SELECT row_number AS rowNumber, customer, customer_mark AS customerMark, order_number AS "order", day, time,
                product, channel, served_by AS servedBy, quantity AS quantityMillionths, unit_price AS unitPriceMillionths,
                discount AS discountMillionths, amount AS amountMinor, cost AS costMinor, currency,
                is_return AS isReturn
           FROM lines ORDER BY customer, day, order_number, currency, amount, row_number`,
      )
      .iterate();
  }

  rejections(limit?: number): RejectedRow[] {
    return this.#db
      .prepare<[number], Omit<RejectedRow, 'cells'> & { cells: string }>(
        'SELECT row_number AS rowNumber, reason, field, value, cells FROM rejections ORDER BY row_number LIMIT ?',
      )
      .all(limit ?? -1)
      .map((row) => ({ ...row, cells: JSON.parse(row.cells) as RejectedRow['cells'] }));
  }

  /** The parts of a product as written in the file. */
  productAt(index: number): { code: string; description: string; category: string } {
    const [code = '', description = '', category = ''] = this.products.textAt(index).split(partSeparator);
    return { code, description, category };
  }

  close(): void {
    this.#db.close();
  }

  #addRow(row: InterpretedRow): void {
    for (const flag of row.flags) this.#tally(flag, row.rowNumber);
    const day = row.line?.day ?? '';
    let customer: number | null = null;
    if (row.customer) {
      const key = matchKeyOf(row.customer, this.#match);
      if (key === null) throw new Error(`row ${row.rowNumber} passed without its match key`);
      customer = this.#customerAt(key, row.rowNumber);
      this.customers[customer]?.add(row.customer, day, row.rowNumber);
    } else this.walkInRows += 1;
    if (row.line === null) return;
    const mark = row.customer === null ? null : customerMark(row.customer);
    this.#addLine(row.line, { customer, mark }, row.rowNumber);
  }

  #addLine(
    line: InterpretedLine,
    { customer, mark }: { customer: number | null; mark: number | null },
    rowNumber: number,
  ): void {
    this.lineCount += 1;
    if (this.firstDay === null || line.day < this.firstDay) this.firstDay = line.day;
    if (this.lastDay === null || line.day > this.lastDay) this.lastDay = line.day;
    this.#insertLine.run(
      rowNumber,
      customer,
      mark,
      line.order,
      line.day,
      line.time,
      this.#productOf(line),
      line.channel === null ? null : this.channels.indexOf(line.channel),
      line.servedBy === null ? null : this.staff.indexOf(line.servedBy),
      line.quantityMillionths,
      line.unitPriceMillionths,
      line.discountMillionths,
      line.amountMinor,
      line.costMinor,
      line.currency,
      line.isReturn ? 1 : 0,
    );
  }

  #productOf(line: InterpretedLine): number | null {
    const { product, description, category } = line;
    if (product === null && description === null && category === null) return null;
    return this.products.indexOf([product ?? '', description ?? '', category ?? ''].join(partSeparator));
  }

  #customerAt(key: string, rowNumber: number): number {
    let index = this.#customerByKey.get(key);
    if (index === undefined) {
      index = this.customers.length;
      this.customers.push(new CustomerVotes(key, rowNumber));
      this.#customerByKey.set(key, index);
    }
    return index;
  }

  #reject(row: RejectedRow): void {
    this.rejectedRows += 1;
    this.#insertRejection.run(row.rowNumber, row.reason, row.field, row.value, JSON.stringify(row.cells));
  }

  #tally(flag: CellFlag, rowNumber: number): void {
    let tally = this.flags.get(flag);
    if (!tally) {
      tally = { count: 0, rows: [] };
      this.flags.set(flag, tally);
    }
    tally.count += 1;
    if (tally.rows.length < mostTalliedRows) tally.rows.push(rowNumber);
  }
}
