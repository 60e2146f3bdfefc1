import type { ColumnMapping, ImportMode } from '../../shared/import/fields.ts';
import type { ImportTarget } from './import-target.ts';
import { type Refund, refundsOfOrder } from './refunds-of-order.ts';
import type { StagedLine } from './staged-lines.ts';

export interface AmendedOrder {
  id: number;
  /** Null: a sale. */
  noSaleReason: string | null;
}

/** Orders of one kind that the result tells of: how many, the first rows and examples of them. */
export interface ToldOrders {
  count: number;
  rows: number[];
  examples: string[];
}

interface AmendmentSetting {
  mapping: ColumnMapping;
  mode: ImportMode;
  hasRefunds: boolean;
  productId(index: number): number;
  addRefund(orderId: number, refund: Refund): void;
}

const mostRows = 20;
const mostExamples = 5;

/** Brings orders of the archive up to date with what a later file says they count as and what was given back. */
export class OrderAmendment {
  readonly becameSale: ToldOrders = noneTold();
  readonly becameNoSale: ToldOrders = noneTold();
  /** False for a file without columns of statuses or directions: it says nothing of what an earlier one did. */
  readonly saysReason: boolean;
  readonly #target: ImportTarget;
  readonly #setting: AmendmentSetting;
  readonly #refundsOf;

  constructor(target: ImportTarget, setting: AmendmentSetting) {
    this.#target = target;
    this.#setting = setting;
    this.saysReason = setting.mapping.status !== undefined || setting.mapping.moneyDirection !== undefined;
    this.#refundsOf = target.connection.prepare<[number], { id: number; productId: number | null }>(
      'SELECT id, product_id AS productId FROM order_lines WHERE order_id = ? AND is_refund = 1 ORDER BY id',
    );
  }

  /** What the file says an order counts as is brought up to date in every mode but `add`; true where it changed. */
  updateReason(order: AmendedOrder, lines: readonly StagedLine[]): boolean {
    const reason = reasonOfLines(lines);
    if (this.#setting.mode === 'add' || !this.saysReason || order.noSaleReason === reason) return false;
    if (!this.#target.update('orders', order.id, { no_sale_reason: reason })) return false;
    const isTurned = (order.noSaleReason === null) !== (reason === null);
    const [first] = lines;
    if (isTurned && first !== undefined) this.tellTurned(first, reason);
    return true;
  }

  /** `reason`: why it is no sale any more; null: it has become one. */
  tellTurned(first: StagedLine, reason: string | null): void {
    tell(reason === null ? this.becameSale : this.becameNoSale, first);
  }

  /** The same of what was given back; a blank cell says nothing was, and corrects nothing. */
  updateRefunds(order: AmendedOrder, lines: readonly StagedLine[]): boolean {
    if (this.#setting.mode === 'add' || !this.#setting.hasRefunds) return false;
    const existing = this.#refundsOf.all(order.id);
    let isChanged = false;
    for (const refund of refundsOfOrder(lines)) {
      const productId = refund.product === null ? null : this.#setting.productId(refund.product);
      const same = existing.find((line) => line.productId === productId);
      if (same === undefined) this.#setting.addRefund(order.id, refund);
      else if (!this.#target.update('order_lines', same.id, { amount_minor: -refund.minor })) continue;
      isChanged = true;
    }
    return isChanged;
  }
}

export function noneTold(): ToldOrders {
  return { count: 0, rows: [], examples: [] };
}

export function tell(told: ToldOrders, first: StagedLine): void {
  told.count += 1;
  if (told.rows.length < mostRows) told.rows.push(first.rowNumber);
  if (told.examples.length < mostExamples) told.examples.push(first.order ?? first.day);
}

/** Why an order is no sale: of several reasons the first by name, whatever the order of the rows. Null: a sale. */
export function reasonOfLines(lines: readonly StagedLine[]): string | null {
  return lines.reduce<string | null>(
    (first, { noSale }) => (noSale !== null && (first === null || noSale < first) ? noSale : first),
    null,
  );
}
