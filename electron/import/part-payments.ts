import type { PaymentState } from '../../shared/owed/on-account.ts';
import { localMoment } from '../timeline/local-moment.ts';
import type { ImportTarget } from './import-target.ts';
import { type ToldOrders, tell } from './order-amendment.ts';
import type { StagedLine } from './staged-lines.ts';

type PaidLine = Pick<StagedLine, 'order' | 'paidMinor' | 'amountMinor'>;

/**
 * What the lines of an order say was paid of it so far, in minor units; null: nothing. Lines of one number that all say
 * the same say it of the order, unless it is what each comes to.
 */
export function paidOfLines(lines: readonly PaidLine[]): number | null {
  const said = lines.flatMap(({ paidMinor }) => (paidMinor === null ? [] : [paidMinor]));
  const [first] = said;
  if (first === undefined) return null;
  const isRepeated = lines.length > 1 && lines[0]?.order !== null && said.every((paid) => paid === first);
  const isInFull = lines.every(({ paidMinor, amountMinor }) => paidMinor === amountMinor);
  return isRepeated && !isInFull ? first : said.reduce((sum, paid) => sum + paid, 0);
}

interface SaidPayment {
  payment: string | null;
  paid_day: string | null;
}

/**
 * What an order is said to be once it is known what was paid of it: the last payment of an order paid in part settles
 * nothing. `paidMinor` null: nothing is said of it.
 */
export function withPaidAmount<Said extends SaidPayment>(said: Said, paidMinor: number | null, netMinor: number): Said {
  if (paidMinor === null || netMinor <= 0 || said.payment === ('paid' satisfies PaymentState)) return said;
  if (paidMinor >= netMinor) return { ...said, payment: 'paid' satisfies PaymentState };
  return { ...said, payment: 'unpaid' satisfies PaymentState, paid_day: paidMinor > 0 ? null : said.paid_day };
}

interface OrderToPay {
  id: number;
  customerId: number | null;
  netMinor: number;
  /** The file's day of the last payment; null: not said. */
  paidDay: string | null;
}

/** Makes a payment of what a file says was paid of an order that is owed, less what the archive knows of already. */
export class PartPayments {
  readonly #target: ImportTarget;
  readonly #told: ToldOrders;
  readonly #known;

  /** `told`: is told each order it makes a payment of. */
  constructor(target: ImportTarget, told: ToldOrders) {
    this.#target = target;
    this.#told = told;
    this.#known = target.connection.prepare<[number], { minor: number }>(
      'SELECT coalesce(sum(amount_minor), 0) AS minor FROM payments WHERE order_id = ?',
    );
  }

  /** Of an order the file brings: paid on its own day, where no other is said. */
  ofNewOrder(order: OrderToPay, first: StagedLine, paidMinor: number): void {
    if (paidMinor > 0 && paidMinor < order.netMinor) this.#pay(order, first, { minor: paidMinor, day: first.day });
  }

  /** Of an order that was there: what came since, by the day of the import. True where something did. */
  ofKnownOrder(order: OrderToPay, first: StagedLine, paidMinor: number): boolean {
    this.#target.settle();
    const minor = Math.min(paidMinor, order.netMinor) - (this.#known.get(order.id)?.minor ?? 0);
    if (minor <= 0) return false;
    const today = localMoment(this.#target.at).day;
    return this.#pay(order, first, { minor, day: today > first.day ? today : first.day });
  }

  #pay(order: OrderToPay, first: StagedLine, { minor, day }: { minor: number; day: string }): boolean {
    if (order.customerId === null) return false;
    this.#target.insert('payments', {
      customer_id: order.customerId,
      order_id: order.id,
      day: order.paidDay ?? day,
      amount_minor: minor,
      currency: first.currency,
    });
    tell(this.#told, first);
    return true;
  }
}
