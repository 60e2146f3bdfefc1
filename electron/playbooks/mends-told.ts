import type { Connection } from '../archive/query.ts';
import { readSleepersToldActs, readToldActs } from '../improvements/told-acts.ts';

/** A customer was told that something was mended; `improvementId` null: as one who is asleep, of what kept them away. */
export interface MendTold {
  improvementId: string | null;
  /** YYYY-MM-DD. */
  day: string;
}

interface ToldDays {
  /** The last day of acts that count. */
  upToDay: string;
  today: string;
}

const nothing: readonly MendTold[] = [];

/** Who was told what was mended, up to a day: by the playbook for what was mended, and by one for those asleep. */
export class MendsTold {
  readonly #ofCustomer: ReadonlyMap<number, readonly MendTold[]>;

  /** `connection`: null where nothing that was done counts. */
  constructor(connection: Connection | null, { upToDay, today }: ToldDays) {
    const told =
      connection === null
        ? []
        : [
            ...readToldActs(connection, today).map(({ id, ...act }) => ({ ...act, improvementId: id })),
            ...readSleepersToldActs(connection, today).map((act) => ({ ...act, improvementId: null })),
          ];
    this.#ofCustomer = Map.groupBy(
      told.filter(({ day }) => day <= upToDay),
      ({ customerId }) => customerId,
    );
  }

  get isNobodyTold(): boolean {
    return this.#ofCustomer.size === 0;
  }

  /** What one of them was told. */
  of(customerIds: readonly number[]): readonly MendTold[] {
    return this.isNobodyTold ? nothing : customerIds.flatMap((one) => this.#ofCustomer.get(one) ?? nothing);
  }

  /** Whether one of them was told of the improvement. */
  isTold(customerIds: readonly number[], improvementId: number): boolean {
    return this.of(customerIds).some((told) => told.improvementId === `${improvementId}`);
  }

  /** Whether one of them was told while asleep, on the day (YYYY-MM-DD) or after it. */
  isToldAsleep(customerIds: readonly number[], fromDay: string): boolean {
    return this.of(customerIds).some(({ improvementId, day }) => improvementId === null && day >= fromDay);
  }
}
