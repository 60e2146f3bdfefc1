import { cutTexts } from '../import/within-limits.ts';
import { longest, mostEntries } from '../longest.ts';
import { longestOfField } from '../records/customer-fields.ts';
import { beginningOf } from '../text.ts';
import type { ContactCard } from './contact-card.ts';

const cardLimits = {
  name: longest.name,
  birthday: longest.typedDay,
  company: longest.name,
  role: longestOfField('companyRole'),
  note: longest.note,
} as const;

const addressLimits = {
  label: longest.label,
  street: longest.street,
  city: longest.city,
  postcode: longest.postcode,
  country: longest.country,
} as const;

/** A card whose texts and lists can all be kept; `onCut` is called where the beginning is all that is left of one. */
export function cardWithinLimits(card: ContactCard, onCut: () => void): ContactCard {
  const first = <Entry>(list: readonly Entry[]): readonly Entry[] => {
    if (list.length > mostEntries) onCut();
    return list.slice(0, mostEntries);
  };
  const texts = (list: readonly string[], most: number): readonly string[] =>
    first(list).map((entry) => {
      if (entry.length > most) onCut();
      return beginningOf(entry, most);
    });
  const labelled = <Entry extends { label: string; text: string }>(list: readonly Entry[], most: number) =>
    first(list).map(
      (entry) => cutTexts<{ label: string; text: string }>(entry, { label: longest.label, text: most }, onCut) as Entry,
    );
  return {
    ...cutTexts(card, cardLimits, onCut),
    otherNames: texts(card.otherNames, longest.name),
    tags: texts(card.tags, longest.tag),
    phones: labelled(card.phones, longest.phone),
    emails: labelled(card.emails, longest.email),
    wechats: labelled(card.wechats, longest.wechat),
    dates: labelled(card.dates, longest.typedDay),
    addresses: first(card.addresses).map((address) => cutTexts(address, addressLimits, onCut)),
  };
}
