import type { ImportField } from '../import/fields.ts';

/**
 * What a new customer is asked on the registration form, in its order; its spreadsheet has a column for each, with a
 * heading that the import knows.
 */
export const registrationFields = [
  'name',
  'called',
  'phone',
  'wechat',
  'email',
  'birthday',
  'birthdayCalendar',
  'address',
  'city',
  'preferences',
  'avoids',
  'source',
  'referredBy',
  'note',
  'consent',
] as const satisfies readonly ImportField[];
export type RegistrationField = (typeof registrationFields)[number];

/** What the paper asks with boxes to tick. */
const tickedFields = ['birthdayCalendar', 'consent'] as const satisfies readonly RegistrationField[];
export type WrittenField = Exclude<RegistrationField, (typeof tickedFields)[number]>;

/** What the paper has a line to write on for. */
export function isWritten(field: RegistrationField): field is WrittenField {
  return !tickedFields.some((ticked) => ticked === field);
}
