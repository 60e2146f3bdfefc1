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
  readonly tags: readonly string[];
  /** The names of the people around. */
  readonly people: readonly string[];
  readonly note: string;
}

/** What a customer is known by; the rest is what is known of them. */
export const identityFields = ['name', 'otherName', 'number', 'wechat', 'email'] as const;
export const remarkFields = ['tag', 'person', 'note'] as const;
export type IdentityField = (typeof identityFields)[number];
export type RemarkField = (typeof remarkFields)[number];

/** Why a customer was found. */
export const matchKinds = [...identityFields, 'phone', 'pinyin', 'initials', ...remarkFields] as const;
export type MatchKind = (typeof matchKinds)[number];

export function identityTexts(customer: SearchedCustomer): { field: IdentityField; text: string }[] {
  return [
    { field: 'name', text: customer.name },
    ...customer.otherNames.map((text) => ({ field: 'otherName' as const, text })),
    ...customer.numbers.map((text) => ({ field: 'number' as const, text })),
    ...customer.wechats.map((text) => ({ field: 'wechat' as const, text })),
    ...customer.emails.map((text) => ({ field: 'email' as const, text })),
  ];
}

export function remarkTexts(customer: SearchedCustomer): { field: RemarkField; text: string }[] {
  return [
    ...customer.tags.map((text) => ({ field: 'tag' as const, text })),
    ...customer.people.map((text) => ({ field: 'person' as const, text })),
    { field: 'note', text: customer.note },
  ];
}
