import type { ConditionKind, ConditionOf } from '../../shared/customers/conditions/conditions.ts';
import type { CustomerFilter } from '../../shared/customers/filter.ts';
import type { Connection } from '../archive/query.ts';
import { wholeArchive } from '../indicators/indicator.ts';
import { foundBySql } from '../search/search-candidates.ts';
import { balanceSql } from './balance-filter-sql.ts';
import { birthdaySql, unreadBirthdaySql } from './birthday-filter-sql.ts';
import { daySql, numberSql, sleepSql } from './figure-filter-sql.ts';
import { keyAccountSql } from './key-account-filter-sql.ts';
import { lifeEventSql } from './life-event-filter-sql.ts';
import { ownFieldSql, unreadOwnFieldSql } from './own-field-filter-sql.ts';
import { choiceSql, consentSql, doNotContactSql, tagSql } from './set-filter-sql.ts';
import { everybody, joined, type SqlCondition } from './sql-condition.ts';
import { textSql } from './text-filter-sql.ts';

/** What a filter means depends on these. */
export interface FilterSetting {
  /** The currency of figures. */
  homeCurrency: string;
  today: string;
}

type ConditionSql<Kind extends ConditionKind> = (
  condition: ConditionOf<Kind>,
  connection: Connection,
  setting: FilterSetting,
) => SqlCondition;

/** What each kind of condition means, as SQL over `customers`. Reads where SQL cannot compare as `foldText` does. */
const conditionSqls: { readonly [Kind in ConditionKind]: ConditionSql<Kind> } = {
  text: (condition, connection) => textSql(connection, condition),
  number: (condition, connection, { homeCurrency, today }) =>
    numberSql(condition, { connection, window: wholeArchive(homeCurrency, today) }),
  day: (condition, connection, { homeCurrency, today }) =>
    daySql(condition, today, { connection, window: wholeArchive(homeCurrency, today) }),
  choice: choiceSql,
  tag: tagSql,
  type: ({ value }) => ({ sql: 'customers.kind = ?', parameters: [value] }),
  bin: ({ isBinned }) => binSql(isBinned),
  consent: consentSql,
  doNotContact: doNotContactSql,
  birthday: (condition, connection, { today }) => birthdaySql(connection, condition, today),
  lifeEvent: (condition, connection, { today }) => lifeEventSql(connection, condition, today),
  balance: balanceSql,
  sleep: (condition, connection, { homeCurrency, today }) =>
    sleepSql(condition, { connection, window: wholeArchive(homeCurrency, today) }),
  keyAccount: (condition, connection, { today }) => keyAccountSql(condition, connection, today),
  ownText: (condition, connection, { today }) => ownFieldSql(connection, condition, today),
  ownNumber: (condition, connection, { today }) => ownFieldSql(connection, condition, today),
  ownDay: (condition, connection, { today }) => ownFieldSql(connection, condition, today),
  ownChoice: (condition, connection, { today }) => ownFieldSql(connection, condition, today),
  unread: ({ fieldId }, connection) => (fieldId === null ? unreadBirthdaySql : unreadOwnFieldSql(connection, fieldId)),
};

/** What `filter` keeps, as a condition over `customers`. */
export function filterSql(connection: Connection, filter: CustomerFilter, setting: FilterSetting): SqlCondition {
  const conditions = filter.conditions.map((condition) => conditionSql(condition, connection, setting));
  if (!filter.conditions.some(({ kind }) => kind === 'bin')) conditions.push(binSql(false));
  conditions.push(
    { sql: 'customers.merged_into IS NULL', parameters: [] },
    foundBySql(connection, filter.text) ?? everybody,
  );
  return joined(' AND ', conditions);
}

function conditionSql<Kind extends ConditionKind>(
  condition: ConditionOf<Kind>,
  connection: Connection,
  setting: FilterSetting,
): SqlCondition {
  const kind: Kind = condition.kind;
  return conditionSqls[kind](condition, connection, setting);
}

function binSql(isBinned: boolean): SqlCondition {
  return { sql: `customers.binned_at IS ${isBinned ? 'NOT NULL' : 'NULL'}`, parameters: [] };
}
