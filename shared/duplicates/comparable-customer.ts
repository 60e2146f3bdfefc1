import { foldText } from '../text.ts';
import { type ComparableName, comparableName } from './comparable-name.ts';
import { type ComparableAddress, comparableAddress } from './compare-addresses.ts';
import { type ComparableBirthday, comparableBirthday } from './compare-birthdays.ts';
import { comparablePhones } from './compare-phones.ts';
import { numberForm } from './number-form.ts';

/** What is known of a customer that tells whether two are one. */
export interface CustomerFacts {
  number: string;
  numberIsOurs: boolean;
  name: string;
  otherNames: readonly string[];
  phones: readonly string[];
  emails: readonly string[];
  wechats: readonly string[];
  birthday: { day: string | null; calendar: string; isLeapMonth: boolean };
  addresses: readonly { street: string; city: string; postcode: string }[];
}

/** The same, made ready to be compared with many others. */
export interface ComparableCustomer {
  /** '' where the shop gave none. */
  readonly number: string;
  readonly names: readonly ComparableName[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly wechats: readonly string[];
  readonly birthday: ComparableBirthday | null;
  readonly addresses: readonly ComparableAddress[];
}

export function comparableCustomer(facts: CustomerFacts): ComparableCustomer {
  const { day, calendar, isLeapMonth } = facts.birthday;
  return {
    number: facts.numberIsOurs ? '' : numberForm(facts.number),
    names: [facts.name, ...facts.otherNames].map(comparableName).filter(({ text }) => text !== ''),
    phones: comparablePhones(facts.phones),
    emails: facts.emails.map(foldText).filter((email) => email.includes('@')),
    wechats: facts.wechats.map(foldText).filter((wechat) => wechat !== ''),
    birthday: comparableBirthday(day, calendar, isLeapMonth),
    addresses: facts.addresses.map(comparableAddress),
  };
}
