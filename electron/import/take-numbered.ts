import type { Connection } from '../archive/query.ts';
import type { KnownOrder } from './known-lines.ts';
import { type AmendedOrder, reasonOfLines, tell } from './order-amendment.ts';
import { partsOfOrder } from './order-setting.ts';
import type { StagedLine } from './staged-lines.ts';
import type { OrderParts } from './take-visits.ts';

type ExistingOrder = AmendedOrder & Pick<KnownOrder, 'time' | 'channel' | 'servedBy'>;

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

/** Takes orders that have a number: (number, day, customer) in a currency. Their lines are a multiset. */
export class NumberedTaker {
  readonly #parts: OrderParts;
  readonly #findOrder;
  readonly #linesOf;
  readonly #hasLines;

  constructor(parts: OrderParts) {
    this.#parts = parts;
    const { connection } = parts.target;
    // Of one number there can be a sale and what was none of it: first the one of the same kind.
    this.#findOrder = connection.prepare<[string, string, number | null, string, 0 | 1], ExistingOrder>(
      `SELECT id, time, channel, served_by AS servedBy, no_sale_reason AS noSaleReason FROM orders
        WHERE number = ? AND day = ? AND customer_id IS ? AND currency = ?
        ORDER BY (no_sale_reason IS NULL) = ? DESC, id LIMIT 1`,
    );
    this.#linesOf = existingLines(connection);
    this.#hasLines = connection.prepare<[number], unknown>('SELECT 1 FROM order_lines WHERE order_id = ? LIMIT 1');
  }

  /** Lines of one number of which only some are no sale become two orders: one counts, the other does not. */
  take(lines: readonly StagedLine[], number: string): void {
    const parts = partsOfOrder(lines);
    const left = this.#leaveOtherKind(parts, number);
    for (const [place, part] of parts.entries()) {
      const [first] = part;
      if (first !== undefined) this.#takePart(part, first, { number, isMixed: parts.length > 1 || left.has(place) });
    }
  }

  /**
   * Lines that were a sale and are none now, or the other way round, leave the order they are in, unless the whole order
   * turned. Gives the places of the parts to which some come.
   */
  #leaveOtherKind(parts: readonly (readonly StagedLine[])[], number: string): ReadonlySet<number> {
    const { amendment, setting } = this.#parts;
    const arriving = new Set<number>();
    if (setting.mode === 'add' || !amendment.saysReason) return arriving;
    for (const [place, part] of parts.entries()) {
      const [first] = part;
      if (first === undefined || !this.#parts.owners.mayHaveOrders(first)) continue;
      this.#parts.target.settle();
      const isSale = first.noSale === null;
      const own = this.#existing(first, number, isSale);
      const other = this.#existing(first, number, !isSale);
      if (other === undefined || (own === undefined && parts.length === 1)) continue;
      const staying = parts.filter((one) => one !== part).flat();
      const inOther = this.#unmatched(other, staying);
      const present = own === undefined ? null : this.#unmatched(own, []);
      const coming = part.filter((line) => present?.get(this.#signatureOfStaged(line))?.pop() === undefined);
      const left = coming.flatMap((line) => inOther.get(this.#signatureOfStaged(line))?.pop() ?? []);
      if (left.length === 0) continue;
      for (const { id } of left) this.#parts.target.remove('order_lines', id);
      if (this.#hasLines.get(other.id) === undefined) this.#parts.target.remove('orders', other.id);
      amendment.tellTurned(first, first.noSale);
      arriving.add(place);
    }
    return arriving;
  }

  #existing(first: StagedLine, number: string, isSale: boolean): ExistingOrder | undefined {
    const customerId = this.#parts.owners.customerId(first);
    const found = this.#findOrder.get(number, first.day, customerId, first.currency, isSale ? 1 : 0);
    return found !== undefined && (found.noSaleReason === null) === isSale ? found : undefined;
  }

  #takePart(
    lines: readonly StagedLine[],
    first: StagedLine,
    { number, isMixed }: { number: string; isMixed: boolean },
  ): void {
    const { owners, target, writer } = this.#parts;
    const mayBeKnown = owners.mayHaveOrders(first);
    if (mayBeKnown) target.settle();
    const isSale = first.noSale === null;
    const ofKind = mayBeKnown ? this.#existing(first, number, isSale) : undefined;
    const existing = ofKind ?? (mayBeKnown && !isMixed ? this.#existing(first, number, !isSale) : undefined);
    if (existing === undefined) writer.addOrder(lines, first);
    else this.#mergeInto(existing, lines);
  }

  #mergeInto(order: ExistingOrder, lines: readonly StagedLine[]): void {
    const { amendment, target, taken, writer } = this.#parts;
    const { mode, outcome } = this.#parts.setting;
    const unmatched = this.#unmatched(order, []);
    const missing: StagedLine[] = [];
    const present: StagedLine[] = [];
    for (const line of lines) {
      const match = unmatched.get(this.#signatureOfStaged(line))?.pop();
      (match ? present : missing).push(line);
    }
    const left = [...unmatched.values()].flat();
    const isOtherKind = amendment.saysReason && order.noSaleReason !== reasonOfLines(lines);
    const differs = missing.length > 0 || (mode === 'replace' && left.length > 0);
    if (mode === 'add' && (differs || isOtherKind)) {
      const [first] = lines;
      if (first !== undefined) tell(taken.differing, first);
      for (const line of lines) outcome(line, 'skipped');
      return;
    }
    const isReasonChanged = amendment.updateReason(order, lines);
    const isRefundChanged = amendment.updateRefunds(order, lines);
    if (!differs) {
      const isHeadingChanged = mode !== 'add' && writer.updateHeading(order, lines);
      const isUpdated = isReasonChanged || isRefundChanged || isHeadingChanged;
      for (const [index, line] of lines.entries()) outcome(line, isUpdated && index === 0 ? 'updated' : 'skipped');
      return;
    }
    if (mode === 'replace') for (const line of left) target.remove('order_lines', line.id);
    for (const line of missing) {
      writer.addLine(order.id, line);
      outcome(line, 'updated');
    }
    // Where lines only went, a row that stayed stands for the change.
    for (const [index, line] of present.entries()) {
      outcome(line, missing.length === 0 && index === 0 ? 'updated' : 'skipped');
    }
    writer.updateHeading(order, lines);
  }

  /** The lines of an order by what tells them apart, those of `claimed` taken out; the earliest of equal ones is last. */
  #unmatched(order: ExistingOrder, claimed: readonly StagedLine[]): Map<string, ExistingLine[]> {
    const lines = Map.groupBy(this.#linesOf.all(order.id).reverse(), (line) => this.#signature(line));
    for (const line of claimed) lines.get(this.#signatureOfStaged(line))?.pop();
    return lines;
  }

  /** Lines are compared by the fields this file has: another report of the same sale must not double it. */
  #signature(line: ComparedLine): string {
    const { mapping } = this.#parts.setting;
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
    const product = line.product === null ? null : this.#parts.writer.productWritten(line.product);
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
}

function existingLines(connection: Connection) {
  return connection.prepare<[number], ExistingLine>(
    `SELECT order_lines.id, products.code, products.description, products.category,
            quantity_millionths AS quantity, unit_price_millionths AS unitPrice, discount_millionths AS discount,
            amount_minor AS amount, order_lines.cost_minor AS cost, is_return AS isReturn
       FROM order_lines LEFT JOIN products ON products.id = order_lines.product_id WHERE order_id = ? AND is_refund = 0`,
  );
}
