import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';

const id = z.number().int();
const actId = id.nullable();

export const lifeEventFieldsSchema = z.object({
  /** YYYY-MM-DD; it may be to come. */
  day: z.string().max(10),
  /** A code of `lifeEventKinds` or the owner's own word. */
  kind: z.string().max(longest.contactWord),
  text: z.string().max(longest.contactText),
});
export type LifeEventFields = z.infer<typeof lifeEventFieldsSchema>;
const changeSchema = lifeEventFieldsSchema.partial();
export type LifeEventChange = z.infer<typeof changeSchema>;

export const lifeEventSchema = lifeEventFieldsSchema.extend({ id, customerId: id });
export type LifeEvent = z.infer<typeof lifeEventSchema>;

export const lifeEventsContract = {
  /** The latest first. Error: CUSTOMER_UNKNOWN. */
  list: readsFrom('customers', 'life_events')
    .input(z.object({ customerId: id }))
    .output(z.object({ lifeEvents: z.array(lifeEventSchema) })),
  /** The owner's own words for kinds, most used first. */
  words: readsFrom('life_events').output(z.object({ kinds: z.array(z.string()) })),
  /** Errors: CUSTOMER_UNKNOWN, LIFE_EVENT_EMPTY, DAY_INVALID. */
  add: operation
    .input(lifeEventFieldsSchema.partial({ text: true }).extend({ customerId: id }))
    .output(z.object({ id, actId })),
  /** Errors: LIFE_EVENT_UNKNOWN, LIFE_EVENT_EMPTY, DAY_INVALID. */
  edit: operation.input(z.object({ id, change: changeSchema })).output(z.object({ actId })),
  /** Error: LIFE_EVENT_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
};
