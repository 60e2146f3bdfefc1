import { z } from 'zod';
import { byKey } from '../by-key.ts';
import {
  choicesOfField,
  listedFields,
  longestOfField,
  type SimpleField,
  simpleFields,
} from '../records/customer-fields.ts';

/** A simple field as it is typed: a text as long as the field takes, or one of its choices; '' takes the value away. */
export function simpleSchema(field: SimpleField): z.ZodType<string> {
  const choices = choicesOfField(field);
  return choices === null ? z.string().max(longestOfField(field)) : z.enum(['', ...choices]);
}

/** The simple fields as they are read: '' where there is none. */
export const simpleShape = byKey(simpleFields, () => z.string());
/** Those that the list shows. */
export const listedShape = byKey(listedFields, () => z.string());
export const simpleEditShape = byKey(simpleFields, (field) => simpleSchema(field).optional());
