import { byKey } from '../../shared/by-key.ts';
import { type EntryCellDetail, entryCellDetails, entryCells } from '../../shared/exchange/entry-cells.ts';
import type { CustomerTableField } from '../../shared/exchange/exchange-tables.ts';
import { consentWords, kindWords } from '../../shared/exchange/exchange-words.ts';
import { listCell } from '../../shared/exchange/list-cell.ts';
import { simpleFieldCell } from '../../shared/exchange/simple-field-cell.ts';
import { writtenStoredDay } from '../../shared/exchange/stored-day-cell.ts';
import type { CustomerDetails } from '../../shared/import/customer-details.ts';
import { simpleFields } from '../../shared/records/customer-fields.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { ExchangeRow } from './exchange-table.ts';
import type { FullCustomer } from './full-customers.ts';

/** A customer as a row that can be taken in again. */
export function exchangeRowOf(customer: FullCustomer, language: Language): ExchangeRow<CustomerTableField> {
  const [address, ...otherAddresses] = customer.addresses;
  return {
    ...byKey(simpleFields, (field) => simpleFieldCell(field, customer[field], language)),
    ...entryListCells({ ...customer, otherAddresses }, language),
    number: customer.number,
    kind: kindWords.wordOf(customer.kind, language),
    name: customer.name,
    otherNames: listCell(customer.otherNames.map(({ as_typed }) => as_typed)),
    phone: listCell(customer.phones.map(({ as_typed }) => as_typed)),
    phoneLabels: labelsCell(customer.phones),
    email: listCell(customer.emails.map(({ as_typed }) => as_typed)),
    emailLabels: labelsCell(customer.emails),
    wechat: listCell(customer.wechats.map(({ as_typed }) => as_typed)),
    wechatLabels: labelsCell(customer.wechats),
    addressLabel: address?.label ?? null,
    address: address?.street ?? null,
    city: address?.city ?? null,
    postcode: address?.postcode ?? null,
    country: address?.country ?? null,
    ...birthdayCells(customer, language),
    tags: listCell(customer.tags),
    company: customer.companyName,
    companyNumber: customer.companyNumber,
    referredBy: customer.referredBy,
    lookedAfterBy: customer.lookedAfterBy,
    phoneConfirmedDays: confirmedDaysCell(customer.phones),
    addressConfirmedDay: address?.confirmed_day ?? null,
    consent: customer.consent === 'unknown' ? null : consentWords.wordOf(customer.consent, language),
    consentDay: customer.consentDay,
  };
}

function entryListCells(
  lists: Pick<CustomerDetails, EntryCellDetail>,
  language: Language,
): Record<EntryCellDetail, string> {
  const cellOf = <Detail extends EntryCellDetail>(detail: Detail): string =>
    entryCells[detail].cell(lists[detail], language);
  return byKey(entryCellDetails, cellOf);
}

function birthdayCells(
  { birthday }: FullCustomer,
  language: Language,
): Record<'birthday' | 'birthdayAsTyped', string | null> {
  if (birthday === null) return { birthday: null, birthdayAsTyped: null };
  const written = writtenStoredDay(birthday, language);
  return { birthday: written, birthdayAsTyped: birthday.asTyped === written ? null : birthday.asTyped };
}

/** Blank where none was confirmed. */
function confirmedDaysCell(entries: readonly { confirmed_day: string | null }[]): string {
  const days = entries.map(({ confirmed_day }) => confirmed_day ?? '');
  return days.every((day) => day === '') ? '' : listCell(days);
}

/** Blank where none has a label. */
function labelsCell(entries: readonly { label: string }[]): string {
  return entries.every(({ label }) => label === '') ? '' : listCell(entries.map(({ label }) => label));
}
