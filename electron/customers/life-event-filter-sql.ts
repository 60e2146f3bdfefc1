import { asksWhetherEmpty, type ConditionOf } from '../../shared/customers/conditions/conditions.ts';
import { addDays } from '../../shared/day.ts';
import { lifeEventKindOfWord } from '../../shared/exchange/exchange-words.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { everybody, not, type SqlCondition } from './sql-condition.ts';

export function lifeEventSql(
  connection: Connection,
  { operator, values, days }: ConditionOf<'lifeEvent'>,
  today: string,
): SqlCondition {
  const isOfAnyKind = asksWhetherEmpty(operator);
  if (!isOfAnyKind && values.length === 0) return everybody;
  const kinds = isOfAnyKind ? null : storedKinds(connection, values);
  const ofKind = kinds === null ? 'true' : 'kind IN (SELECT value FROM json_each(?))';
  const within = days === null ? 'true' : 'day BETWEEN ? AND ?';
  const having = {
    sql: `customers.id IN (SELECT customer_id FROM life_events WHERE ${ofKind} AND ${within})`,
    parameters: [
      ...(kinds === null ? [] : [JSON.stringify(kinds)]),
      ...(days === null ? [] : [addDays(today, -days), today]),
    ],
  };
  return operator === 'hasAny' || operator === 'isNotEmpty' ? having : not(having);
}

/** The kinds of the archive that are meant by these words: an own word is compared folded. */
function storedKinds(connection: Connection, words: readonly string[]): string[] {
  const wanted = new Set(words.map((word) => foldText(lifeEventKindOfWord(word))));
  return connection
    .prepare<[], string>('SELECT DISTINCT kind FROM life_events')
    .pluck()
    .all()
    .filter((kind) => wanted.has(foldText(kind)));
}
