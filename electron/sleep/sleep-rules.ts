import type { RowOf } from '../../shared/records/define-record.ts';
import type { sleepRules as record } from '../../shared/records/sleep-records.ts';
import { defaultSleepRules, type SleepRules } from '../../shared/sleep/sleep-state.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';

const millionth = 1_000_000;

/** When a state begins in this shop. */
export function sleepRules(connection: Connection): SleepRules {
  const row = storedRules(connection);
  if (row === undefined) return defaultSleepRules;
  return {
    mode: row.mode,
    days: [row.dozing_days, row.half_asleep_days, row.asleep_days],
    multiples: [
      row.dozing_gaps_millionths / millionth,
      row.half_asleep_gaps_millionths / millionth,
      row.asleep_gaps_millionths / millionth,
    ],
  };
}

/** Says the limits that are in force. */
export function setSleepRules(writer: ActWriter, rules: SleepRules): { label: string } {
  const { mode, days, multiples } = rules;
  const millionths = (place: 0 | 1 | 2): number => Math.round(multiples[place] * millionth);
  const values = {
    mode,
    dozing_days: days[0],
    half_asleep_days: days[1],
    asleep_days: days[2],
    dozing_gaps_millionths: millionths(0),
    half_asleep_gaps_millionths: millionths(1),
    asleep_gaps_millionths: millionths(2),
  };
  const row = storedRules(writer.connection);
  if (row === undefined) writer.insert('sleep_rules', values);
  else writer.update('sleep_rules', row.id, values);
  return { label: (mode === 'days' ? days : multiples).join(' / ') };
}

function storedRules(connection: Connection): RowOf<typeof record> | undefined {
  return firstRow(connection, build.selectFrom('sleep_rules').selectAll().orderBy('id').limit(1));
}
