import type { ActWriter } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';
import { ownValueTextSql } from '../own-fields/stored-own-value.ts';
import type { Side } from './merge-fields.ts';
import type { LostValue } from './merge-note.ts';
import type { Move } from './move-rows.ts';

interface StoredValue {
  id: number;
  fieldId: number;
  name: string;
  kind: string;
  text: string;
}

export function ownFieldValues(connection: Connection, customerId: number): StoredValue[] {
  return connection
    .prepare<[number], StoredValue>(
      `SELECT own_field_values.id, field_id AS fieldId, own_fields.name, own_fields.kind, ${ownValueTextSql} AS text
         FROM own_field_values JOIN own_fields ON own_fields.id = field_id
        WHERE customer_id = ? ORDER BY own_fields.position`,
    )
    .all(customerId);
}

/** A value of the loser's takes the place of the winner's where that was chosen or the winner has none. */
export function mergeOwnFields(
  writer: ActWriter,
  { winnerId, loserId }: Move,
  choices: Readonly<Record<string, Side>>,
): LostValue[] {
  const ofWinner = new Map(ownFieldValues(writer.connection, winnerId).map((value) => [value.fieldId, value]));
  const lost: LostValue[] = [];
  for (const value of ownFieldValues(writer.connection, loserId)) {
    const before = ofWinner.get(value.fieldId);
    if (before === undefined) {
      writer.update('own_field_values', value.id, { customer_id: winnerId });
      continue;
    }
    const isLosers = choices[value.fieldId] === 'loser';
    const losing = isLosers ? before : value;
    if (before.text !== value.text) lost.push({ what: 'ownField', ownField: value.name, text: losing.text });
    writer.remove('own_field_values', losing.id);
    if (isLosers) writer.update('own_field_values', value.id, { customer_id: winnerId });
  }
  return lost;
}
