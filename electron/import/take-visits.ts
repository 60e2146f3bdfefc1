import type { ImportTarget } from './import-target.ts';
import { type KnownDay, type KnownLine, KnownLines, type KnownOrder, nothingKnown } from './known-lines.ts';
import { type OrderAmendment, tell } from './order-amendment.ts';
import { type OrderOwners, type OrderSetting, partsOfOrder, type TakenOrders } from './order-setting.ts';
import type { OrderWriter } from './order-writer.ts';
import type { StagedLine } from './staged-lines.ts';

interface FoundLine {
  line: StagedLine;
  known: KnownLine;
}

export interface OrderParts {
  target: ImportTarget;
  setting: OrderSetting;
  owners: OrderOwners;
  taken: TakenOrders;
  writer: OrderWriter;
  /** Of the orders that were there before. */
  amendment: OrderAmendment;
}

/**
 * Takes lines without an order number. Each is (day, customer, amount, nth equal one), whatever order it belongs to: an
 * order of its own, or that of its visit.
 */
export class VisitTaker {
  readonly #parts: OrderParts;
  readonly #knownLines: KnownLines;
  /** Orders of the archive of which it was said that their lines are a visit. */
  readonly #toldVisits = new Set<number>();

  constructor(parts: OrderParts) {
    this.#parts = parts;
    this.#knownLines = new KnownLines(parts.target.connection);
  }

  /**
   * `lines` are of one customer, day and currency: all of them where a visit is one order, otherwise at least those of
   * one amount.
   */
  take(lines: readonly StagedLine[], first: StagedLine): void {
    const { owners, target } = this.#parts;
    const mayBeKnown = owners.mayHaveOrders(first);
    if (mayBeKnown) target.settle();
    const day = mayBeKnown ? this.#knownLines.of(first.day, owners.customerId(first), first.currency) : nothingKnown;
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
    return visit !== null || this.#parts.setting.oneOrderPerVisit;
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
    const { channels } = this.#parts.setting.staged;
    return time === order.time && (channel === null ? '' : channels.textAt(channel)) === order.channel;
  }

  /** What is new of a visit goes to the order that is there of it; the others are orders of their own. */
  #takeVisit(lines: readonly StagedLine[], found: ReadonlyMap<StagedLine, KnownLine>, day: KnownDay): void {
    const { setting, taken, writer } = this.#parts;
    const left = found.size === 0 ? lines : lines.filter((line) => !found.has(line));
    const orders = new Set(lines.flatMap((line) => found.get(line)?.order ?? []));
    const [first] = lines;
    if (orders.size > 1 && first !== undefined) tell(taken.visitsThereAsLines, first);
    if (left.length === 0) return;
    const isPartThere = first !== undefined && this.#isOfVisit(first) && orders.size > 0;
    if (isPartThere && setting.mode === 'add') {
      if (first !== undefined) tell(taken.differing, first);
      for (const line of left) setting.outcome(line, 'skipped');
      return;
    }
    const home = this.#homeOf(left, orders, day);
    for (const part of partsOfOrder(left)) {
      const [one] = part;
      if (one === undefined) continue;
      if (home !== null && (home.noSaleReason === null) === (one.noSale === null)) this.#addToKnown(home, part);
      else writer.addOrder(part, one);
    }
  }

  /** The only order of the archive that can be a visit's: the one some of its lines are in, or one of its time and place. */
  #homeOf(lines: readonly StagedLine[], orders: ReadonlySet<KnownOrder>, day: KnownDay): KnownOrder | null {
    const [first] = lines;
    if (first === undefined || first.customer === null) return null;
    if (!this.#isOfVisit(first) || this.#parts.setting.mode === 'add') return null;
    const candidates = orders.size > 0 ? [...orders] : day.orders.filter((order) => this.#isSameVisit(first, order));
    return candidates.length === 1 ? (candidates[0] ?? null) : null;
  }

  #addToKnown(order: KnownOrder, lines: readonly StagedLine[]): void {
    const { setting, writer } = this.#parts;
    for (const line of lines) {
      writer.addLine(order.id, line);
      setting.outcome(line, 'updated');
    }
    writer.updateHeading(order, lines);
  }

  /** What the file says of lines that are there; one that alone of its order became something else leaves it. */
  #amendKnown(order: KnownOrder, pairs: readonly FoundLine[]): void {
    const { amendment, taken } = this.#parts;
    const { outcome, mode } = this.#parts.setting;
    const [{ line: first } = {}] = pairs;
    if (first !== undefined && !this.#isOfVisit(first) && order.lineCount > 1 && !this.#toldVisits.has(order.id)) {
      this.#toldVisits.add(order.id);
      tell(taken.linesThereAsVisits, first);
    }
    const saysKind = mode !== 'add' && amendment.saysReason;
    const turned = pairs.filter(({ line }) => (line.noSale === null) !== (order.noSaleReason === null));
    const isWhollyTurned = turned.length === order.lineCount;
    const leaving = saysKind && !isWhollyTurned ? turned : [];
    if (leaving.length > 0) this.#moveOut(order, leaving);
    const lines = pairs.filter((pair) => !leaving.includes(pair)).map(({ line }) => line);
    const isWhole = isWhollyTurned || (turned.length === leaving.length && lines.length === order.lineCount);
    const isReasonChanged = isWhole && amendment.updateReason(order, lines);
    const isRefundChanged = amendment.updateRefunds(order, lines);
    const isPaymentChanged = mode !== 'add' && isWhole && this.#parts.writer.updatePaidAmount(order.id, lines);
    const isUpdated = isReasonChanged || isRefundChanged || isPaymentChanged;
    for (const [index, line] of lines.entries()) outcome(line, isUpdated && index === 0 ? 'updated' : 'skipped');
  }

  #moveOut(order: KnownOrder, pairs: readonly FoundLine[]): void {
    const { target, amendment, writer } = this.#parts;
    for (const { known } of pairs) target.remove('order_lines', known.id);
    order.lineCount -= pairs.length;
    const lines = pairs.map(({ line }) => line);
    const [first] = lines;
    if (first === undefined) return;
    amendment.tellTurned(first, first.noSale);
    writer.addOrder(lines, first, 'updated');
  }
}

/** Lines of one customer and day with the same key are one visit. */
function visitKey({ visit, time, channel }: StagedLine): string {
  return visit === null ? `${time ?? ''} ${channel ?? ''}` : `visit ${visit}`;
}
