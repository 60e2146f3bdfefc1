import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import { ownFieldKinds } from './own-field.ts';

const fieldId = z.object({ id: z.number().int() });
const name = z.string().max(longest.ownFieldName);
const choice = z.string().max(longest.choice);
const actId = z.object({ actId: z.number().int().nullable() });

export const mostOwnFields = 100;

const ownFieldSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  kind: z.enum(ownFieldKinds),
  /** Of kind 'choice': what it offers, in order. */
  choices: z.array(z.object({ id: z.number().int(), name: z.string() })),
  /** How many customers have a value in it, those in the bin not counted. */
  customers: z.number().int(),
  /** Of them those whose value could not be read as the kind asks, and is kept as typed. */
  unread: z.number().int(),
});

/** Fields of customers that the owner made: what the shop wants to know and the program did not think of. */
export const ownFieldsContract = {
  /** In the owner's order. */
  list: readsFrom('own_fields', 'own_field_choices', 'own_field_values', 'customers').output(z.array(ownFieldSchema)),
  /**
   * Makes a field, behind those there are. Errors: OWN_FIELD_NAME_EMPTY, OWN_FIELD_NAME_TAKEN, OWN_FIELD_NO_CHOICES,
   * OWN_FIELD_TOO_MANY.
   */
  define: operation
    .input(z.object({ name, kind: z.enum(ownFieldKinds), choices: z.array(choice).max(200).default([]) }))
    .output(actId.extend({ id: z.number().int() })),
  /**
   * Another name, other choices, in this order. A choice with an id keeps the values and filters that name it, whatever
   * it is called; one without is new, and takes the values a file left there under its name. Values of a choice that is
   * gone stay as text, and filters find them by it. Errors: OWN_FIELD_UNKNOWN, OWN_FIELD_NAME_EMPTY,
   * OWN_FIELD_NAME_TAKEN, OWN_FIELD_NO_CHOICES, OWN_FIELD_CHOICE_UNKNOWN, OWN_FIELD_CHOICE_TWICE.
   */
  change: operation
    .input(
      fieldId.extend({
        name: name.optional(),
        choices: z
          .array(z.object({ id: z.number().int().nullable().default(null), name: choice }))
          .max(200)
          .optional(),
      }),
    )
    .output(actId),
  /** These first, in this order; those not named behind them as they were. Error: OWN_FIELD_UNKNOWN. */
  reorder: operation.input(z.object({ ids: z.array(z.number().int()).max(mostOwnFields) })).output(actId),
  /** Takes the field away with every value in it; undone as one. Error: OWN_FIELD_UNKNOWN. */
  remove: operation.input(fieldId).output(actId.extend({ customers: z.number().int() })),
};
