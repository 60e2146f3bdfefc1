import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Factor } from '../../shared/factors/factors.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

export interface GivenFactorScore {
  customerId: number;
  factor: Factor;
  score: number | null;
  reason: string;
  day: string;
}

/** Of one day the later takes the place of the earlier. Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
export function giveFactorScore(
  writer: ActWriter,
  { customerId, factor, score, reason, day }: GivenFactorScore,
): { id: number; label: string } {
  if (!isDay(day)) throw new ShukeError('DAY_INVALID', { day });
  const { connection } = writer;
  const { id: customer, label } = existingCustomer(connection, customerId);
  const [said, ...others] = connection
    .prepare<[number, string, string], number>(
      'SELECT id FROM factor_scores WHERE customer_id = ? AND factor = ? AND day = ? ORDER BY id',
    )
    .pluck()
    .all(customer, factor, day);
  for (const other of others) writer.remove('factor_scores', other);
  const values = { score, reason: storableText(reason) };
  if (said === undefined) {
    return { id: writer.insert('factor_scores', { customer_id: customer, factor, day, ...values }), label };
  }
  writer.update('factor_scores', said, values);
  return { id: said, label };
}

/** Error: FACTOR_SCORE_UNKNOWN. */
export function removeFactorScore(writer: ActWriter, { id }: { id: number }): { label: string } {
  const { connection } = writer;
  const said = firstRow(connection, build.selectFrom('factor_scores').select('customer_id').where('id', '=', id));
  if (said === undefined) throw new ShukeError('FACTOR_SCORE_UNKNOWN', { score: id });
  writer.remove('factor_scores', id);
  return { label: existingCustomer(connection, said.customer_id).label };
}
