import type { Address } from '../customers/address.ts';
import type { Consent, ReachChannel } from '../customers/permission.ts';
import type { StoredDay } from '../dates/kept-day.ts';
import type { LifeEventFields } from '../life-events/contract.ts';
import type { PreferenceFields } from '../preferences/contract.ts';
import type { DetailField } from '../records/customer-fields.ts';

interface Confirmed {
  confirmedDay: string | null;
}

/** What a list of customers can say of one beyond who they are and how they are reached. */
export interface CustomerDetails extends Readonly<Record<DetailField, string>> {
  kind: 'person' | 'company';
  otherNames: readonly string[];
  /** In the order of the phones and e-mails. */
  phoneLabels: readonly string[];
  emailLabels: readonly string[];
  /** In the order of the phones; '' where one was not confirmed. */
  phoneConfirmedDays: readonly string[];
  wechats: readonly { label: string; text: string }[];
  /** Of the first address, which has columns of its own. */
  addressLabel: string;
  addressConfirmedDay: string;
  otherAddresses: readonly (Address & Confirmed)[];
  dates: readonly (StoredDay & { kind: 'anniversary' | 'own'; label: string })[];
  companyName: string;
  companyNumber: string;
  /** The number of who brought them. */
  referredBy: string;
  /** The name of who of the staff looks after them. */
  lookedAfterBy: string;
  consent: Consent;
  consentDay: string;
  doNotContact: readonly { channel: ReachChannel; sinceDay: string | null }[];
  preferences: readonly (PreferenceFields & Confirmed)[];
  lifeEvents: readonly LifeEventFields[];
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
