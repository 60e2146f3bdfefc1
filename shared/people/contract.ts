import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';

const text = (most: number) => z.string().max(most);
const id = z.number().int();
const actId = id.nullable();

const influenceSchema = z.number().int().min(1).max(5);

export const linkedCustomerSchema = z.object({ id, number: z.string(), name: z.string(), isBinned: z.boolean() });
export type LinkedCustomer = z.infer<typeof linkedCustomerSchema>;

/** One of the people around a customer, as this customer's file shows them. */
const personAroundSchema = z.object({
  id,
  /** `other`: written down in the other customer's file, and shown here from this side. */
  writtenIn: z.enum(['own', 'other']),
  name: z.string(),
  /** Where they are a customer themselves. */
  customer: linkedCustomerSchema.nullable(),
  /** What they are to this customer, and this customer to them. */
  relation: z.string(),
  relationBack: z.string(),
  /** What they weigh when this customer buys, 1 to 5; null where no one said, and in what the other file says. */
  influence: influenceSchema.nullable(),
  /** What this customer weighs when they buy: said in the other file. */
  influenceBack: influenceSchema.nullable(),
  preferences: z.string(),
  note: z.string(),
  /** Of a customer: what their own file says they like and avoid. */
  likes: z.array(z.string()),
  avoids: z.array(z.string()),
});
export type PersonAround = z.infer<typeof personAroundSchema>;

/** A person is named, or is a customer. */
const personFieldsSchema = z.object({
  name: text(longest.name),
  otherCustomerId: id.nullable(),
  relation: text(longest.relation),
  relationBack: text(longest.relation),
  influence: influenceSchema.nullable(),
  preferences: text(longest.personPreferences),
  note: text(longest.personNote),
});
const personChangeSchema = personFieldsSchema.partial();
export type PersonChange = z.infer<typeof personChangeSchema>;

const mapPersonSchema = z.object({
  /** `customer-12`, or `relation-7` for somebody who is only named. */
  key: z.string(),
  name: z.string(),
  customer: linkedCustomerSchema.nullable(),
  relation: z.string(),
  influence: influenceSchema.nullable(),
  /** How they are tied to whom the map puts them next to. */
  tie: z.enum(['around', 'brought', 'broughtBy']),
  /** Key of the person they are shown next to; null: the customer in the middle. */
  beside: z.string().nullable(),
});
export type MapPerson = z.infer<typeof mapPersonSchema>;

export const peopleContract = {
  /** Both what this file says and what others' files say of this customer; by influence, then name. Error: CUSTOMER_UNKNOWN. */
  list: readsFrom('customers', 'relations', 'preferences')
    .input(z.object({ customerId: id }))
    .output(z.object({ people: z.array(personAroundSchema) })),
  /** The words for relations in use, with the word for the way back most used with each; most used first. */
  words: readsFrom('relations').output(
    z.object({ relations: z.array(z.object({ relation: z.string(), back: z.string() })) }),
  ),
  /**
   * Errors: CUSTOMER_UNKNOWN, PERSON_NAME_EMPTY (neither a name nor a customer), PERSON_IS_THE_CUSTOMER,
   * PERSON_ALREADY_AROUND (that customer is linked already).
   */
  add: operation.input(personChangeSchema.extend({ customerId: id })).output(z.object({ id, actId })),
  /**
   * As the file of `customerId` shows it: seen from the other side, the two words change places and the influence stays
   * what the other file says. Errors: PERSON_UNKNOWN and those of `add`.
   */
  edit: operation.input(z.object({ id, customerId: id, change: personChangeSchema })).output(z.object({ actId })),
  /** From both sides. Error: PERSON_UNKNOWN. */
  remove: operation.input(z.object({ id })).output(z.object({ actId })),
  /**
   * The people around, who brought this customer and whom they brought, and the people around those who are customers.
   * At most `limit`, the nearest and weightiest first; `leftOut` counts the others. Error: CUSTOMER_UNKNOWN.
   */
  map: readsFrom('customers', 'relations', 'preferences', 'customer_name_order', 'settings')
    .input(z.object({ customerId: id, limit: z.number().int().min(1).max(200).default(60) }))
    .output(z.object({ people: z.array(mapPersonSchema), leftOut: z.number().int() })),
};
