import type { WrittenField } from '../../registration/registration-fields.ts';

/** The form that a new customer fills in. */
export const registration = {
  title: 'Registration form',
  heading: '{{shop}}: registration',
  what: 'For new customers: to print, or as a spreadsheet. Filled in, the spreadsheet is imported without any choosing.',
  print: 'Print the form',
  export: 'Export as a spreadsheet',
  welcome: 'Please fill in what you like us to know. Every line may stay empty.',
  /** As the form asks the customer. */
  fields: {
    name: 'Name',
    called: 'How may we address you?',
    phone: 'Phone',
    wechat: 'WeChat',
    email: 'E-mail',
    birthday: 'Birthday',
    address: 'Address',
    city: 'City',
    preferences: 'Likes',
    avoids: 'Does not like, or must not have',
    referredBy: 'Recommended by',
    source: 'How did you hear of us?',
    note: 'Anything else',
  } satisfies Record<WrittenField, string>,
  headings: { preferences: 'Likes', referredBy: 'Recommended by' },
  calendars: { solar: 'solar calendar', lunar: 'lunar calendar' },
  consent: '{{shop}} may keep these details and contact me about them. I can take this back at any time.',
  signature: 'Signature',
  date: 'Date',
};
