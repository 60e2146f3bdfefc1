import { type CaseClock, defaultCaseClock } from '../../shared/cases/case-clock.ts';
import { caseClockSchema } from '../../shared/cases/contract.ts';
import { build, type Connection, firstRow, runWrite } from '../archive/query.ts';

const settingName = 'cases.clock';

/** How long a case may take in this shop. */
export function caseClock(connection: Connection): CaseClock {
  const row = firstRow(connection, build.selectFrom('settings').select('value').where('name', '=', settingName));
  if (row === undefined) return defaultCaseClock;
  const { data } = caseClockSchema.safeParse(JSON.parse(row.value));
  return data ?? defaultCaseClock;
}

export function setCaseClock(connection: Connection, clock: CaseClock): void {
  const value = JSON.stringify(clock);
  runWrite(
    connection,
    build
      .insertInto('settings')
      .values({ name: settingName, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })),
  );
}
