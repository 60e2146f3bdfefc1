import type { z } from 'zod';
import { firstPressureRules, pressureRulesSchema } from '../../shared/playbooks/pressure-rules.ts';
import type { ArchiveSetting } from '../archive/archive-setting.ts';

export const pressureSetting: ArchiveSetting<z.infer<typeof pressureRulesSchema>> = {
  name: 'playbooks.pressure',
  schema: pressureRulesSchema,
  initial: firstPressureRules,
};
