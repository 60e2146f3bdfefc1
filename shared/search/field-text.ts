import { remarkedFields } from '../records/customer-fields.ts';
import { noStart, type SearchableText, searchableText } from './searchable-text.ts';
import type { IdentityField, RemarkField } from './searched-customer.ts';

/** Written in sentences: a match does not go from the end of one into the next. */
const prose: ReadonlySet<IdentityField | RemarkField> = new Set([
  'avoids',
  'likes',
  ...remarkedFields,
  'personNote',
  'case',
  'contact',
]);

/** A field's text as the search sees it. */
export function fieldText(field: IdentityField | RemarkField, text: string): SearchableText {
  if (field === 'email') return emailText(text);
  return searchableText(text, prose.has(field));
}
export function isNameField(field: IdentityField | RemarkField): boolean {
  return field === 'name' || field === 'otherName';
}

/** Nearly every address ends in ".com": behind the @ a match begins only with the whole of what follows. */
function emailText(text: string): SearchableText {
  const searchable = searchableText(text);
  const at = searchable.text.lastIndexOf('@');
  if (at < 0) return searchable;
  let isInDomain = false;
  const starts = searchable.starts.map((start, unit) => {
    if ((searchable.places[unit] ?? 0) < at) return start;
    if (isInDomain) return noStart;
    isInDomain = true;
    return start;
  });
  return { ...searchable, starts };
}
