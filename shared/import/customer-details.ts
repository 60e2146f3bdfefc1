import type { Consent } from '../customers/permission.ts';
import type { DetailField } from '../records/customer-fields.ts';
import { type EntryOf, type ListField, listFields } from '../records/customer-lists.ts';

/** By these a customer is reached: they have columns of their own, which every file may have. */
const reachedFields = ['phones', 'emails', 'addresses'] as const;

/** The other lists of a customer; only a list of customers says them. */
export type ListDetail = Exclude<ListField, (typeof reachedFields)[number]>;
export const listDetails = listFields.filter(
  (field): field is ListDetail => !reachedFields.some((reached) => reached === field),
);
type ListDetails = { readonly [Field in ListDetail]: readonly EntryOf<Field>[] };

/** What a list of customers can say of one beyond who they are and how they are reached. */
export interface CustomerDetails extends Readonly<Record<DetailField, string>>, ListDetails {
  kind: 'person' | 'company';
  /** In the order of the phones and e-mails. */
  phoneLabels: readonly string[];
  emailLabels: readonly string[];
  /** In the order of the phones; '' where one was not confirmed. */
  phoneConfirmedDays: readonly string[];
  /** Of the first address, which has columns of its own. */
  addressLabel: string;
  addressConfirmedDay: string;
  otherAddresses: readonly EntryOf<'addresses'>[];
  companyName: string;
  companyNumber: string;
  /** The number of who brought them. */
  referredBy: string;
  /** The name of who of the staff looks after them. */
  lookedAfterBy: string;
  consent: Consent;
  consentDay: string;
}
export type DetailName = keyof CustomerDetails;

/** What one row says of them. */
export type SaidDetails = { -readonly [Name in DetailName]?: CustomerDetails[Name] | undefined };

/** As one text, so that rows that say the same can be told by their texts. */
export type PackedDetails = Readonly<Partial<Record<DetailName, string>>>;

export function packedDetails(details: SaidDetails): PackedDetails {
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [[name, JSON.stringify(value)]])),
  );
}

export function unpackedDetail<Name extends DetailName>(packed: string): CustomerDetails[Name] {
  return JSON.parse(packed) as CustomerDetails[Name];
}
