import type { Connection } from '../archive/query.ts';

/** Columns that reach up to a higher id are sparse, so that they do not take too much memory. */
const highestDenseId = 5_000_000;

/** Where the walk-ins stand in a column: no customer has this id. */
export const walkIns = 0;

/** The orders of a period in one currency; each column by the id of the customer, and of the walk-ins. */
export interface FoldedOrders {
  netsMinor: Record<number, number>;
  /** Orders with a sale. */
  sales: Record<number, number>;
  /** Of orders with a sale, where there is one; absent without an order. */
  lastDays: Record<number, string>;
}

/** Orders folded by currency, with room for those of every customer. */
export class FoldedByCurrency {
  /** Up to the highest id; null: sparse. */
  readonly #length: number | null;
  readonly #byCurrency = new Map<string, FoldedOrders>();

  constructor(connection: Connection) {
    const highestId = connection.prepare<[], number | null>('SELECT max(id) FROM customers').pluck().get() ?? walkIns;
    this.#length = highestId > highestDenseId ? null : highestId + 1;
  }

  /** Empty where nothing was folded into it. */
  of(currency: string): FoldedOrders {
    const folded = this.#byCurrency.get(currency) ?? this.#empty();
    this.#byCurrency.set(currency, folded);
    return folded;
  }

  currencies(): string[] {
    return [...this.#byCurrency.keys()];
  }

  #empty(): FoldedOrders {
    if (this.#length === null) return { netsMinor: [], sales: [], lastDays: [] };
    return {
      netsMinor: new Float64Array(this.#length),
      sales: new Int32Array(this.#length),
      lastDays: new Array<string>(this.#length),
    };
  }
}
