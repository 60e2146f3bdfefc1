import type { CustomerFields } from './customer-fields.ts';

type TypedFields = Pick<CustomerFields, 'name' | 'phones' | 'emails'>;

const email = /\S+@\S+\.\S+/u;
/** Five digits and more, as a phone is written; fewer are rather part of a name or a number. */
const phone = /\+?[\d(][\d\s().\-–—]{3,}\d/u;

/** What somebody typed to find a customer who is not there, as the beginning of a new one's form. */
export function fieldsOfTyped(typed: string): TypedFields {
  const text = typed.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const emails = email.exec(text)?.[0] ?? '';
  const rest = text.replace(emails, ' ');
  const phones = phone.exec(rest)?.[0].trim() ?? '';
  return { name: rest.replace(phones, ' ').replace(/\s+/gu, ' ').trim(), phones, emails };
}
