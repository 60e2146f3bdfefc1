/** Google's own labels as phones know them; every other is a word of the person's. */
const knownLabels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    home: 'home',
    work: 'work',
    mobile: 'cell',
    main: 'main',
    'home fax': 'home fax',
    'work fax': 'work fax',
    pager: 'pager',
    other: 'other',
  }),
);

/** The label of an entry in the words that cards use. */
export function labelInCards(written: string): string {
  return knownLabels.get(written.toLowerCase()) ?? written;
}
