import type { ImportTarget } from './import-target.ts';
import { OrderAmendment } from './order-amendment.ts';
import { noOrdersTaken, OrderOwners, type OrderSetting, type TakenOrders } from './order-setting.ts';
import { OrderWriter } from './order-writer.ts';
import type { StagedLine } from './staged-lines.ts';
import { NumberedTaker } from './take-numbered.ts';
import { VisitTaker } from './take-visits.ts';

/** Takes orders one by one; the caller feeds it the lines of each. Lines are a multiset: equal lines all count. */
export class OrderTaker {
  readonly taken: TakenOrders = noOrdersTaken();
  /** Of the orders that were there before. */
  readonly amendment: OrderAmendment;
  readonly #numbered: NumberedTaker;
  readonly #visits: VisitTaker;

  constructor(target: ImportTarget, setting: OrderSetting) {
    const { taken } = this;
    const owners = new OrderOwners(target, setting);
    const writer = new OrderWriter(target, setting, owners, taken);
    this.amendment = new OrderAmendment(target, {
      mapping: setting.mapping,
      mode: setting.mode,
      hasRefunds: setting.staged.hasNumbers('refundedMinor'),
      productId: (index) => writer.productId(index),
      addRefund: (orderId, refund) => writer.addRefund(orderId, refund),
    });
    const parts = { target, setting, owners, taken, writer, amendment: this.amendment };
    this.#numbered = new NumberedTaker(parts);
    this.#visits = new VisitTaker(parts);
  }

  /**
   * `lines` are those of one order, or, without a number, of one customer, day and currency: all of them where a visit
   * is one order, otherwise at least those of one amount.
   */
  take(lines: readonly StagedLine[]): void {
    const [first] = lines;
    if (!first) return;
    this.taken.currencies.set(first.currency, (this.taken.currencies.get(first.currency) ?? 0) + lines.length);
    if (first.order === null) this.#visits.take(lines, first);
    else this.#numbered.take(lines, first.order);
  }
}
