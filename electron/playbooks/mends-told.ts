import type { Connection } from '../archive/query.ts';
import { readSleepersToldActs, readToldActs, type ToldAct } from '../improvements/told-acts.ts';

/** Who was told what was mended, up to a day: by the playbook for what was mended, and by one for those asleep. */
export class MendsTold {
  /** By customer. */
  readonly #byImprovement: ReadonlyMap<number, readonly ToldAct[]>;
  readonly #toSleepers: ReadonlyMap<number, readonly Omit<ToldAct, 'id'>[]>;

  /** `connection`: null where nothing that was done counts. */
  constructor(connection: Connection | null, upToDay: string) {
    const isBy = ({ day }: { day: string }) => day <= upToDay;
    const told = connection === null ? [] : readToldActs(connection).filter(isBy);
    const toSleepers = connection === null ? [] : readSleepersToldActs(connection).filter(isBy);
    this.#byImprovement = Map.groupBy(told, ({ customerId }) => customerId);
    this.#toSleepers = Map.groupBy(toSleepers, ({ customerId }) => customerId);
  }

  /** Whether one of them was told of the improvement. */
  isTold(customerIds: readonly number[], improvementId: number): boolean {
    return customerIds.some(
      (one) => this.#byImprovement.get(one)?.some(({ id }) => id === `${improvementId}`) === true,
    );
  }

  /** Whether one of them was told while asleep, on the day (YYYY-MM-DD) or after it. */
  isToldAsleep(customerIds: readonly number[], fromDay: string): boolean {
    return customerIds.some((one) => this.#toSleepers.get(one)?.some(({ day }) => day >= fromDay) === true);
  }
}
