import { z } from 'zod';
import type { CounterCard } from '../../shared/counter/contract.ts';
import { type ArchiveSetting, readSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';
import { owedOfCustomer } from '../owed/owed-of-customer.ts';

export const owedAtCounterSetting: ArchiveSetting<boolean> = {
  name: 'counter.isOwedShown',
  schema: z.boolean(),
  initial: false,
};

interface Question {
  customerId: number;
  /** YYYY-MM-DD. */
  today: string;
  homeCurrency: string;
}

/** What a customer owes, and how late the oldest of it is; nothing where it is not to be seen at the counter. */
export function owedAtCounter(connection: Connection, { today, ...question }: Question): CounterCard['owed'] {
  if (!readSetting(connection, owedAtCounterSetting)) return [];
  return owedOfCustomer(connection, { ...question, on: today })
    .filter(({ owed }) => owed.minor > 0)
    .map(({ owed, open }) => ({ sum: owed, daysLate: open[0]?.daysLate ?? 0 }));
}
