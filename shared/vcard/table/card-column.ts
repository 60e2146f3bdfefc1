/** What a column of an exported address book says of somebody: a field and the part of it. */
export type CardMeaning =
  | `name.${'whole' | 'filedAs' | 'prefix' | 'given' | 'further' | 'family' | 'suffix' | 'initials'}`
  | `phonetic.${'whole' | 'given' | 'further' | 'family'}`
  | 'otherName.text'
  | `phone.${'text' | 'label'}`
  | `email.${'text' | 'label' | 'display'}`
  | `chat.${'text' | 'label' | 'service'}`
  | `address.${AddressColumnPart | 'label'}`
  | `organisation.${'name' | 'role' | 'label'}`
  | `birthday.${'text' | 'year' | 'month' | 'day'}`
  | `date.${'text' | 'label'}`
  | `tags.${'text' | 'list'}`
  | 'note.text'
  /** What has no field of its own; it becomes a line of the note. */
  | `noted.${'text' | 'label'}`
  /** Of a column that this program put before the others, when it gave back rows that it could not take. */
  | 'ours.text';

export type AddressColumnPart =
  | 'formatted'
  | 'street'
  | 'street2'
  | 'street3'
  | 'box'
  | 'extension'
  | 'city'
  | 'region'
  | 'postcode'
  | 'country';

export interface CardColumn {
  means: CardMeaning;
  /** Columns of one field that say the same entry stand together: "Address 2 - Street" and "Address 2 - City". */
  entry: string;
  /** What the column itself says of its entry (Business Phone); blank where another column labels it, or nothing does. */
  label: string;
  /** Folded values that say nothing: what the program writes where no one said anything. */
  silent: readonly string[];
  /** Several values stand in one cell, as Google joins them (" ::: "). */
  isJoined: boolean;
  heading: string;
}

/** The program by which an address book was written. */
const cardPrograms = ['google', 'outlook', 'thunderbird'] as const;
export type CardProgram = (typeof cardPrograms)[number];

/** What an address book came as: a .vcf file, or a table of a program. */
export const cardSources = ['vcard', ...cardPrograms] as const;
export type CardSource = (typeof cardSources)[number];

/** What headings of a program mean. */
export interface ColumnRule {
  means: CardMeaning;
  headings: readonly string[];
  /** Absent: of a field that is said once the one entry there is, else each column is one of its own. */
  entry?: string;
  label?: string;
  silent?: readonly string[];
  isJoined?: boolean;
}
