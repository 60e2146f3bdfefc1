/** Why a pair is proposed; each has its words. A name never stands alone. */
export const duplicateRules = [
  'phone',
  'email',
  'wechat',
  'number',
  'name',
  'nameTyped',
  'nameSound',
  'namePart',
  'phoneTail',
  'phoneLastFour',
  'emailTyped',
  'birthday',
  'birthdayDay',
  'birthdayNear',
  'address',
  'addressPart',
] as const;
export type DuplicateRule = (typeof duplicateRules)[number];
