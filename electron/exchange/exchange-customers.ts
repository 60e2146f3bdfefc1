import {
  addressesCell,
  datesCell,
  doNotContactCell,
  lifeEventsCell,
  preferencesCell,
  writtenStoredDay,
} from '../../shared/exchange/detail-cells.ts';
import { consentWords, kindWords } from '../../shared/exchange/exchange-words.ts';
import { listCell } from '../../shared/exchange/list-cell.ts';
import { simpleFieldCell } from '../../shared/exchange/simple-field-cell.ts';
import { byField, simpleFields } from '../../shared/records/customer-fields.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { ExchangeRow } from './exchange-table.ts';
import type { FullCustomer } from './full-customers.ts';

/** A customer as a row that can be taken in again. */
export function exchangeRowOf(customer: FullCustomer, language: Language): ExchangeRow {
  const [address, ...otherAddresses] = customer.addresses;
  return {
    ...byField(simpleFields, (field) => simpleFieldCell(field, customer[field], language)),
    number: customer.number,
    kind: kindWords.wordOf(customer.kind, language),
    name: customer.name,
    otherNames: listCell(customer.otherNames),
    phone: listCell(customer.phones.map(({ asTyped }) => asTyped)),
    phoneLabels: labelsCell(customer.phones),
    email: listCell(customer.emails.map(({ asTyped }) => asTyped)),
    emailLabels: labelsCell(customer.emails),
    wechat: listCell(customer.wechats.map(({ asTyped }) => asTyped)),
    wechatLabels: labelsCell(customer.wechats),
    addressLabel: address?.label ?? null,
    address: address?.street ?? null,
    city: address?.city ?? null,
    postcode: address?.postcode ?? null,
    country: address?.country ?? null,
    otherAddresses: addressesCell(otherAddresses),
    ...birthdayCells(customer, language),
    dates: datesCell(customer.dates, language),
    tags: listCell(customer.tags),
    company: customer.companyName,
    companyNumber: customer.companyNumber,
    referredBy: customer.referredBy,
    lookedAfterBy: customer.lookedAfterBy,
    phoneConfirmedDays: confirmedDaysCell(customer.phones),
    addressConfirmedDay: address?.confirmedDay ?? null,
    consent: customer.consent === 'unknown' ? null : consentWords.wordOf(customer.consent, language),
    consentDay: customer.consentDay,
    doNotContact: doNotContactCell(customer.doNotContact, language),
    preferences: preferencesCell(customer.preferences, language),
    lifeEvents: lifeEventsCell(customer.lifeEvents, language),
  };
}

function birthdayCells({ birthday }: FullCustomer, language: Language): ExchangeRow {
  if (birthday === null) return {};
  const written = writtenStoredDay(birthday, language);
  return { birthday: written, birthdayAsTyped: birthday.asTyped === written ? null : birthday.asTyped };
}

/** Blank where none was confirmed. */
function confirmedDaysCell(entries: readonly { confirmedDay: string | null }[]): string {
  const days = entries.map(({ confirmedDay }) => confirmedDay ?? '');
  return days.every((day) => day === '') ? '' : listCell(days);
}

/** Blank where none has a label. */
function labelsCell(entries: readonly { label: string }[]): string {
  return entries.every(({ label }) => label === '') ? '' : listCell(entries.map(({ label }) => label));
}
