import type { MatchKey } from '../../shared/import/fields.ts';
import type { InterpretedCustomer } from '../../shared/import/rows.ts';
import { isTellingPhone, phoneDigits } from '../../shared/phone.ts';
import { foldText } from '../../shared/text.ts';

/** Name and phone in one key; neither can hold this character. */
export const keySeparator = '\u001f';

/** What makes two rows the same customer under a match key; null where the row lacks it. */
export function matchKeyOf(customer: InterpretedCustomer, match: MatchKey): string | null {
  switch (match) {
    case 'number':
      return customer.number;
    case 'phone':
      return firstDigits(customer);
    case 'email':
      return customer.emails[0] === undefined ? null : foldText(customer.emails[0]);
    case 'name':
      return customer.name === null ? null : foldText(customer.name);
    case 'name+phone': {
      const digits = firstDigits(customer);
      return customer.name === null || digits === null ? null : `${foldText(customer.name)}${keySeparator}${digits}`;
    }
  }
}

function firstDigits(customer: InterpretedCustomer): string | null {
  for (const phone of customer.phones) {
    const digits = phoneDigits(phone);
    if (isTellingPhone(digits)) return digits;
  }
  return null;
}
