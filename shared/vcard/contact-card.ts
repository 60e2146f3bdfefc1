/** Something of which a person has several; the label says which ("work", "cell", a word of their own). */
export interface LabelledText {
  label: string;
  text: string;
}

export interface CardAddress {
  label: string;
  street: string;
  city: string;
  postcode: string;
  country: string;
}

export interface CardDate {
  kind: 'anniversary' | 'own';
  label: string;
  text: string;
}

/** What an address book says of one person or company. */
export interface ContactCard {
  name: string;
  isCompany: boolean;
  otherNames: readonly string[];
  phones: readonly LabelledText[];
  emails: readonly LabelledText[];
  wechats: readonly LabelledText[];
  addresses: readonly CardAddress[];
  /** As a person would type it: `1980-03-22`, `--05-12`, 农历八月十五; blank where none is said. */
  birthday: string;
  dates: readonly CardDate[];
  /** The company they belong to, and what they are there. */
  company: string;
  role: string;
  tags: readonly string[];
  note: string;
  /** The picture in base64. */
  photo: string | null;
}
