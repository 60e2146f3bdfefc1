/** When it was noted who referred a customer, of a row of `customers`; UTC milliseconds. */
export const referredAt = 'coalesce(referred_at, created_at)';
