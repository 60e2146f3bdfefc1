import type { ColumnMapping, ImportMode } from '../../shared/import/fields.ts';
import type { ImportTarget } from './import-target.ts';
import { noneTold, type ToldOrders } from './order-amendment.ts';
import type { StagedFile } from './staged-file.ts';
import type { StagedLine } from './staged-lines.ts';

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
  /** Orders of which what was paid became a payment. */
  partPayments: ToldOrders;
  currencies: Map<string, number>;
}

export function noOrdersTaken(): TakenOrders {
  return {
    orders: 0,
    lines: 0,
    walkIn: 0,
    differing: noneTold(),
    visitsThereAsLines: noneTold(),
    linesThereAsVisits: noneTold(),
    partPayments: noneTold(),
    currencies: new Map(),
  };
}

export interface OrderSetting {
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

/** Which customers of the archive the lines of a file are of, and whether it can hold orders of theirs already. */
export class OrderOwners {
  readonly #setting: Pick<OrderSetting, 'customerIds' | 'isNewCustomer'>;
  readonly #isArchiveEmpty: boolean;

  constructor({ connection }: Pick<ImportTarget, 'connection'>, setting: OrderSetting) {
    this.#setting = setting;
    this.#isArchiveEmpty = connection.prepare('SELECT 1 FROM orders LIMIT 1').get() === undefined;
  }

  customerId({ customer }: StagedLine): number | null {
    return customer === null ? null : (this.#setting.customerIds[customer] ?? null);
  }

  mayHaveOrders({ customer }: StagedLine): boolean {
    if (this.#isArchiveEmpty) return false;
    return customer === null || this.#setting.isNewCustomer[customer] !== true;
  }
}

/** Lines that count, and lines that are no sale: two orders of one number, or of one visit. */
export function partsOfOrder(lines: readonly StagedLine[]): (readonly StagedLine[])[] {
  if (lines.every(({ noSale }) => noSale === null)) return [lines];
  const sold = lines.filter(({ noSale }) => noSale === null);
  if (sold.length === 0) return [lines];
  return [sold, lines.filter(({ noSale }) => noSale !== null)];
}
