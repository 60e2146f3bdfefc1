/** The list of those whose birthday is within a week. */
export const birthdays = {
  customer: 'Customer',
  age: 'Turns',
  ageAbout: 'Age on that day; – where the year of birth is not on file',
  usual: 'Usually takes',
  count_one: '{{count}} birthday',
  count_other: '{{count}} birthdays',
  allSeenTo: 'Every birthday this week is done',
  seenTo: 'Already done',
  none: 'No birthdays this week',
  noneHow: 'Birthdays on file, solar or lunar, with or without a year, come up here within six days.',
};
