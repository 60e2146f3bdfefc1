import type { DecimalFailure } from '../decimal.ts';
import type { OrderField } from './fields.ts';
import type { RejectionReason } from './rows.ts';

/** Why a line cannot be taken: the reason and the field that rejects. */
export interface LineRejection {
  reason: RejectionReason;
  field: OrderField;
}

export function isLineRejection(read: object): read is LineRejection {
  return 'reason' in read;
}

/** Of an amount, or of a number it is computed from. */
export function rejectionOf(failure: DecimalFailure): RejectionReason {
  if (failure === 'blank') return 'amountMissing';
  return failure === 'tooLarge' ? 'amountTooLarge' : 'amountUnreadable';
}
