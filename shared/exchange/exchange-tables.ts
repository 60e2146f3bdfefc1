import type { ImportField, ImportKind } from '../import/fields.ts';
import { type SimpleField, simpleFields } from '../records/customer-fields.ts';
import {
  byExchangedRecord,
  carriedColumnsOf,
  type ExchangedRecord,
  isOfShop,
  personFields,
  timelineFields,
} from '../records/exchanged-records.ts';

/** Simple fields that have a column of their own place in the table of customers; all others are behind it, as they came. */
const placedFields: ReadonlySet<SimpleField> = new Set(['called', 'companyRole', 'source', 'howToTalk', 'note']);
const laterFieldsOfCustomers = simpleFields.filter((field) => !placedFields.has(field));

/** Whose a row is comes first. */
const fieldsOfRecords: Readonly<Record<ExchangedRecord, readonly ImportField[]>> = byExchangedRecord((table) => [
  ...(isOfShop(table) ? [] : (['number', 'name'] as const)),
  ...carriedColumnsOf(table).map(({ field }) => field),
]);

const customerTableFields = [
  'number',
  'kind',
  'name',
  'called',
  'otherNames',
  'phone',
  'phoneLabels',
  'email',
  'emailLabels',
  'wechat',
  'wechatLabels',
  'addressLabel',
  'address',
  'city',
  'postcode',
  'country',
  'otherAddresses',
  'birthday',
  'birthdayAsTyped',
  'dates',
  'tags',
  'company',
  'companyNumber',
  'companyRole',
  'source',
  'referredBy',
  'consent',
  'consentDay',
  'doNotContact',
  'howToTalk',
  'preferences',
  'note',
  ...laterFieldsOfCustomers,
  'lifeEvents',
  'lookedAfterBy',
  'phoneConfirmedDays',
  'addressConfirmedDay',
] as const satisfies readonly ImportField[];
/** A column of the table of customers; own fields have more. */
export type CustomerTableField = (typeof customerTableFields)[number];

const orderTableFields = [
  'order',
  'day',
  'time',
  'number',
  'name',
  'product',
  'description',
  'category',
  'quantity',
  'unitPrice',
  'discount',
  'amount',
  'cost',
  'currency',
  'return',
  'channel',
  'servedBy',
  'status',
  'visit',
  'paymentState',
  'dueDay',
  'paidDay',
  'boughtFor',
] as const satisfies readonly ImportField[];
export type OrderTableField = (typeof orderTableFields)[number];

/**
 * What this program writes in full so that it can take it in again, table by table: the fields of the import, in the
 * order of their columns. A list of customers also has a column for each own field; the tables of records follow from
 * their definitions.
 */
export const exchangeTables: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  customers: customerTableFields,
  people: ['number', 'name', ...personFields],
  timeline: ['number', 'name', ...timelineFields],
  orders: orderTableFields,
  ...fieldsOfRecords,
};

/** The last column that version 1 wrote: files of earlier versions lack all that are behind it, or the last of them. */
const lastOfVersion1 = {
  customers: 'note',
  people: 'personNote',
  timeline: 'author',
  orders: 'servedBy',
} as const satisfies Record<Exclude<ImportKind, ExchangedRecord>, ImportField>;

/** What each version of the program wrote, the last one first. */
export function exchangeVersions(kind: Exclude<ImportKind, ExchangedRecord>): readonly (readonly ImportField[])[] {
  const all = exchangeTables[kind];
  const first = all.indexOf(lastOfVersion1[kind]) + 1;
  return Array.from({ length: all.length - first + 1 }, (_, lacking) => all.slice(0, all.length - lacking));
}
