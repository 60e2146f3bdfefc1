import { firstPressureRules, type PressureRules } from '../../shared/playbooks/pressure-rules.ts';

const rules: PressureRules = { ...firstPressureRules, quietHours: null };

/** SQL: at no hour of the day it is quiet, so that a test that copies a message runs at any. */
export const neverQuiet = `INSERT INTO settings (name, value) VALUES ('playbooks.pressure', '${JSON.stringify(rules)}');`;
