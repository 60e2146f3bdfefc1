/** How often customers come, and who stays away. */
export const sleep = {
  reasons: {
    incident: 'Something happened',
    competitor: 'Elsewhere now',
    moved: 'Moved',
    noLongerNeeded: 'No longer needed',
    forgotUs: 'Forgot us',
    price: 'Price',
    quality: 'Quality',
    unknown: 'Not known',
  },
  states: { awake: 'Awake', dozing: 'Dozing', halfAsleep: 'Half asleep', asleep: 'Asleep' },
  usually_one: 'usually every {{count}} day, now {{now}}',
  usually_other: 'usually every {{count}} days, now {{now}}',
  usuallyUntil_one: 'usually every {{count}} day, {{now}} by {{day}}',
  usuallyUntil_other: 'usually every {{count}} days, {{now}} by {{day}}',
  withHousehold: '{{usually}} (the household’s)',
  ofHousehold: '{{usually}} (the household’s: last here {{name}}, {{day}})',
};
