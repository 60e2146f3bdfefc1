import type { ConditionOf } from '../../shared/customers/conditions/conditions.ts';
import { type IndicatorKey, indicatorOfNoRows } from '../../shared/indicators/indicators.ts';
import { sleepStates } from '../../shared/sleep/sleep-state.ts';
import type { Connection } from '../archive/query.ts';
import { allIndicators } from '../indicators/all-indicators.ts';
import type { IndicatorWindow } from '../indicators/indicator.ts';
import { askedDays } from './asked-days.ts';
import { firstInstantOfDay, lastInstantOfDay } from './instants-of-day.ts';
import { boundsSql, everybody, not, type SqlCondition } from './sql-condition.ts';

/** Where figures are found, and for which days. */
interface IndicatorSource {
  connection: Connection;
  window: IndicatorWindow;
}

export function numberSql({ field, operator, from, to }: ConditionOf<'number'>, source: IndicatorSource): SqlCondition {
  if (operator === 'isEmpty' || operator === 'isNotEmpty') {
    const isEmpty = indicatorOfNoRows(field) === null ? not(hasValue(field, everybody, source)) : fits(0, 0);
    return operator === 'isEmpty' ? isEmpty : not(isEmpty);
  }
  return fits(operator === 'atMost' ? null : from, operator === 'atLeast' ? null : to);

  function fits(from: number | null, to: number | null): SqlCondition {
    if (from === null && to === null) return everybody;
    const ofNoRows = indicatorOfNoRows(field);
    const bounds = boundsSql('value', from, to);
    const isKeptWithoutRows =
      ofNoRows !== null && (from === null || from <= ofNoRows) && (to === null || to >= ofNoRows);
    return isKeptWithoutRows ? not(hasValue(field, not(bounds), source)) : hasValue(field, bounds, source);
  }
}

/** Who has a figure that fits. */
function hasValue(field: IndicatorKey, fits: SqlCondition, { connection, window }: IndicatorSource): SqlCondition {
  const indicator = allIndicators[field];
  const { sql, parameters } = indicator.anyOf?.(connection, window) ?? indicator.values(connection, window, null);
  return {
    sql: `customers.id IN (SELECT customer_id FROM (${sql}) WHERE ${fits.sql})`,
    parameters: [...parameters, ...fits.parameters],
  };
}

export function sleepSql({ operator, values }: ConditionOf<'sleep'>, source: IndicatorSource): SqlCondition {
  if (operator === 'isEmpty') return not(hasValue('sleepState', everybody, source));
  if (operator === 'isNotEmpty') return hasValue('sleepState', everybody, source);
  if (values.length === 0) return everybody;
  const places = JSON.stringify(values.map((state) => sleepStates.indexOf(state)));
  const any = { sql: 'value IN (SELECT value FROM json_each(?))', parameters: [places] };
  return operator === 'hasAny' ? hasValue('sleepState', any, source) : not(hasValue('sleepState', any, source));
}

export function daySql(condition: ConditionOf<'day'>, today: string, source: IndicatorSource): SqlCondition {
  const { field, operator } = condition;
  if (operator === 'isEmpty') return not(daySql({ ...condition, operator: 'isNotEmpty' }, today, source));
  const isAnyDay = operator === 'isNotEmpty';
  const { from, to } = askedDays(condition, today);
  if (!isAnyDay && from === null && to === null) return everybody;
  switch (field) {
    case 'createdDay':
      if (isAnyDay) return everybody;
      // When a customer was made is an instant, and the day is this machine's.
      return boundsSql(
        'customers.created_at',
        from === null ? null : firstInstantOfDay(from),
        to === null ? null : lastInstantOfDay(to),
      );
    case 'consentDay':
      return isAnyDay
        ? { sql: 'customers.consent_day IS NOT NULL', parameters: [] }
        : boundsSql('customers.consent_day', from, to);
    default:
      return hasValue(field, isAnyDay ? everybody : boundsSql('value', from, to), source);
  }
}
