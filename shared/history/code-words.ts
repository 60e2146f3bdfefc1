import { choiceFields, customerFields } from '../records/customer-fields.ts';

/** Where the words of a code are, by the field that holds it; an owner's own word has none. */
const placesByField: Readonly<Record<string, string>> = {
  touchpoint: 'timeline.touchpoints',
  channel: 'timeline.channels',
  direction: 'timeline.directions',
  mood: 'timeline.moods',
  factor: 'cases.factors',
  ...Object.fromEntries(choiceFields.map((field) => [customerFields[field].column, `customerFields.${field}.choices`])),
};

/** Of a field that has other codes in one table than elsewhere. */
const placesByTable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  do_not_contact: { channel: 'customers.channels' },
  groups: { kind: 'groups.kinds' },
  factor_scores: { factor: 'factors.names' },
  sleep_reasons: { reason: 'sleep.reasons' },
};

/** The key of a code's words in the language files. */
export function codeWordKey(table: string, field: string, code: string): string {
  return `${placesByTable[table]?.[field] ?? placesByField[field] ?? 'history.codes'}.${code}`;
}
