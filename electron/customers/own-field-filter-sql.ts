import type { FilterCondition } from '../../shared/customers/filter.ts';
import { type OwnField, placesOfNumbers } from '../../shared/own-fields/own-field.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { ownFieldsOf } from '../own-fields/list-own-fields.ts';
import { ownValueTextSql } from '../own-fields/stored-own-value.ts';
import { unreadValueSql } from '../own-fields/unread-value-sql.ts';
import { askedDays } from './asked-days.ts';
import { boundsSql, everybody, foldedSql, joined, nobody, not, type SqlCondition } from './sql-condition.ts';

/** What values say, choices by their names. */
const valueTexts = { table: 'own_field_values', column: ownValueTextSql, key: ownValueTextSql };

type Condition<Kind extends FilterCondition['kind']> = Extract<FilterCondition, { kind: Kind }>;
export type OwnFieldCondition = Condition<'ownText' | 'ownNumber' | 'ownDay' | 'ownChoice'>;

/** Who fits by a field of the owner's own. Of a field that is gone no one has anything. */
export function ownFieldSql(connection: Connection, condition: OwnFieldCondition, today: string): SqlCondition {
  const field = ownFieldsOf(connection).find(({ id }) => id === condition.fieldId);
  if (field === undefined) return nobody;
  if (condition.operator === 'isEmpty') return not(withValue(field, everybody));
  if (condition.operator === 'isNotEmpty') return withValue(field, everybody);
  switch (condition.kind) {
    case 'ownText': {
      const folded = foldText(condition.value);
      if (folded === '') return everybody;
      return withValue(field, foldedSql(connection, valueTexts, condition.operator, folded));
    }
    case 'ownNumber': {
      const { operator, from, to } = condition;
      const kept = (bound: number | null) => (bound === null ? null : asKept(field, bound));
      return within(
        field,
        'as_number',
        operator === 'atMost' ? null : kept(from),
        operator === 'atLeast' ? null : kept(to),
      );
    }
    case 'ownDay': {
      const { from, to } = askedDays(condition, today);
      // What could not be read as a day is none, whatever text it is.
      return within(field, 'CASE WHEN date(as_text) IS as_text THEN as_text END', from, to);
    }
    case 'ownChoice': {
      const wanted = new Set(condition.values.map((value) => (typeof value === 'string' ? foldText(value) : value)));
      wanted.delete('');
      if (wanted.size === 0) return everybody;
      const isOne = (value: string | number): SqlCondition =>
        typeof value === 'string'
          ? foldedSql(connection, valueTexts, 'is', value)
          : { sql: 'own_field_values.choice_id = ?', parameters: [value] };
      const any = withValue(field, joined(' OR ', [...wanted].map(isOne)));
      return condition.operator === 'hasAny' ? any : not(any);
    }
  }
}

/** Who has a value that could not be read as the field's kind asks. */
export function unreadOwnFieldSql(connection: Connection, fieldId: number): SqlCondition {
  const field = ownFieldsOf(connection).find(({ id }) => id === fieldId);
  return field === undefined ? nobody : withValue(field, unreadValueSql(field));
}

/** Numbers are kept in millionths, money in minor units; conditions speak of numbers, and of minor units of money. */
function asKept({ kind }: OwnField, bound: number): number {
  return kind === 'number' ? bound * 10 ** placesOfNumbers : bound;
}

function within(
  field: OwnField,
  column: string,
  from: string | number | null,
  to: string | number | null,
): SqlCondition {
  return from === null && to === null ? everybody : withValue(field, boundsSql(column, from, to));
}

function withValue({ id }: OwnField, fits: SqlCondition): SqlCondition {
  return {
    sql: `customers.id IN (SELECT customer_id FROM own_field_values WHERE field_id = ? AND (${fits.sql}))`,
    parameters: [id, ...fits.parameters],
  };
}
