import { choiceFields, customerFields } from '../records/customer-fields.ts';

/** Where the words of a code may stand, by the field that holds it; an owner's own word has none. */
const placesByField: Readonly<Record<string, string>> = {
  touchpoint: 'timeline.touchpoints',
  channel: 'timeline.channels',
  direction: 'timeline.directions',
  mood: 'timeline.moods',
  factor: 'cases.factors',
  ...Object.fromEntries(choiceFields.map((field) => [customerFields[field].column, `customerFields.${field}.choices`])),
};

/** The key of a code's words in the language files. */
export function codeWordKey(field: string, code: string): string {
  return `${placesByField[field] ?? 'history.codes'}.${code}`;
}
