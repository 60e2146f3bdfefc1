import { sleepRulesSchema } from '../../shared/sleep/sleep-rules-schema.ts';
import { defaultSleepRules, type SleepRules } from '../../shared/sleep/sleep-state.ts';
import { type ArchiveSetting, readSetting, writeSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';

const setting: ArchiveSetting<SleepRules> = {
  name: 'sleep.rules',
  schema: sleepRulesSchema,
  initial: defaultSleepRules,
};

/** When a state begins in this shop. */
export function sleepRules(connection: Connection): SleepRules {
  return readSetting(connection, setting);
}

export function setSleepRules(connection: Connection, rules: SleepRules): void {
  writeSetting(connection, setting, rules);
}
