import {
  type ClassRule,
  type ClassRuleQuestion,
  type ClassRuleSetting,
  classRule,
  classRuleSettingSchema,
  firstClassRule,
} from '../../shared/ranking/class-rule.ts';
import { type ArchiveSetting, readSetting, writeSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';

const setting: ArchiveSetting<ClassRuleSetting> = {
  name: 'ranking.classes',
  schema: classRuleSettingSchema,
  initial: firstClassRule,
};

/** What a question means by the classes: what it does not say is as the owner has set it. */
export function classRuleOf(connection: Connection, asked: ClassRuleQuestion): ClassRule {
  const { split, limits } = asked;
  if (split !== undefined && limits !== undefined) return { split, limits };
  return classRule(asked, readSetting(connection, setting));
}

/** The limits of the other splits stay as they are. */
export function setClassRule(connection: Connection, asked: ClassRuleQuestion): ClassRule {
  const set = readSetting(connection, setting);
  const { split, limits } = classRule(asked, set);
  writeSetting(connection, setting, { split, limits: { ...set.limits, [split]: limits } });
  return { split, limits };
}
