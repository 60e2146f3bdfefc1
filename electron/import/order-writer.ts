import { type OrderPayment, unpackPayment } from '../../shared/import/order-payment.ts';
import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import { build, firstRow } from '../archive/query.ts';
import type { PackedNumber } from '../spreadsheet/packed-batch.ts';
import type { ImportTarget } from './import-target.ts';
import type { KnownOrder } from './known-lines.ts';
import { type FoundProduct, KnownProducts, type WrittenProduct } from './known-products.ts';
import { reasonOfLines } from './order-amendment.ts';
import type { OrderOwners, OrderSetting, RowOutcome, TakenOrders } from './order-setting.ts';
import { PartPayments, paidOfLines, withPaidAmount } from './part-payments.ts';
import { type Refund, refundsOfOrder } from './refunds-of-order.ts';
import type { StagedLine } from './staged-lines.ts';
import type { TextDictionary } from './text-dictionary.ts';
import type { AddRow } from './waiting-tables.ts';

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
type OptionalNumber = keyof typeof columnOfNumber;
const optionalNumbers = Object.keys(columnOfNumber) as OptionalNumber[];

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

type SaidPayment = Record<(typeof paymentColumns)[number], string | null>;
const paymentColumns = ['payment', 'due_day', 'paid_day', 'bought_for'] as const;

/** Of several lines the first that says something. */
function paymentOfLines(lines: readonly StagedLine[]): SaidPayment {
  const said = lines.flatMap(({ payment }) => (payment === null ? [] : [unpackPayment(payment)]));
  const first = <Part extends keyof OrderPayment>(part: Part) => said.find((one) => one[part] !== null)?.[part] ?? null;
  return {
    payment: first('payment'),
    due_day: first('dueDay'),
    paid_day: first('paidDay'),
    bought_for: first('boughtFor') ?? '',
  };
}

export type HeadedOrder = Pick<KnownOrder, 'id' | 'time' | 'channel' | 'servedBy'>;

/** Writes orders and lines of a file; products and staff that are not there yet come with them. */
export class OrderWriter {
  readonly #target: ImportTarget;
  readonly #setting: OrderSetting;
  readonly #owners: OrderOwners;
  readonly #taken: TakenOrders;
  readonly #productIds = new Map<number, number>();
  readonly #staffIds = new Map<number, number>();
  readonly #products: KnownProducts;
  readonly #knownProducts = new Map<number, FoundProduct | null>();
  readonly #findStaff;
  readonly #findNet;
  readonly #partPayments: PartPayments;
  readonly #insertOrder: AddRow;
  readonly #insertLine: AddRow;
  /** What some line of the file says: nothing else is handed over, a million times. */
  readonly #filledHeadings: readonly HeadingName[];
  readonly #hasPayment: boolean;
  readonly #hasPaidAmounts: boolean;
  readonly #hasNoSale: boolean;
  readonly #hasRefunds: boolean;
  readonly #filledNumbers: readonly OptionalNumber[];

  constructor(target: ImportTarget, setting: OrderSetting, owners: OrderOwners, taken: TakenOrders) {
    this.#target = target;
    this.#setting = setting;
    this.#owners = owners;
    this.#taken = taken;
    const { staged } = setting;
    this.#hasPaidAmounts = staged.hasNumbers('paidMinor');
    this.#hasPayment = this.#hasPaidAmounts || staged.hasTexts('payment');
    this.#hasNoSale = staged.hasTexts('noSale');
    this.#hasRefunds = staged.hasNumbers('refundedMinor');
    this.#filledNumbers = optionalNumbers.filter((name) => staged.hasNumbers(name));
    this.#filledHeadings = headingNames.filter((name) => staged.hasTexts(name));
    this.#products = new KnownProducts(target.connection);
    this.#findStaff = target.connection.prepare<[string], { id: number }>('SELECT id FROM staff WHERE name = ?');
    this.#findNet = target.connection.prepare<[number], { minor: number }>(
      'SELECT coalesce(sum(amount_minor), 0) AS minor FROM order_lines WHERE order_id = ?',
    );
    this.#partPayments = new PartPayments(target, taken.partPayments);
    this.#insertOrder = target.adderOf('orders', [
      ...orderColumns,
      ...this.#filledHeadings.map((name) => columnOfHeading[name]),
      ...(this.#hasPayment ? paymentColumns : []),
      ...(this.#hasNoSale ? ['no_sale_reason'] : []),
    ]);
    this.#insertLine = target.adderOf('order_lines', [
      ...lineColumns,
      ...this.#filledNumbers.map((name) => columnOfNumber[name]),
      ...(this.#hasRefunds ? ['is_refund'] : []),
    ]);
  }

  addOrder(lines: readonly StagedLine[], first: StagedLine, outcome: RowOutcome = 'imported'): void {
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
      this.#owners.customerId(first),
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
    const paidMinor = this.#hasPaidAmounts && reason === null ? paidOfLines(lines) : null;
    const saidPayment = this.#hasPayment ? paymentOfLines(lines) : null;
    if (saidPayment !== null) {
      const said = withPaidAmount(saidPayment, paidMinor, netMinor);
      for (const column of paymentColumns) values.push(said[column]);
    }
    if (this.#hasNoSale) values.push(reason);
    const orderId = this.#insertOrder(values);
    this.#taken.orders += 1;
    for (const line of lines) {
      this.addLine(orderId, line);
      this.#setting.outcome(line, outcome);
    }
    for (const refund of refunds) this.addRefund(orderId, refund);
    if (paidMinor !== null && saidPayment?.payment !== 'paid') {
      const paidDay = saidPayment?.paid_day ?? null;
      const order = { id: orderId, customerId: this.#owners.customerId(first), netMinor, paidDay };
      this.#partPayments.ofNewOrder(order, first, paidMinor);
    }
  }

  addLine(orderId: number, line: StagedLine): void {
    const productId = line.product === null ? null : this.productId(line.product);
    const values: SqlValue[] = [orderId, productId, line.amountMinor, line.isReturn];
    for (const name of this.#filledNumbers) values.push(line[name]);
    if (this.#hasRefunds) values.push(0);
    this.#insertLine(values);
    this.#taken.lines += 1;
    if (line.customer === null) this.#taken.walkIn += 1;
  }

  addRefund(orderId: number, { product, minor }: Refund): void {
    const productId = product === null ? null : this.productId(product);
    this.#insertLine([orderId, productId, -minor, 1, ...this.#filledNumbers.map(() => null), 1]);
    this.#taken.lines += 1;
  }

  /** Completes or corrects time, channel and who served, by the mode; true where something changed. */
  updateHeading(order: HeadedOrder, lines: readonly StagedLine[]): boolean {
    const heading = this.#heading(lines);
    const replaces = this.#setting.mode === 'replace';
    const values: RowValues = {};
    if (heading.time !== null && (order.time === null || replaces)) values.time = heading.time;
    if (heading.channel !== '' && (order.channel === '' || replaces)) values.channel = heading.channel;
    if (heading.servedBy !== null && (order.servedBy === null || replaces)) values.served_by = heading.servedBy;
    const isHeadingChanged = Object.keys(values).length > 0 && this.#target.update('orders', order.id, values);
    return this.updatePayment(order.id, lines) || isHeadingChanged;
  }

  /** The same of its payment: what the order does not say yet, or says otherwise, and what was paid of it since. */
  updatePayment(orderId: number, lines: readonly StagedLine[]): boolean {
    if (!this.#hasPayment) return false;
    const known = firstRow(
      this.#target.connection,
      build.selectFrom('orders').select(paymentColumns).where('id', '=', orderId),
    );
    const saidAlone = paymentOfLines(lines);
    const paidMinor = this.#hasPaidAmounts ? paidOfLines(lines) : null;
    const netMinor = paidMinor === null ? 0 : this.#netOf(orderId);
    // What is owed stays so, and is paid by payments.
    const isOwedAlready = paidMinor !== null && known?.payment === 'unpaid' && known.paid_day === null;
    const said = isOwedAlready
      ? { ...saidAlone, payment: null, paid_day: null }
      : withPaidAmount(saidAlone, paidMinor, netMinor);
    const values: RowValues = {};
    for (const column of paymentColumns) {
      const isBlank = known?.[column] == null || known[column] === '';
      const isSaid = said[column] !== null && said[column] !== '';
      if (isSaid && (isBlank || this.#setting.mode === 'replace')) values[column] = said[column];
    }
    const [first] = lines;
    const isOwed = (values.payment ?? known?.payment) === 'unpaid' && (values.paid_day ?? known?.paid_day) == null;
    const isPaidSince =
      paidMinor !== null &&
      first !== undefined &&
      isOwed &&
      this.#partPayments.ofKnownOrder(
        { id: orderId, customerId: this.#owners.customerId(first), netMinor, paidDay: saidAlone.paid_day },
        first,
        paidMinor,
      );
    return (Object.keys(values).length > 0 && this.#target.update('orders', orderId, values)) || isPaidSince;
  }

  /** The same where the file says what was paid. */
  updatePaidAmount(orderId: number, lines: readonly StagedLine[]): boolean {
    return this.#hasPaidAmounts && this.updatePayment(orderId, lines);
  }

  #netOf(orderId: number): number {
    this.#target.settle();
    return this.#findNet.get(orderId)?.minor ?? 0;
  }

  /** A product of the file as the archive writes it, or as the file does where there is none yet. */
  productWritten(index: number): WrittenProduct {
    return this.#knownProduct(index)?.product ?? this.#setting.staged.productAt(index);
  }

  #knownProduct(index: number): FoundProduct | null {
    let known = this.#knownProducts.get(index);
    if (known === undefined) {
      known = this.#products.find(this.#setting.staged.productAt(index));
      this.#knownProducts.set(index, known);
    }
    return known;
  }

  productId(index: number): number {
    let id = this.#productIds.get(index);
    if (id === undefined) {
      const written = this.#setting.staged.productAt(index);
      const known = this.#knownProduct(index);
      id = known?.product.id ?? this.#target.insert('products', written);
      // The same file finds it again also when other products of that number or name have come.
      if (known?.isSaidInPart === true) this.#target.insert('product_spellings', { product_id: id, ...written });
      this.#productIds.set(index, id);
    }
    return id;
  }

  /** Time, channel and who served: the earliest time; the most frequent text, then the smallest. */
  #heading(lines: readonly StagedLine[]): OrderHeading {
    const { channels, staff } = this.#setting.staged;
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

  #staffId(index: number): number {
    let id = this.#staffIds.get(index);
    if (id === undefined) {
      const name = this.#setting.staged.staff.textAt(index);
      id = this.#findStaff.get(name)?.id ?? this.#target.insert('staff', { name });
      this.#staffIds.set(index, id);
    }
    return id;
  }
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
