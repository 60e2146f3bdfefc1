import { remarkedFields } from '../records/customer-fields.ts';

/** What of a customer can be looked for. */
export interface SearchedCustomer {
  readonly id: number;
  readonly name: string;
  /** How they like to be addressed, and their other names. */
  readonly otherNames: readonly string[];
  /** Their own, and those of customers merged into this one. */
  readonly numbers: readonly string[];
  readonly phones: readonly { readonly asTyped: string; readonly digits: string }[];
  readonly emails: readonly string[];
  readonly wechats: readonly string[];
  /** What is known of them, in the order of `remarkFields`. May be read from the archive only when it is asked for. */
  readonly remarks: readonly SearchedRemark[];
}

export interface SearchedRemark {
  readonly field: RemarkField;
  readonly text: string;
  /** What the text alone does not say: the name of the own field, the day of the contact, whose note it is; or ''. */
  readonly label: string;
}

/** What a customer is known by; the rest is what is known of them. */
const identityFields = ['name', 'otherName', 'number', 'wechat', 'email'] as const;
/** What matters most at the counter comes first: it is the reason shown where several fit. */
export const remarkFields = [
  'avoids',
  'likes',
  'tag',
  'person',
  'company',
  'ownField',
  'address',
  ...remarkedFields,
  'personNote',
  'case',
  'contact',
] as const;
export type IdentityField = (typeof identityFields)[number];
export type RemarkField = (typeof remarkFields)[number];

/** Why a customer was found. */
export const matchKinds = [...identityFields, 'phone', 'pinyin', 'initials', ...remarkFields] as const;
export type MatchKind = (typeof matchKinds)[number];

/** What a customer is known by, field by field, without phones. */
export function identityTexts(customer: SearchedCustomer): { field: IdentityField; text: string }[] {
  return [
    { field: 'name', text: customer.name },
    ...customer.otherNames.map((text) => ({ field: 'otherName' as const, text })),
    ...customer.numbers.map((text) => ({ field: 'number' as const, text })),
    ...customer.wechats.map((text) => ({ field: 'wechat' as const, text })),
    ...customer.emails.map((text) => ({ field: 'email' as const, text })),
  ];
}
