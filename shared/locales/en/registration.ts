/** The form that a new customer fills in. */
export const registration = {
  title: 'Registration form',
  heading: '{{shop}}: registration',
  what: 'For new customers: to print, or as a spreadsheet. Filled in, the spreadsheet is imported without any choosing.',
  print: 'Print the form',
  export: 'Export as a spreadsheet',
  welcome: 'Please fill in what you like us to know. Every line may stay empty.',
  calendars: { solar: 'solar calendar', lunar: 'lunar calendar' },
  likes: 'Likes',
  avoids: 'Does not like, or must not have',
  broughtBy: 'Recommended by',
  consent: '{{shop}} may keep these details and contact me about them. I can take this back at any time.',
  signature: 'Signature',
  date: 'Date',
};
