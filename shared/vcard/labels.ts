import { type CardProperty, typesOf } from './card-property.ts';

/** Types that say nothing a person would put on a label. */
const silentTypes = new Set(['pref', 'voice', 'internet', 'x-internet', 'dom', 'intl', 'postal', 'parcel', 'msg']);

/** Types that a phone understands when the label goes back to it. */
const knownTypes = new Set(['home', 'work', 'cell', 'fax', 'pager', 'main', 'iphone', 'car', 'other', 'video', 'isdn']);

const appleLabel = /^_\$!<(.*)>!\$_$/s;

/** `_$!<Anniversary>!$_` is how Apple writes the labels it translates. */
export function plainLabel(written: string): string {
  const inner = appleLabel.exec(written)?.[1];
  return inner === undefined ? written : inner.toLowerCase();
}

/** The label of a property: the one its group carries, else its types. */
export function labelOf(property: CardProperty, groupLabels: ReadonlyMap<string, string>): string {
  const own = groupLabels.get(property.group);
  if (own !== undefined && property.group !== '') return plainLabel(own);
  const said = typesOf(property).filter((type) => type !== '' && !silentTypes.has(type));
  return [...new Set(said)].join(' ');
}

/** The types that stand for a label, or null where it is a word of the person's own. */
export function typesOfLabel(label: string): readonly string[] | null {
  if (label === '') return [];
  const words = label.split(' ');
  return words.every((word) => knownTypes.has(word)) && new Set(words).size === words.length ? words : null;
}
