/** The orders of one customer (null: of the walk-ins) in one currency, in a period. */
export interface FoldedOrders {
  customerId: number | null;
  currency: string;
  netMinor: number;
  /** Orders with a sale. */
  sales: number;
  /** Of orders with a sale, where there is one. */
  lastDay: string;
}
