import type { ContactCard } from './contact-card.ts';

/** Two cards of one person as one: every phone, address and word of both; of what can only be one, the first. */
export function joinedCard(one: ContactCard, other: ContactCard): ContactCard {
  const notes = [one.note, other.note, ...lost(one, other)].filter((text) => text !== '');
  return {
    name: one.name || other.name,
    isCompany: one.isCompany,
    otherNames: [...new Set([...one.otherNames, ...other.otherNames])],
    phones: unlike([...one.phones, ...other.phones], ({ text }) => text),
    emails: unlike([...one.emails, ...other.emails], ({ text }) => text),
    wechats: unlike([...one.wechats, ...other.wechats], ({ text }) => text),
    addresses: unlike([...one.addresses, ...other.addresses], (address) => JSON.stringify(address)),
    birthday: one.birthday || other.birthday,
    dates: unlike([...one.dates, ...other.dates], (date) => JSON.stringify(date)),
    company: one.company || other.company,
    role: one.role || other.role,
    tags: [...new Set([...one.tags, ...other.tags])],
    note: [...new Set(notes)].join('\n'),
    photo: one.photo ?? other.photo,
  };
}

/** What the other says differently, and the joined card has no second place for. */
function lost(one: ContactCard, other: ContactCard): string[] {
  return (['birthday', 'company', 'role'] as const)
    .filter((field) => one[field] !== '' && one[field] !== other[field])
    .map((field) => other[field]);
}

function unlike<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [keyOf(entry), entry])).values()].toReversed();
}
