import type { ColumnMapping, ImportMode } from '../../shared/import/fields.ts';
import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';
import type { PackedNumber } from '../spreadsheet/packed-batch.ts';
import type { ImportTarget } from './import-target.ts';
import { type KnownDay, type KnownLine, KnownLines, type KnownOrder, nothingKnown } from './known-lines.ts';
import { type AmendedOrder, OrderAmendment, reasonOfLines, type ToldOrders, tell } from './order-amendment.ts';
import { type Refund, refundsOfOrder } from './refunds-of-order.ts';
import type { StagedFile } from './staged-file.ts';
import type { StagedLine } from './staged-lines.ts';
import type { TextDictionary } from './text-dictionary.ts';
import type { AddRow } from './waiting-tables.ts';

export type RowOutcome = 'imported' | 'updated' | 'skipped';

export interface TakenOrders {
  orders: number;
  lines: number;
  walkIn: number;
  /** Orders of the file that are there with other lines, and were left as they are (mode add). */
  differing: ToldOrders;
  /** Visits of the file that are there line by line, and orders of the archive whose lines the file has one by one. */
  visitsThereAsLines: ToldOrders;
  linesThereAsVisits: ToldOrders;
  currencies: Map<string, number>;
}

interface Surroundings {
  staged: StagedFile;
  mapping: ColumnMapping;
  mode: ImportMode;
  /** Lines without an order number, of one customer and day, time and channel, are one order. */
  oneOrderPerVisit: boolean;
  /** Ids by the customer's place in the staged file, and whether the archive knew them before. */
  customerIds: readonly number[];
  isNewCustomer: readonly boolean[];
  /** Called once a row, with what became of it. */
  outcome: (row: StagedLine, outcome: RowOutcome) => void;
}

const orderColumns = [
  'number',
  'day',
  'customer_id',
  'currency',
  'net_minor',
  'has_sale',
  'has_purchase',
  'line_count',
];
const lineColumns = ['order_id', 'product_id', 'amount_minor', 'is_return'];

const columnOfNumber = {
  quantityMillionths: 'quantity_millionths',
  unitPriceMillionths: 'unit_price_millionths',
  discountMillionths: 'discount_millionths',
  costMinor: 'cost_minor',
} as const satisfies Partial<Record<PackedNumber, string>>;
interface OrderHeading {
  time: string | null;
  channel: string;
  servedBy: number | null;
}
const columnOfHeading = {
  time: 'time',
  channel: 'channel',
  servedBy: 'served_by',
} as const satisfies Record<keyof OrderHeading, string>;
type HeadingName = keyof OrderHeading;
const headingNames = Object.keys(columnOfHeading) as HeadingName[];

type OptionalNumber = keyof typeof columnOfNumber;
const optionalNumbers = Object.keys(columnOfNumber) as OptionalNumber[];

type ExistingOrder = AmendedOrder & Pick<KnownOrder, 'time' | 'channel' | 'servedBy'>;

interface FoundLine {
  line: StagedLine;
  known: KnownLine;
}

interface ComparedLine {
  code: string | null;
  description: string | null;
  category: string | null;
  quantity: number | null;
  unitPrice: number | null;
  discount: number | null;
  amount: number;
  cost: number | null;
  isReturn: 0 | 1;
}

interface ExistingLine extends ComparedLine {
  id: number;
}

/**
 * Takes orders one by one; the caller feeds it the lines of each. An order is (number, day, customer) in a currency. A
 * line without a number is (day, customer, amount, nth equal one), whatever order it belongs to: an order of its own, or
 * that of its visit. Lines are a multiset: equal lines all count.
 */
export class OrderTaker {
  readonly taken: TakenOrders = {
    orders: 0,
    lines: 0,
    walkIn: 0,
    differing: noneTold(),
    visitsThereAsLines: noneTold(),
    linesThereAsVisits: noneTold(),
    currencies: new Map(),
  };
  /** Of the orders that were there before. */
  readonly amendment: OrderAmendment;
  readonly #target: ImportTarget;
  readonly #around: Surroundings;
  readonly #productIds = new Map<number, number>();
  readonly #staffIds = new Map<number, number>();
  /** Orders of the archive of which it was said that their lines are a visit. */
  readonly #toldVisits = new Set<number>();
  readonly #isArchiveEmpty: boolean;
  readonly #findOrder;
  readonly #knownLines;
  readonly #linesOf;
  readonly #findProduct;
  readonly #findStaff;
  readonly #insertOrder: AddRow;
  readonly #insertLine: AddRow;
  /** What some line of the file says: nothing else is handed over, a million times. */
  readonly #filledHeadings: readonly HeadingName[];
  readonly #hasNoSale: boolean;
  readonly #hasRefunds: boolean;
  readonly #filledNumbers: readonly OptionalNumber[];

  constructor(target: ImportTarget, around: Surroundings) {
    this.#target = target;
    this.#around = around;
    const { connection } = target;
    this.#isArchiveEmpty = connection.prepare('SELECT 1 FROM orders LIMIT 1').get() === undefined;
    // Of one number there can be a sale and what was none of it: first the one of the same kind.
    this.#findOrder = connection.prepare<[string, string, number | null, string, 0 | 1], ExistingOrder>(
      `SELECT id, time, channel, served_by AS servedBy, no_sale_reason AS noSaleReason FROM orders
        WHERE number = ? AND day = ? AND customer_id IS ? AND currency = ?
        ORDER BY (no_sale_reason IS NULL) = ? DESC, id LIMIT 1`,
    );
    this.#knownLines = new KnownLines(connection);
    this.#linesOf = existingLines(connection);
    this.#findProduct = connection.prepare<[string, string, string], { id: number }>(
      'SELECT id FROM products WHERE code = ? AND description = ? AND category = ?',
    );
    this.#hasNoSale = around.staged.hasTexts('noSale');
    this.#hasRefunds = around.staged.hasNumbers('refundedMinor');
    this.amendment = new OrderAmendment(target, {
      mapping: around.mapping,
      mode: around.mode,
      hasRefunds: this.#hasRefunds,
      productId: (index) => this.#productId(index),
      addRefund: (orderId, refund) => this.#addRefund(orderId, refund),
    });
    this.#filledNumbers = optionalNumbers.filter((name) => around.staged.hasNumbers(name));
    this.#filledHeadings = headingNames.filter((name) => around.staged.hasTexts(name));
    this.#insertOrder = target.adderOf('orders', [
      ...orderColumns,
      ...this.#filledHeadings.map((name) => columnOfHeading[name]),
      ...(this.#hasNoSale ? ['no_sale_reason'] : []),
    ]);
    this.#insertLine = target.adderOf('order_lines', [
      ...lineColumns,
      ...this.#filledNumbers.map((name) => columnOfNumber[name]),
      ...(this.#hasRefunds ? ['is_refund'] : []),
    ]);
    this.#findStaff = connection.prepare<[string], { id: number }>('SELECT id FROM staff WHERE name = ?');
  }

  /**
   * `lines` are those of one order, or, without a number, of one customer, day and currency: all of them where a visit
   * is one order, otherwise at least those of one amount.
   */
  take(lines: readonly StagedLine[]): void {
    const [first] = lines;
    if (!first) return;
    this.taken.currencies.set(first.currency, (this.taken.currencies.get(first.currency) ?? 0) + lines.length);
    if (first.order === null) this.#takeUnnumbered(lines, first);
    else this.#takeParts(lines, first.order);
  }

  #customerId(line: StagedLine): number | null {
    return line.customer === null ? null : (this.#around.customerIds[line.customer] ?? null);
  }

  /** Whether the archive can hold orders of this customer already. */
  #mayBeKnown(line: StagedLine): boolean {
    if (this.#isArchiveEmpty) return false;
    return line.customer === null || this.#around.isNewCustomer[line.customer] !== true;
  }

  #takeUnnumbered(lines: readonly StagedLine[], first: StagedLine): void {
    const mayBeKnown = this.#mayBeKnown(first);
    if (mayBeKnown) this.#target.settle();
    const day = mayBeKnown ? this.#knownLines.of(first.day, this.#customerId(first), first.currency) : nothingKnown;
    const found = day.lines.size === 0 ? new Map<StagedLine, KnownLine>() : this.#findLines(lines, day);
    for (const visit of this.#visitsOf(lines)) this.#takeVisit(visit, found, day);
    const byOrder = Map.groupBy(found, ([, { order }]) => order);
    for (const [order, pairs] of byOrder) {
      this.#amendKnown(
        order,
        pairs.map(([line, known]) => ({ line, known })),
      );
    }
  }

  /** Each line its own visit, unless those of one time and channel are one. */
  #visitsOf(lines: readonly StagedLine[]): Iterable<readonly StagedLine[]> {
    const [first] = lines;
    if (first?.customer === null) return lines.map((line) => [line]);
    return Map.groupBy(lines, (line) => (this.#isOfVisit(line) ? visitKey(line) : line)).values();
  }

  /** Whether lines of the same visit are one order with it: as the file itself says, or as was chosen for all of it. */
  #isOfVisit({ visit }: StagedLine): boolean {
    return visit !== null || this.#around.oneOrderPerVisit;
  }

  /** The likest first: the same kind of sale at the same time and place, then the same kind, then of the same amount. */
  #findLines(lines: readonly StagedLine[], day: KnownDay): Map<StagedLine, KnownLine> {
    const found = new Map<StagedLine, KnownLine>();
    const isOfKind = (line: StagedLine, { noSaleReason }: KnownOrder): boolean => noSaleReason === line.noSale;
    const likeness = [
      (line: StagedLine, order: KnownOrder) => isOfKind(line, order) && this.#isSameVisit(line, order),
      isOfKind,
      () => true,
    ];
    for (const isLike of likeness) {
      for (const line of lines) {
        if (found.has(line)) continue;
        const ofAmount = day.lines.get(line.amountMinor) ?? [];
        const place = ofAmount.findIndex(({ order }) => isLike(line, order));
        const [known] = place < 0 ? [] : ofAmount.splice(place, 1);
        if (known !== undefined) found.set(line, known);
      }
    }
    return found;
  }

  #isSameVisit({ time, channel }: StagedLine, order: KnownOrder): boolean {
    return (
      time === order.time && (channel === null ? '' : this.#around.staged.channels.textAt(channel)) === order.channel
    );
  }

  /** What is new of a visit goes to the order that is there of it; the others are orders of their own. */
  #takeVisit(lines: readonly StagedLine[], found: ReadonlyMap<StagedLine, KnownLine>, day: KnownDay): void {
    const left = found.size === 0 ? lines : lines.filter((line) => !found.has(line));
    const orders = new Set(lines.flatMap((line) => found.get(line)?.order ?? []));
    const [first] = lines;
    if (orders.size > 1 && first !== undefined) tell(this.taken.visitsThereAsLines, first);
    if (left.length === 0) return;
    const isPartThere = first !== undefined && this.#isOfVisit(first) && orders.size > 0;
    if (isPartThere && this.#around.mode === 'add') {
      if (first !== undefined) tell(this.taken.differing, first);
      for (const line of left) this.#around.outcome(line, 'skipped');
      return;
    }
    const home = this.#homeOf(left, orders, day);
    for (const part of this.#partsOf(left)) {
      const [one] = part;
      if (one === undefined) continue;
      if (home !== null && (home.noSaleReason === null) === (one.noSale === null)) this.#addToKnown(home, part);
      else this.#addOrder(part, one);
    }
  }

  /** The only order of the archive that can be a visit's: the one some of its lines are in, or one of its time and place. */
  #homeOf(lines: readonly StagedLine[], orders: ReadonlySet<KnownOrder>, day: KnownDay): KnownOrder | null {
    const [first] = lines;
    if (first === undefined || first.customer === null) return null;
    if (!this.#isOfVisit(first) || this.#around.mode === 'add') return null;
    const candidates = orders.size > 0 ? [...orders] : day.orders.filter((order) => this.#isSameVisit(first, order));
    return candidates.length === 1 ? (candidates[0] ?? null) : null;
  }

  #addToKnown(order: KnownOrder, lines: readonly StagedLine[]): void {
    for (const line of lines) {
      this.#addLine(order.id, line);
      this.#around.outcome(line, 'updated');
    }
    this.#updateHeading(order, lines);
  }

  /** What the file says of lines that are there; one that alone of its order became something else leaves it. */
  #amendKnown(order: KnownOrder, pairs: readonly FoundLine[]): void {
    const { outcome, mode } = this.#around;
    const [{ line: first } = {}] = pairs;
    if (first !== undefined && !this.#isOfVisit(first) && order.lineCount > 1 && !this.#toldVisits.has(order.id)) {
      this.#toldVisits.add(order.id);
      tell(this.taken.linesThereAsVisits, first);
    }
    const saysKind = mode !== 'add' && this.amendment.saysReason;
    const turned = pairs.filter(({ line }) => (line.noSale === null) !== (order.noSaleReason === null));
    const isWhollyTurned = turned.length === order.lineCount;
    const leaving = saysKind && !isWhollyTurned ? turned : [];
    if (leaving.length > 0) this.#moveOut(order, leaving);
    const lines = pairs.filter((pair) => !leaving.includes(pair)).map(({ line }) => line);
    const isWhole = isWhollyTurned || (turned.length === leaving.length && lines.length === order.lineCount);
    const isReasonChanged = isWhole && this.amendment.updateReason(order, lines);
    const isRefundChanged = this.amendment.updateRefunds(order, lines);
    const isUpdated = isReasonChanged || isRefundChanged;
    for (const [index, line] of lines.entries()) outcome(line, isUpdated && index === 0 ? 'updated' : 'skipped');
  }

  #moveOut(order: KnownOrder, pairs: readonly FoundLine[]): void {
    for (const { known } of pairs) this.#target.remove('order_lines', known.id);
    order.lineCount -= pairs.length;
    const lines = pairs.map(({ line }) => line);
    const [first] = lines;
    if (first === undefined) return;
    this.amendment.tellTurned(first, first.noSale);
    this.#addOrder(lines, first, 'updated');
  }

  /** Lines of one number of which only some are no sale become two orders: one counts, the other does not. */
  #takeParts(lines: readonly StagedLine[], number: string): void {
    const parts = this.#partsOf(lines);
    for (const part of parts) {
      const [first] = part;
      if (first !== undefined) this.#takeNumbered(part, first, { number, isMixed: parts.length > 1 });
    }
  }

  #partsOf(lines: readonly StagedLine[]): (readonly StagedLine[])[] {
    if (!this.#hasNoSale) return [lines];
    const sold = lines.filter(({ noSale }) => noSale === null);
    const notSold = lines.filter(({ noSale }) => noSale !== null);
    return [sold, notSold].filter((part) => part.length > 0);
  }

  #takeNumbered(
    lines: readonly StagedLine[],
    first: StagedLine,
    { number, isMixed }: { number: string; isMixed: boolean },
  ): void {
    const mayBeKnown = this.#mayBeKnown(first);
    if (mayBeKnown) this.#target.settle();
    const existing = mayBeKnown
      ? this.#findOrder.get(number, first.day, this.#customerId(first), first.currency, first.noSale === null ? 1 : 0)
      : undefined;
    const isOfKind = existing !== undefined && (existing.noSaleReason === null) === (first.noSale === null);
    if (existing && (isOfKind || !isMixed)) this.#mergeInto(existing, lines);
    else this.#addOrder(lines, first);
  }

  #addOrder(lines: readonly StagedLine[], first: StagedLine, outcome: RowOutcome = 'imported'): void {
    const reason = reasonOfLines(lines);
    const refunds = reason === null && this.#hasRefunds ? refundsOfOrder(lines) : [];
    let netMinor = 0;
    if (reason === null) {
      for (const line of lines) netMinor += line.amountMinor;
      for (const refund of refunds) netMinor -= refund.minor;
    }
    const values: SqlValue[] = [
      first.order,
      first.day,
      this.#customerId(first),
      first.currency,
      netMinor,
      reason === null && lines.some(isSale) ? 1 : 0,
      reason === null && lines.some(isPurchase) ? 1 : 0,
      lines.length + refunds.length,
    ];
    if (this.#filledHeadings.length > 0) {
      const heading = this.#heading(lines);
      for (const name of this.#filledHeadings) values.push(heading[name]);
    }
    if (this.#hasNoSale) values.push(reason);
    const orderId = this.#insertOrder(values);
    this.taken.orders += 1;
    for (const line of lines) {
      this.#addLine(orderId, line);
      this.#around.outcome(line, outcome);
    }
    for (const refund of refunds) this.#addRefund(orderId, refund);
  }

  /** Time, channel and who served: the earliest time; the most frequent text, then the smallest. */
  #heading(lines: readonly StagedLine[]): OrderHeading {
    const { channels, staff } = this.#around.staged;
    const channel = mostFrequent(
      lines.map((line) => line.channel),
      channels,
    );
    const servedBy = mostFrequent(
      lines.map((line) => line.servedBy),
      staff,
    );
    return {
      time: lines.reduce<string | null>((earliest, line) => earlier(earliest, line.time), null),
      channel: channel === null ? '' : channels.textAt(channel),
      servedBy: servedBy === null ? null : this.#staffId(servedBy),
    };
  }

  #mergeInto(order: ExistingOrder, lines: readonly StagedLine[]): void {
    const { mode, outcome } = this.#around;
    // Latest first, so that of equal lines the earliest is the one taken off the end.
    const unmatched = Map.groupBy(this.#linesOf.all(order.id).reverse(), (line) => this.#signature(line));
    const missing: StagedLine[] = [];
    const present: StagedLine[] = [];
    for (const line of lines) {
      const match = unmatched.get(this.#signatureOfStaged(line))?.pop();
      (match ? present : missing).push(line);
    }
    const left = [...unmatched.values()].flat();
    const isOtherKind = this.amendment.saysReason && order.noSaleReason !== reasonOfLines(lines);
    const differs = missing.length > 0 || (mode === 'replace' && left.length > 0);
    if (mode === 'add' && (differs || isOtherKind)) {
      const [first] = lines;
      if (first !== undefined) tell(this.taken.differing, first);
      for (const line of lines) outcome(line, 'skipped');
      return;
    }
    const isReasonChanged = this.amendment.updateReason(order, lines);
    const isRefundChanged = this.amendment.updateRefunds(order, lines);
    if (!differs) {
      const isHeadingChanged = mode !== 'add' && this.#updateHeading(order, lines);
      const isUpdated = isReasonChanged || isRefundChanged || isHeadingChanged;
      for (const [index, line] of lines.entries()) outcome(line, isUpdated && index === 0 ? 'updated' : 'skipped');
      return;
    }
    if (mode === 'replace') for (const line of left) this.#target.remove('order_lines', line.id);
    for (const line of missing) {
      this.#addLine(order.id, line);
      outcome(line, 'updated');
    }
    // Where lines only went, a row that stayed stands for the change.
    for (const [index, line] of present.entries()) {
      outcome(line, missing.length === 0 && index === 0 ? 'updated' : 'skipped');
    }
    this.#updateHeading(order, lines);
  }

  #addRefund(orderId: number, { product, minor }: Refund): void {
    const productId = product === null ? null : this.#productId(product);
    this.#insertLine([orderId, productId, -minor, 1, ...this.#filledNumbers.map(() => null), 1]);
    this.taken.lines += 1;
  }

  #updateHeading(order: ExistingOrder, lines: readonly StagedLine[]): boolean {
    const heading = this.#heading(lines);
    const replaces = this.#around.mode === 'replace';
    const values: RowValues = {};
    if (heading.time !== null && (order.time === null || replaces)) values.time = heading.time;
    if (heading.channel !== '' && (order.channel === '' || replaces)) values.channel = heading.channel;
    if (heading.servedBy !== null && (order.servedBy === null || replaces)) values.served_by = heading.servedBy;
    return Object.keys(values).length > 0 && this.#target.update('orders', order.id, values);
  }

  /** Lines are compared by the fields this file has: another report of the same sale must not double it. */
  #signature(line: ComparedLine): string {
    const { mapping } = this.#around;
    return JSON.stringify([
      line.amount,
      line.isReturn,
      mapping.quantity ? line.quantity : null,
      mapping.unitPrice ? line.unitPrice : null,
      mapping.discount ? line.discount : null,
      mapping.cost ? line.cost : null,
      mapping.product ? (line.code ?? '') : null,
      mapping.description ? (line.description ?? '') : null,
      mapping.category ? (line.category ?? '') : null,
    ]);
  }

  #signatureOfStaged(line: StagedLine): string {
    const product = line.product === null ? null : this.#around.staged.productAt(line.product);
    return this.#signature({
      amount: line.amountMinor,
      isReturn: line.isReturn,
      quantity: line.quantityMillionths,
      unitPrice: line.unitPriceMillionths,
      discount: line.discountMillionths,
      cost: line.costMinor,
      code: product?.code ?? null,
      description: product?.description ?? null,
      category: product?.category ?? null,
    });
  }

  #addLine(orderId: number, line: StagedLine): void {
    const productId = line.product === null ? null : this.#productId(line.product);
    const values: SqlValue[] = [orderId, productId, line.amountMinor, line.isReturn];
    for (const name of this.#filledNumbers) values.push(line[name]);
    if (this.#hasRefunds) values.push(0);
    this.#insertLine(values);
    this.taken.lines += 1;
    if (line.customer === null) this.taken.walkIn += 1;
  }

  #productId(index: number): number {
    let id = this.#productIds.get(index);
    if (id === undefined) {
      const { code, description, category } = this.#around.staged.productAt(index);
      id =
        this.#findProduct.get(code, description, category)?.id ??
        this.#target.insert('products', { code, description, category });
      this.#productIds.set(index, id);
    }
    return id;
  }

  #staffId(index: number): number {
    let id = this.#staffIds.get(index);
    if (id === undefined) {
      const name = this.#around.staged.staff.textAt(index);
      id = this.#findStaff.get(name)?.id ?? this.#target.insert('staff', { name });
      this.#staffIds.set(index, id);
    }
    return id;
  }
}

/** Lines of one customer and day with the same key are one visit. */
function visitKey({ visit, time, channel }: StagedLine): string {
  return visit === null ? `${time ?? ''} ${channel ?? ''}` : `visit ${visit}`;
}

function noneTold(): ToldOrders {
  return { count: 0, rows: [], examples: [] };
}

/** A sale: an amount above zero that is no return. */
function isSale(line: StagedLine): boolean {
  return line.amountMinor > 0 && line.isReturn === 0;
}

/** A purchase: a quantity above zero that is no return, at whatever price; without a quantity, an amount above zero. */
function isPurchase(line: StagedLine): boolean {
  return (line.quantityMillionths ?? line.amountMinor) > 0 && line.isReturn === 0;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function mostFrequent(indexes: readonly (number | null)[], dictionary: TextDictionary): number | null {
  const counts = new Map<number, number>();
  for (const index of indexes) if (index !== null) counts.set(index, (counts.get(index) ?? 0) + 1);
  const ordered = [...counts].sort(
    ([a, timesA], [b, timesB]) => timesB - timesA || (dictionary.textAt(a) < dictionary.textAt(b) ? -1 : 1),
  );
  return ordered[0]?.[0] ?? null;
}

function existingLines(connection: Connection) {
  return connection.prepare<[number], ExistingLine>(
    `SELECT order_lines.id, products.code, products.description, products.category,
            quantity_millionths AS quantity, unit_price_millionths AS unitPrice, discount_millionths AS discount,
            amount_minor AS amount, cost_minor AS cost, is_return AS isReturn
       FROM order_lines LEFT JOIN products ON products.id = order_lines.product_id WHERE order_id = ? AND is_refund = 0`,
  );
}
