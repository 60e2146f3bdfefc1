import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { SleepReason } from '../../shared/sleep/sleep-reasons.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

export interface GivenSleepReason {
  customerId: number;
  reason: SleepReason;
  words: string;
  day: string;
}

/** Of one day the later takes the place of the earlier. Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
export function giveSleepReason(
  writer: ActWriter,
  { customerId, reason, words, day }: GivenSleepReason,
): { id: number; label: string } {
  if (!isDay(day)) throw new ShukeError('DAY_INVALID', { day });
  const { connection } = writer;
  const { id: customer, label } = existingCustomer(connection, customerId);
  const given = firstRow(
    connection,
    build
      .selectFrom('sleep_reasons')
      .select('id')
      .where('customer_id', '=', customer)
      .where('day', '=', day)
      .orderBy('id', 'desc'),
  );
  const values = { reason, words: storableText(words) };
  if (given === undefined) {
    return { id: writer.insert('sleep_reasons', { customer_id: customer, day, ...values }), label };
  }
  writer.update('sleep_reasons', given.id, values);
  return { id: given.id, label };
}

/** Error: SLEEP_REASON_UNKNOWN. */
export function removeSleepReason(writer: ActWriter, { id }: { id: number }): { label: string } {
  const { connection } = writer;
  const given = firstRow(connection, build.selectFrom('sleep_reasons').select('customer_id').where('id', '=', id));
  if (given === undefined) throw new ShukeError('SLEEP_REASON_UNKNOWN');
  writer.remove('sleep_reasons', id);
  return { label: existingCustomer(connection, given.customer_id).label };
}
