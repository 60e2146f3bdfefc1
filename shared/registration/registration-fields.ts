import type { ImportField } from '../import/fields.ts';

/**
 * What a new customer is asked on the registration form, in its order; its spreadsheet has a column for each, with the
 * heading that the import knows.
 */
export const registrationFields = [
  'name',
  'called',
  'phone',
  'wechat',
  'email',
  'birthday',
  'address',
  'city',
  'source',
  'note',
] as const satisfies readonly ImportField[];
export type RegistrationField = (typeof registrationFields)[number];
