import type { purgedTables } from './rows-to-purge.ts';

/**
 * What a text of a purged customer is worth in a place that is not theirs. `identifies`: it says who they are, and is
 * forgotten wherever free text is kept. `number`: the same, but short numbers are also amounts and years. `describes`:
 * prose about them, forgotten where whole rows of a file are kept. `word`: one of a vocabulary that many share (a city,
 * a label, a choice), never forgotten.
 */
export type PersonalText = 'identifies' | 'number' | 'describes' | 'word';

/** Every column of text of the tables a purge deletes from. */
export const personalTexts: Readonly<
  Record<(typeof purgedTables)[number], Readonly<Record<string, PersonalText | undefined>>>
> = {
  customers: {
    number: 'number',
    name: 'identifies',
    called: 'identifies',
    birthday_as_typed: 'word',
    note: 'describes',
    how_to_talk: 'describes',
    source: 'word',
    company_role: 'word',
  },
  customer_phones: { label: 'word', as_typed: 'identifies' },
  customer_emails: { label: 'word', as_typed: 'identifies' },
  customer_wechats: { label: 'word', as_typed: 'identifies' },
  customer_other_names: { as_typed: 'identifies' },
  customer_addresses: { label: 'word', street: 'identifies', city: 'word', postcode: 'word', country: 'word' },
  customer_dates: { label: 'word', as_typed: 'word' },
  customer_tags: {},
  do_not_contact: {},
  own_field_values: { as_text: 'describes' },
  preferences: { topic: 'word', text: 'describes', learned_from: 'word' },
  contacts: { time: 'word', text: 'describes' },
  complaints: { text: 'describes', answer: 'describes' },
  attachments: { name: 'describes' },
  relations: {
    name: 'identifies',
    relation: 'word',
    relation_back: 'word',
    preferences: 'describes',
    note: 'describes',
  },
  not_the_same: {},
};
