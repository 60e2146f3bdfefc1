import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { TermsFields } from '../../shared/terms/contract.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, firstRow, oneRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

export type NewTerms = TermsFields & { customerId: number };

/** Errors: CUSTOMER_UNKNOWN, DAY_INVALID, TERMS_EMPTY, CURRENCY_NOT_HOME. */
export function setTerms(
  writer: ActWriter,
  { customerId, fromDay, daysToPay, limit, discountMillionths, free }: NewTerms,
): { id: number; label: string } {
  const { connection } = writer;
  if (!isDay(fromDay)) throw new ShukeError('DAY_INVALID', { day: fromDay });
  const home = oneRow(connection, build.selectFrom('archive').select('home_currency')).home_currency;
  if (limit !== null && limit.currency !== home) throw new ShukeError('CURRENCY_NOT_HOME', { currency: home });
  const { id: customer, label } = existingCustomer(connection, customerId);
  const ofThem = build.selectFrom('terms').where('customer_id', '=', customer);
  const isFirst = firstRow(connection, ofThem.select('id')) === undefined;
  const says = {
    days_to_pay: daysToPay,
    limit_minor: limit?.minor ?? null,
    discount_millionths: discountMillionths,
    free: storableText(free),
  };
  // Later terms may say that nothing is agreed any more; the first ones have to agree on something.
  if (isFirst && Object.values(says).every((value) => value === null || value === ''))
    throw new ShukeError('TERMS_EMPTY');
  const existing = firstRow(connection, ofThem.select('id').where('from_day', '=', fromDay));
  if (existing === undefined) {
    return { id: writer.insert('terms', { customer_id: customer, from_day: fromDay, ...says }), label };
  }
  writer.update('terms', existing.id, says);
  return { id: existing.id, label };
}

/** Error: TERMS_UNKNOWN. */
export function removeTerms(writer: ActWriter, { id }: { id: number }): { label: string } {
  const { connection } = writer;
  const found = firstRow(connection, build.selectFrom('terms').select('customer_id').where('id', '=', id));
  if (found === undefined) throw new ShukeError('TERMS_UNKNOWN', { terms: id });
  writer.remove('terms', id);
  return { label: existingCustomer(connection, found.customer_id).label };
}
