import type { Connection } from '../archive/query.ts';
import type { AmendedOrder } from './order-amendment.ts';

export interface KnownOrder extends AmendedOrder {
  time: string | null;
  channel: string;
  servedBy: number | null;
  /** Without those of money given back. */
  lineCount: number;
}

export interface KnownLine {
  id: number;
  order: KnownOrder;
}

/** What the archive has of one customer, day and currency without an order number. */
export interface KnownDay {
  orders: readonly KnownOrder[];
  /** By their amount in minor units; a line that is found is taken out, so that each is found once. */
  lines: ReadonlyMap<number, KnownLine[]>;
}

type Row = Omit<KnownOrder, 'lineCount'> & { lineId: number; amountMinor: number };

export const nothingKnown: KnownDay = { orders: [], lines: new Map() };

/** Finds the sales without an order number that are there; asked day by day, it reads each of them once. */
export class KnownLines {
  readonly #rowsOf;
  #place = '';
  #day: KnownDay = nothingKnown;

  constructor(connection: Connection) {
    this.#rowsOf = connection.prepare<[string, number | null, string], Row>(
      `SELECT orders.id, time, channel, served_by AS servedBy, no_sale_reason AS noSaleReason,
              order_lines.id AS lineId, amount_minor AS amountMinor
         FROM orders CROSS JOIN order_lines ON order_lines.order_id = orders.id
        WHERE number IS NULL AND day = ? AND customer_id IS ? AND currency = ? AND is_refund = 0
        ORDER BY orders.id, order_lines.id`,
    );
  }

  /** Lines of one amount after those of another are asked for with the same day: what was found stays found. */
  of(day: string, customerId: number | null, currency: string): KnownDay {
    const place = `${day} ${customerId} ${currency}`;
    if (place !== this.#place) {
      this.#place = place;
      this.#day = knownDayOf(this.#rowsOf.all(day, customerId, currency));
    }
    return this.#day;
  }
}

function knownDayOf(rows: readonly Row[]): KnownDay {
  const orders = new Map<number, KnownOrder>();
  const lines = new Map<number, KnownLine[]>();
  for (const { lineId, amountMinor, ...rest } of rows) {
    const order = orders.get(rest.id) ?? { ...rest, lineCount: 0 };
    orders.set(order.id, order);
    order.lineCount += 1;
    const ofAmount = lines.get(amountMinor);
    const line = { id: lineId, order };
    if (ofAmount === undefined) lines.set(amountMinor, [line]);
    else ofAmount.push(line);
  }
  return { orders: [...orders.values()], lines };
}
