import { freshnessMonthsSchema } from '../../shared/freshness/contract.ts';
import { defaultFreshnessMonths, type FreshnessMonths } from '../../shared/freshness/staleness.ts';
import { type ArchiveSetting, readSetting, writeSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';

const setting: ArchiveSetting<FreshnessMonths> = {
  name: 'freshness.months',
  schema: freshnessMonthsSchema,
  initial: defaultFreshnessMonths,
};

/** After how many months facts are stale in this shop. */
export function freshnessMonths(connection: Connection): FreshnessMonths {
  return readSetting(connection, setting);
}

export function setFreshnessMonths(connection: Connection, months: FreshnessMonths): void {
  writeSetting(connection, setting, months);
}
