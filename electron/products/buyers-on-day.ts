import { dayNumber } from '../../shared/day.ts';
import { groupIdOfKey, type RollUp } from '../../shared/groups/roll-up.ts';

/** Whose purchases count together: those of a household, or of a customer alone. */
export interface Buyer {
  /** Of a household who stands for it on the day. */
  customerId: number;
  /** Null: alone. */
  householdId: number | null;
}

interface SharedDays {
  buyer: number;
  /** Day numbers, both inclusive. */
  from: number;
  to: number;
}

/**
 * The buyers as of a day, each a number: customers alone have their id, households the numbers from `customers` on. Who is
 * in a household on the day is not alone; the household has the orders of each who ever belonged, on the days on which
 * they did.
 */
export class BuyersOnDay {
  /** How many numbers there are. */
  readonly count: number;
  readonly #customers: number;
  readonly #households: Buyer[] = [];
  readonly #isAlone: Uint8Array;
  readonly #shared: ReadonlyArray<readonly SharedDays[]>;

  /** `customers`: one more than the highest id. `leftOut`: customers who count nowhere. */
  constructor(rollUp: RollUp, asOf: string, { customers, leftOut }: { customers: number; leftOut: Iterable<number> }) {
    this.#customers = customers;
    this.#isAlone = new Uint8Array(customers).fill(1);
    for (const customerId of leftOut) this.#isAlone[customerId] = 0;
    const keys = new Set<string>();
    for (const customerId of rollUp.customers()) {
      const key = rollUp.keyOn(customerId, asOf);
      if (key === null) continue;
      this.#isAlone[customerId] = 0;
      keys.add(key);
    }
    const shared: SharedDays[][] = [];
    for (const key of keys) {
      const buyer = customers + this.#households.length;
      this.#households.push({ customerId: rollUp.mainOf(key, asOf) ?? 0, householdId: groupIdOfKey(key) });
      for (const { customerId, fromDay, toDay } of rollUp.spansOfGroup(key)) {
        const from = fromDay === null ? Number.NEGATIVE_INFINITY : dayNumber(fromDay);
        const to = toDay === null ? Number.POSITIVE_INFINITY : dayNumber(toDay);
        const known = shared[customerId] ?? [];
        known.push({ buyer, from, to });
        shared[customerId] = known;
      }
    }
    this.#shared = shared;
    this.count = customers + this.#households.length;
  }

  isAlone(customerId: number): boolean {
    return this.#isAlone[customerId] === 1;
  }

  /** The number of the household to which an order of a customer's day counts; null: none. */
  householdOf(customerId: number, day: number): number | null {
    const spans = this.#shared[customerId];
    return spans?.find(({ from, to }) => from <= day && day <= to)?.buyer ?? null;
  }

  buyerOf(number: number): Buyer {
    return this.#households[number - this.#customers] ?? { customerId: number, householdId: null };
  }
}
