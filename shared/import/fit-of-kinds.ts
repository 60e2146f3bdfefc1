import {
  byExchangedRecord,
  carriedValuesOf,
  type ExchangedRecord,
  exchangedRecords,
  isOfShop,
} from '../records/exchanged-records.ts';
import type { Proposal } from './assign-columns.ts';
import type { ColumnProfile } from './column-content.ts';
import type { FieldCandidate } from './column-meaning.ts';
import { type ColumnMapping, type ImportKind, identifyingFields } from './fields.ts';
import { missingNeed } from './import-kinds.ts';
import { proposeCustomers } from './propose-customers.ts';
import { isOrdersFile } from './propose-orders.ts';

/** What is known of a file of which no one has said what it holds. */
interface SeenFile {
  headings: readonly string[];
  candidates: readonly FieldCandidate[];
  profiles: readonly ColumnProfile[];
  asOrders: Proposal;
}

type Fit = (seen: SeenFile) => boolean;

const fieldsOfTimelines = ['touchpoint', 'direction', 'mood', 'nextContactDay'] as const;

/** Of a record's own table at least this share of the columns is known; one with less shares only a few words with it. */
const leastShareOfRecord = 0.8;

/** Whether a file can be of a kind: a list is of customers unless it speaks of something that happened with them. */
const fits: Readonly<Record<ImportKind, Fit>> = {
  orders: ({ asOrders, headings }) => isOrdersFile(asOrders, headings),
  people: (seen) => {
    const mapping = mappingAs(seen, 'people');
    return mapping.personName !== undefined && mapping.relation !== undefined && saysWho(mapping);
  },
  timeline: (seen) => {
    const mapping = mappingAs(seen, 'timeline');
    const isTold = fieldsOfTimelines.some((field) => mapping[field] !== undefined);
    return mapping.day !== undefined && isTold && saysWho(mapping);
  },
  ...byExchangedRecord(fitOfRecord),
  customers: () => true,
};

/** The more a kind asks of its file, the earlier it is tried; customers are what is left. */
const mostTellingFirst: readonly ImportKind[] = ['orders', 'people', ...exchangedRecords, 'timeline', 'customers'];

/** What the rows of a file most likely are. */
export function kindOfFile(seen: SeenFile): ImportKind {
  return mostTellingFirst.find((kind) => fits[kind](seen)) ?? 'customers';
}

function mappingAs({ candidates, profiles }: SeenFile, kind: Exclude<ImportKind, 'orders'>): ColumnMapping {
  return proposeCustomers(candidates, profiles, kind).mapping;
}

function saysWho(mapping: ColumnMapping): boolean {
  return identifyingFields.some((field) => mapping[field] !== undefined);
}

/** Number and name alone are those of customers as well: a list of products has prices or costs. */
function isPricedOrNamesSomeone(table: ExchangedRecord, mapping: ColumnMapping): boolean {
  if (!isOfShop(table)) return true;
  return carriedValuesOf(table).some(
    ({ field, definition }) => definition.kind === 'money' && mapping[field] !== undefined,
  );
}

function fitOfRecord(table: ExchangedRecord): Fit {
  return (seen) => {
    const mapping = mappingAs(seen, table);
    const known = new Set(Object.values(mapping).flat()).size;
    const isComplete = missingNeed(table, (field) => mapping[field] !== undefined) === null;
    return isComplete && known >= leastShareOfRecord * seen.profiles.length && isPricedOrNamesSomeone(table, mapping);
  };
}
