import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { preferenceManners } from './preference-manners.ts';

const text = (most: number) => z.string().max(most);
const id = z.number().int();
const actId = id.nullable();

/** What a person can say of a preference; a topic is a code of `preferenceTopics` or the owner's own word. */
const preferenceFieldsSchema = z.object({
  kind: z.enum(['likes', 'avoids']),
  topic: text(longest.preferenceTopic),
  text: text(longest.preference),
  /** What it is for: the cushion because of the back. */
  why: text(longest.preferenceWhy),
  /** '': no one has said; of what they avoid it says nothing. */
  manner: z.enum([...preferenceManners, '']),
  learnedDay: text(10).nullable(),
  learnedFrom: text(longest.learnedFrom),
  /** False: it was so once. */
  isCurrent: z.boolean(),
});
export type PreferenceFields = z.infer<typeof preferenceFieldsSchema>;
const preferenceChangeSchema = preferenceFieldsSchema.partial();
export type PreferenceChange = z.infer<typeof preferenceChangeSchema>;
const newPreferenceSchema = preferenceChangeSchema.required({ kind: true, text: true });
export type NewPreference = z.infer<typeof newPreferenceSchema>;

const preferenceSchema = preferenceFieldsSchema.extend({ id });
export type Preference = z.infer<typeof preferenceSchema>;

export const preferencesContract = {
  /** What still holds first, then by the day it was learned, the latest first. Error: CUSTOMER_UNKNOWN. */
  list: readsFrom('customers', 'preferences')
    .input(z.object({ customerId: id }))
    .output(z.object({ preferences: z.array(preferenceSchema) })),
  /** The owner's own words for topics, and where things were learned, most used first. */
  words: readsFrom('preferences').output(z.object({ topics: z.array(z.string()), learnedFrom: z.array(z.string()) })),
  /** Learned today where no day is said. Errors: CUSTOMER_UNKNOWN, PREFERENCE_EMPTY, DAY_INVALID. */
  add: operation.input(newPreferenceSchema.extend({ customerId: id })).output(z.object({ id, actId })),
  /** Errors: PREFERENCE_UNKNOWN, PREFERENCE_EMPTY, DAY_INVALID. */
  edit: operation.input(z.object({ id, change: preferenceChangeSchema })).output(z.object({ actId })),
  /** Error: PREFERENCE_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
};
