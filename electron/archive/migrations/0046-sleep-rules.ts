import type { Migration } from './migration.ts';

/** When a state of sleep begins in the shop, at most one row: a setting until now. */
export const sleepRules: Migration = {
  version: 46,
  name: 'sleep rules',
  sql: `
CREATE TABLE sleep_rules (
  id INTEGER PRIMARY KEY,
  mode TEXT NOT NULL CHECK (mode IN ('days', 'rhythm')),
  dozing_days INTEGER NOT NULL,
  half_asleep_days INTEGER NOT NULL,
  asleep_days INTEGER NOT NULL,
  dozing_gaps_millionths INTEGER NOT NULL,
  half_asleep_gaps_millionths INTEGER NOT NULL,
  asleep_gaps_millionths INTEGER NOT NULL
) STRICT;
INSERT INTO sleep_rules (mode, dozing_days, half_asleep_days, asleep_days,
                         dozing_gaps_millionths, half_asleep_gaps_millionths, asleep_gaps_millionths)
SELECT value ->> '$.mode', value ->> '$.days[0]', value ->> '$.days[1]', value ->> '$.days[2]',
       CAST(round((value ->> '$.multiples[0]') * 1000000) AS INTEGER),
       CAST(round((value ->> '$.multiples[1]') * 1000000) AS INTEGER),
       CAST(round((value ->> '$.multiples[2]') * 1000000) AS INTEGER)
  FROM settings
 WHERE name = 'sleep.rules' AND json_valid(value)
   AND value ->> '$.mode' IN ('days', 'rhythm') AND value ->> '$.days[2]' IS NOT NULL AND value ->> '$.multiples[2]' IS NOT NULL;
DELETE FROM settings WHERE name = 'sleep.rules';
`,
};
