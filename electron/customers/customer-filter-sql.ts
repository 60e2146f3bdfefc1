import {
  conditionsIn,
  type FilterClause,
  type FilterLiteral,
  isWholeClause,
  literalsOf,
} from '../../shared/customers/conditions/clauses.ts';
import type { ConditionKind, ConditionOf } from '../../shared/customers/conditions/conditions.ts';
import type { CustomerFilter } from '../../shared/customers/filter.ts';
import type { Connection } from '../archive/query.ts';
import { wholeArchive } from '../indicators/indicator.ts';
import { foundBySql } from '../search/search-candidates.ts';
import { balanceSql } from './balance-filter-sql.ts';
import { birthdaySql, unreadBirthdaySql } from './birthday-filter-sql.ts';
import { daySql, numberSql, sleepSql } from './figure-filter-sql.ts';
import { improvementSql } from './improvement-filter-sql.ts';
import { keyAccountSql } from './key-account-filter-sql.ts';
import { lifeEventSql } from './life-event-filter-sql.ts';
import { ownFieldSql, unreadOwnFieldSql } from './own-field-filter-sql.ts';
import { listSavedFilters } from './saved-filters.ts';
import { choiceSql, consentSql, doNotContactSql, tagSql } from './set-filter-sql.ts';
import { complementOf, everybody, joined, nobody, type SqlCondition } from './sql-condition.ts';
import { boughtInDaysSql, textSql } from './text-filter-sql.ts';

/** What a filter means depends on these. */
export interface FilterSetting {
  /** Saved filters that led here. */
  within?: readonly number[];
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
  bought: boughtInDaysSql,
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
  improvement: improvementSql,
  segment: segmentSql,
  unread: ({ fieldId }, connection) => (fieldId === null ? unreadBirthdaySql : unreadOwnFieldSql(connection, fieldId)),
};

/** What `filter` keeps, as a condition over `customers`. */
export function filterSql(connection: Connection, filter: CustomerFilter, setting: FilterSetting): SqlCondition {
  const conditions = [fittingSql(connection, filter, setting)];
  if (!conditionsIn(filter.conditions).some(({ kind }) => kind === 'bin')) conditions.push(binSql(false));
  conditions.push({ sql: 'customers.merged_into IS NULL', parameters: [] });
  return joined(' AND ', conditions);
}

/** What fits a filter, those in the bin or merged among them. */
function fittingSql(
  connection: Connection,
  { text, conditions }: CustomerFilter,
  setting: FilterSetting,
): SqlCondition {
  return joined(' AND ', [
    ...conditions.map((clause) => clauseSql(clause, connection, setting)),
    foundBySql(connection, text) ?? everybody,
  ]);
}

/** Who fits any, all or none of saved filters. */
function segmentSql(
  { operator, segments }: ConditionOf<'segment'>,
  connection: Connection,
  setting: FilterSetting,
): SqlCondition {
  if (segments.length === 0) return everybody;
  const within = setting.within ?? [];
  const saved = new Map(listSavedFilters(connection).map(({ id, filter }) => [id, filter]));
  const each = segments.map((id) => {
    const filter = saved.get(id);
    if (filter === undefined || within.includes(id)) return nobody;
    return fittingSql(connection, filter, { ...setting, within: [...within, id] });
  });
  if (operator === 'hasAll') return joined(' AND ', each);
  return operator === 'hasAny' ? joined(' OR ', each) : complementOf(joined(' OR ', each));
}

/** Who fits one of its literals. */
function clauseSql(clause: FilterClause, connection: Connection, setting: FilterSetting): SqlCondition {
  if (!isWholeClause(clause)) return everybody;
  const literals = literalsOf(clause).map((literal) => literalSql(literal, connection, setting));
  return joined(' OR ', literals);
}

function literalSql(literal: FilterLiteral, connection: Connection, setting: FilterSetting): SqlCondition {
  return literal.kind === 'not'
    ? complementOf(conditionSql(literal.condition, connection, setting))
    : conditionSql(literal, connection, setting);
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
