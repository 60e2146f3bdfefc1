/** How a condition is put together with others. */
export const filterClauses = {
  fit: 'Who is kept',
  fits: 'Who fits',
  fitsNot: 'Who does not',
  unknownToo: 'Customers of whom this is not known are kept as well.',
  join: 'Together with the other conditions',
  and: 'and: has to hold as well',
  or: 'or: {{clause}}',
};
