import { asksWhetherEmpty, type ConditionOf } from '../../shared/customers/conditions/conditions.ts';
import { customerFields } from '../../shared/records/customer-fields.ts';
import { foldText } from '../../shared/text.ts';
import { everybody, joined, matchSql, not, type SqlCondition } from './sql-condition.ts';

type SetOperator = ConditionOf<'tag'>['operator'];

/** Who has any, all or none of these, or nothing at all; `having` says who has an entry that fits. */
function setSql(
  operator: SetOperator,
  wanted: readonly SqlCondition[],
  having: (fits: SqlCondition) => SqlCondition,
): SqlCondition {
  if (operator === 'isEmpty') return not(having(everybody));
  if (operator === 'isNotEmpty') return having(everybody);
  if (wanted.length === 0) return everybody;
  const each = wanted.map(having);
  if (operator === 'hasAll') return joined(' AND ', each);
  const any = joined(' OR ', each);
  return operator === 'hasAny' ? any : not(any);
}

export function tagSql({ operator, values }: ConditionOf<'tag'>): SqlCondition {
  const names = [...new Set(values.map(foldText))].filter((name) => name !== '');
  return setSql(
    operator,
    names.map((name) => matchSql('is', 'tags.name_folded', name)),
    (fits) => ({
      ...fits,
      sql: `customers.id IN (SELECT customer_id FROM customer_tags JOIN tags ON tags.id = tag_id WHERE ${fits.sql})`,
    }),
  );
}

export function doNotContactSql({ operator, values }: ConditionOf<'doNotContact'>): SqlCondition {
  return setSql(
    operator,
    values.map((channel) => ({ sql: 'channel = ?', parameters: [channel] })),
    (fits) => ({ ...fits, sql: `customers.id IN (SELECT customer_id FROM do_not_contact WHERE ${fits.sql})` }),
  );
}

export function consentSql({ values }: ConditionOf<'consent'>): SqlCondition {
  return values.length === 0 ? everybody : oneOf('customers.consent', values);
}

export function choiceSql({ field, operator, values }: ConditionOf<'choice'>): SqlCondition {
  const column = `customers.${customerFields[field].column}`;
  if (asksWhetherEmpty(operator)) return { sql: `${column} ${operator === 'isEmpty' ? '=' : '<>'} ''`, parameters: [] };
  if (values.length === 0) return everybody;
  const any = oneOf(column, values);
  return operator === 'hasAny' ? any : not(any);
}

function oneOf(column: string, values: readonly string[]): SqlCondition {
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, parameters: [JSON.stringify(values)] };
}
