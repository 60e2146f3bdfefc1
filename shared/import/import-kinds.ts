import type { ErrorCode } from '../errors.ts';
import {
  byExchangedRecord,
  carriedColumnsOf,
  type ExchangedRecord,
  isOfShop,
  knownByColumns,
  mayBeOfNoOne,
  personFields,
  type RowField,
  type RowRecord,
  requiredColumns,
  timelineFields,
} from '../records/exchanged-records.ts';
import {
  customerDetailFields,
  customerFields,
  dueContactFields,
  type ImportField,
  type ImportKind,
  identifyingFields,
  orderFields,
  type RememberedImportKind,
} from './fields.ts';
import type { RejectionReason } from './rows.ts';

type FieldGroupTitle =
  | 'customerFields'
  | 'customerDetails'
  | 'orderFields'
  | 'contactFields'
  | 'personFields'
  | 'recordFields';

/** Columns of one of these, or all of one of these lists, must be there. */
export interface NeededFields {
  anyOf: readonly (readonly ImportField[])[];
  /** Said where none is mapped. */
  error: ErrorCode;
}

/** What is counted of an import in addition to its rows. */
export type ImportCount = 'customers' | 'orders' | 'lines' | 'walkIn' | 'contacts' | 'people' | 'records';

export interface ImportKindDefinition {
  /** Where a column may go, in the groups of the wizard; what is most asked of the kind comes first. */
  fieldGroups: readonly { title: FieldGroupTitle; fields: readonly ImportField[] }[];
  /** What else a row says than whose it is. */
  rowHolds: 'line' | { record: RowRecord } | null;
  needs: readonly NeededFields[];
  /** What of each row must say something; `reason`: said of the first of them where none does. */
  rowNeeds?: { anyOf: readonly [RowField, ...RowField[]]; reason: RejectionReason };
  counts: readonly ImportCount[];
  /** Its amounts are summed; a row that names no one is a walk-in's. */
  hasMoney?: true;
  /** A row may name no one. */
  mayBeOfNoOne?: true;
  /** No column names a customer: the rows are the shop's own. */
  namesNoCustomer?: true;
  /** Its rows may say of a customer what the owner's own fields hold. */
  describesCustomers?: true;
  /** Each row is a customer in full: with every detail and own field, tied to others, as an address book has them. */
  rowIsCustomer?: true;
  /** Its rows name others of the file by their number. */
  namesOthersByNumber?: true;
  /** Its day is that of a contact, no order's. */
  hasContactDays?: true;
  /** Where a file was said to be of the kind, its only column of days is this. */
  onlyDayIs?: ImportField;
}

/** What is known of the table of a record follows from its definition. */
function definitionOfRecordTable(table: ExchangedRecord): ImportKindDefinition {
  const required = requiredColumns(table);
  const isDay = ({ definition: { kind } }: (typeof required)[number]): boolean => kind === 'day' || kind === 'moment';
  const day = required.find(isDay);
  if (isOfShop(table)) return definitionOfShopTable(table);
  return {
    fieldGroups: [
      { title: 'customerFields', fields: identifyingFields },
      { title: 'recordFields', fields: carriedColumnsOf(table).map(({ field }) => field) },
    ],
    rowHolds: { record: table },
    needs: required.map((column) => ({
      anyOf: [[column.field]],
      error: isDay(column) ? 'IMPORT_DAY_NOT_MAPPED' : 'IMPORT_VALUE_NOT_MAPPED',
    })),
    counts: ['customers', 'records'],
    ...(day === undefined ? {} : { onlyDayIs: day.field }),
    ...(mayBeOfNoOne(table) ? { mayBeOfNoOne: true } : {}),
  };
}

/** Each row is known by its number or its name, whichever it has. */
function definitionOfShopTable(table: ExchangedRecord): ImportKindDefinition {
  const knownBy = knownByColumns(table).map(({ field }) => field);
  const [first, ...others] = knownBy;
  if (first === undefined) throw new Error(`nothing tells the rows of ${table} apart`);
  return {
    fieldGroups: [{ title: 'recordFields', fields: carriedColumnsOf(table).map(({ field }) => field) }],
    rowHolds: { record: table },
    needs: [{ anyOf: knownBy.map((field) => [field]), error: 'IMPORT_VALUE_NOT_MAPPED' }],
    rowNeeds: { anyOf: [first, ...others], reason: 'valueMissing' },
    counts: ['records'],
    mayBeOfNoOne: true,
    namesNoCustomer: true,
  };
}

/**
 * The kinds of file that the import understands, each with what the program has to know of it. How its rows are taken
 * stands in `electron/import/row-takers.ts`, how it leaves in `electron/exchange/leaving-exchange.ts`, its columns in
 * `shared/exchange/exchange-tables.ts`: each a list that does not compile without it.
 */
export const importKindDefinitions: Readonly<Record<ImportKind, ImportKindDefinition>> = {
  orders: {
    fieldGroups: [
      { title: 'customerFields', fields: customerFields },
      { title: 'orderFields', fields: orderFields },
    ],
    rowHolds: 'line',
    needs: [
      { anyOf: [['day']], error: 'IMPORT_DAY_NOT_MAPPED' },
      { anyOf: [['amount'], ['quantity', 'unitPrice']], error: 'IMPORT_AMOUNT_NOT_MAPPED' },
    ],
    counts: ['customers', 'orders', 'lines', 'walkIn'],
    hasMoney: true,
    mayBeOfNoOne: true,
    describesCustomers: true,
  },
  customers: {
    fieldGroups: [
      { title: 'customerFields', fields: customerFields },
      { title: 'customerDetails', fields: customerDetailFields },
    ],
    rowHolds: null,
    needs: [],
    counts: ['customers'],
    describesCustomers: true,
    rowIsCustomer: true,
  },
  timeline: {
    fieldGroups: [
      { title: 'customerFields', fields: identifyingFields },
      { title: 'contactFields', fields: [...timelineFields, ...dueContactFields] },
    ],
    rowHolds: { record: 'contacts' },
    needs: [{ anyOf: [['day']], error: 'IMPORT_DAY_NOT_MAPPED' }],
    counts: ['customers', 'contacts'],
    hasContactDays: true,
    onlyDayIs: 'day',
  },
  people: {
    fieldGroups: [
      { title: 'customerFields', fields: identifyingFields },
      { title: 'personFields', fields: personFields },
    ],
    rowHolds: { record: 'relations' },
    rowNeeds: { anyOf: ['personName', 'personNumber'], reason: 'personMissing' },
    needs: [{ anyOf: [['personName'], ['personNumber']], error: 'IMPORT_PERSON_NOT_MAPPED' }],
    counts: ['customers', 'people'],
    namesOthersByNumber: true,
  },
  ...byExchangedRecord(definitionOfRecordTable),
};

/** The record whose rows a file of this kind holds; null where a row is more than one of a record, or less. */
export function recordOfKind(kind: ImportKind): RowRecord | null {
  const { rowHolds } = importKindDefinitions[kind];
  return rowHolds !== null && typeof rowHolds === 'object' ? rowHolds.record : null;
}

/** Of an import that an archive remembers: an address book makes customers. */
export function definitionOfImport(kind: RememberedImportKind): ImportKindDefinition {
  return importKindDefinitions[kind === 'vcard' ? 'customers' : kind];
}

/** The first thing that a mapping of this kind lacks; `has`: whether a field has a column. */
export function missingNeed(kind: ImportKind, has: (field: ImportField) => boolean): NeededFields | null {
  const { needs } = importKindDefinitions[kind];
  return needs.find(({ anyOf }) => !anyOf.some((fields) => fields.every(has))) ?? null;
}

/** Whether a mapping of this kind says whose its rows are, or need not. */
export function saysWhoEnough(kind: ImportKind, has: (field: ImportField) => boolean): boolean {
  return importKindDefinitions[kind].mayBeOfNoOne === true || identifyingFields.some(has);
}

/** Where a column of each kind of file may go. */
export const fieldsByKind = Object.fromEntries(
  Object.entries(importKindDefinitions).map(([kind, { fieldGroups }]) => [
    kind,
    fieldGroups.flatMap(({ fields }) => fields),
  ]),
) as unknown as Readonly<Record<ImportKind, readonly ImportField[]>>;

export const importFields: readonly ImportField[] = [...new Set(Object.values(fieldsByKind).flat())];
