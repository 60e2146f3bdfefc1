import { type CaseClock, defaultCaseClock } from '../../shared/cases/case-clock.ts';
import { caseClockSchema } from '../../shared/cases/contract.ts';
import { type ArchiveSetting, readSetting, writeSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';

const setting: ArchiveSetting<CaseClock> = {
  name: 'cases.clock',
  schema: caseClockSchema,
  initial: defaultCaseClock,
};

/** How long a case may take in this shop. */
export function caseClock(connection: Connection): CaseClock {
  return readSetting(connection, setting);
}

export function setCaseClock(connection: Connection, clock: CaseClock): void {
  writeSetting(connection, setting, clock);
}
