/** How often customers come, and who stays away. */
export const sleep = {
  states: { awake: 'Awake', dozing: 'Dozing', halfAsleep: 'Half asleep', asleep: 'Asleep' },
  usually_one: 'usually every {{count}} day, now {{now}}',
  usually_other: 'usually every {{count}} days, now {{now}}',
  usuallyUntil_one: 'usually every {{count}} day, {{now}} by {{day}}',
  usuallyUntil_other: 'usually every {{count}} days, {{now}} by {{day}}',
  withHousehold: '{{usually}} (the household’s)',
  ofHousehold: '{{usually}} (the household’s: last here {{name}}, {{day}})',
};
