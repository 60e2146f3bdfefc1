import { indicatorKeys, indicatorsOf } from '../indicators/indicators.ts';
import { filteredTexts, listedFields } from '../records/customer-fields.ts';

/**
 * What customers are sorted by. Who has nothing in the column is last in both directions; ties by number as text.
 * Birthdays by the day on which they are kept next, choices in the order of the choices, key accounts before those set aside
 * and those who left. City, country, company and other
 * texts are sorted as names are, phone and e-mail as text.
 */
export const customerSortKeys = [
  'name',
  'number',
  'phone',
  'email',
  'city',
  'country',
  'company',
  'lookedAfterBy',
  'keyAccount',
  ...listedFields,
  'birthday',
  ...indicatorKeys,
] as const;
export type CustomerSortKey = (typeof customerSortKeys)[number];

/** What a condition on a text can ask about. */
export const textFilterFields = [
  'name',
  'otherName',
  'number',
  'phone',
  'wechat',
  'email',
  'company',
  'lookedAfterBy',
  'city',
  'country',
  ...filteredTexts,
  'likes',
  'avoids',
  'product',
  'category',
] as const;

export type TextFilterField = (typeof textFilterFields)[number];

/** Money in minor units of the home currency, counts, numbers of days, percentages, and levels of satisfaction. */
export const numberFilterFields = indicatorsOf('money', 'count', 'days', 'percent', 'level');
export const dayFilterFields = [...indicatorsOf('day'), 'createdDay', 'consentDay'] as const;
export type NumberFilterField = (typeof numberFilterFields)[number];
export type DayFilterField = (typeof dayFilterFields)[number];
