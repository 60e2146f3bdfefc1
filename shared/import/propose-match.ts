import type { Rows } from './assign-columns.ts';
import {
  type ColumnMapping,
  type ImportField,
  type Interpretation,
  identifyingFields,
  type MatchKey,
  matchKeys,
} from './fields.ts';
import { type Identity, identifyCustomers, matchValueOf } from './identify-customers.ts';
import { customerReader, fieldsOfMatchKey } from './interpret-customer.ts';

const leastTold = 0.5;

/**
 * The key that tells most rows apart, of equals the strongest; a value that different people have tells no one. Names
 * tell only where nothing else does.
 */
export function proposeMatch(mapping: ColumnMapping, rows: Rows): MatchKey {
  const has = (field: ImportField): boolean => mapping[field] !== undefined;
  const possible = matchKeys.filter((key) => fieldsOfMatchKey[key].every(has));
  const [first] = possible;
  if (first === undefined) return identifyingFields.find(has) ?? 'number';
  const read = customerReader(readingOf(mapping));
  const customers = rows.map((row) => read(row, () => undefined)).filter((customer) => customer !== null);
  const told = new Map(possible.map((key) => [key, rowsToldApart(customers, key)]));
  const best = (keys: readonly MatchKey[]): MatchKey | undefined => {
    const most = Math.max(...keys.map((key) => told.get(key) ?? 0));
    return most === 0 && customers.length > 0 ? undefined : keys.find((key) => told.get(key) === most);
  };
  const single = possible.filter((key) => key !== 'name' && key !== 'name+phone');
  const strongest = best(single);
  const isWorthIt = (told.get(strongest ?? 'name') ?? 0) >= leastTold * customers.length;
  if (strongest !== undefined && (isWorthIt || !possible.includes('name+phone'))) return strongest;
  return best(possible.filter((key) => key === 'name+phone')) ?? strongest ?? possible.at(-1) ?? first;
}

function rowsToldApart(customers: readonly Identity[], key: MatchKey): number {
  const { shared } = identifyCustomers(customers, key);
  const values = new Set(shared.filter(({ field }) => field === key).map(({ value }) => value));
  return customers.filter((customer) => {
    const value = matchValueOf(customer, key);
    return value !== null && !values.has(value);
  }).length;
}

/** Only to look at which customers the sampled rows name. */
function readingOf(mapping: ColumnMapping): Interpretation {
  return {
    kind: 'orders',
    mapping,
    match: 'name',
    dateOrder: 'ymd',
    decimalMark: 'point',
    positiveReturns: 'asWritten',
    homeCurrency: 'CNY',
    date1904: false,
  };
}
