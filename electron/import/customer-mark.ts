import type { InterpretedCustomer } from '../../shared/import/rows.ts';
import { votedFields } from './customer-votes.ts';

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;
const betweenValues = 0x1f;

/** A number that two rows of a file share where they say the same of their customer; FNV-1a over every value. */
export function customerMark(customer: InterpretedCustomer): number {
  let mark = fnvOffset;
  for (const field of votedFields) {
    const value = customer[field];
    if (typeof value === 'string') mark = folded(mark, value);
    else if (value !== null) for (const entry of value) mark = folded(mark, entry);
    mark = Math.imul(mark ^ betweenValues, fnvPrime);
  }
  mark = folded(mark, customer.birthdayAsTyped ?? '');
  for (const tag of customer.tags) mark = folded(mark, tag);
  for (const value of customer.own ?? []) mark = folded(mark, value ?? '');
  return mark;
}

function folded(mark: number, text: string): number {
  let next = mark;
  for (let place = 0; place < text.length; place += 1) next = Math.imul(next ^ text.charCodeAt(place), fnvPrime);
  return Math.imul(next ^ betweenValues, fnvPrime);
}
