import { ShukeError } from '../../shared/errors.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { isReferralCycle } from './referral-steps.ts';

/** Errors: CUSTOMER_UNKNOWN, REFERRAL_CYCLE. */
export function setReferrer(
  writer: ActWriter,
  { customerId, broughtBy }: { customerId: number; broughtBy: number | null },
): { label: string } {
  const { connection } = writer;
  const customer = existingCustomer(connection, customerId);
  const referrer = broughtBy === null ? null : existingCustomer(connection, broughtBy);
  if (referrer !== null && isReferralCycle(connection, customer.id, referrer.id)) {
    throw new ShukeError('REFERRAL_CYCLE', { names: referrer.label });
  }
  if ((referrer?.id ?? null) !== customer.referredBy) {
    const noted = referrer === null ? null : writer.at;
    writer.update('customers', customer.id, { referred_by: referrer?.id ?? null, referred_at: noted });
  }
  return { label: customer.label };
}
