import { longest } from '../longest.ts';
import { type Column, code, type PersonalText, preset, text } from './columns.ts';

/**
 * What becomes of the value of the customer who goes when two are merged: one of the two stays (`one`), as the two
 * values of another field do (`with`), both stay, or a person chooses a list (`list`), both stay without a question
 * (`together`), or nothing is to be done (`none`).
 */
type MergeRule = 'one' | 'list' | 'together' | 'none' | { readonly with: string };

/** A field that is one value in one column of `customers`, '' where there is none. */
interface SimpleTraits {
  readonly column: string;
  readonly merge: MergeRule;
  /** Which files may say it: only a list of customers, or every file that describes them. */
  readonly importedWith: 'customers' | 'everyFile';
  /** Several columns of a file may be joined to it. */
  readonly isJoined?: true;
  /** The form of a new customer asks for it. */
  readonly isOnForm?: true;
  /** On the profile even where it is empty. */
  readonly isAlwaysShown?: true;
  /** A condition can ask about it. */
  readonly isFiltered?: true;
  /** It is a column of the list and of its table, so wide in pixels, and sorts it. */
  readonly listWidth?: number;
  /** Customers are found by it: as by another name, or as by what is noted of them. */
  readonly search?: 'name' | 'remark';
}

/** A text of one line, or of as many as it takes. */
interface TextDefinition extends SimpleTraits {
  readonly kind: 'line' | 'prose';
  /** What becomes of it elsewhere when the customer is purged. */
  readonly personal: PersonalText;
  /** The longest value in UTF-16 units; an import keeps the beginning of what is longer. */
  readonly most: number;
}

/** One of a few codes, or none. Their words are in the language files. */
interface ChoiceDefinition extends SimpleTraits {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

type SimpleDefinition = TextDefinition | ChoiceDefinition;

/** A field with parts of its own on each floor, which the compiler asks for: several columns, or rows of other tables. */
interface SpecialDefinition {
  readonly kind: 'special';
  /** Of `customers`. */
  readonly columns?: readonly string[];
  /** Tables whose rows hold it. */
  readonly records?: readonly string[];
  readonly merge: MergeRule;
}

type FieldDefinition = SimpleDefinition | SpecialDefinition;

/**
 * The fields of a customer, each defined here once, in the order in which the profile shows them. Storage, contract,
 * form, profile, conditions, list, search, merge, import and export of the simple ones follow from the definition; a
 * field of the owner's own is the same at run time (`own-fields/own-field.ts`). Names are in the language files
 * (`customer-fields`), what other programs call it in `customer-field-headings.ts`.
 */
export const customerFields = {
  name: { kind: 'special', columns: ['name', 'name_folded'], merge: 'one' },
  /** How they like to be addressed: 王姐, Mr Smith. */
  called: {
    kind: 'line',
    column: 'called',
    personal: 'identifies',
    most: 200,
    merge: 'one',
    importedWith: 'customers',
    isOnForm: true,
    isFiltered: true,
    search: 'name',
  },
  /** One line on how to talk to them. */
  howToTalk: {
    kind: 'line',
    column: 'how_to_talk',
    personal: 'describes',
    most: 1_000,
    merge: 'one',
    importedWith: 'customers',
    isJoined: true,
    isOnForm: true,
    search: 'remark',
  },
  number: { kind: 'special', columns: ['number', 'number_is_ours'], merge: 'none' },
  kind: { kind: 'special', columns: ['kind'], merge: 'one' },
  otherNames: { kind: 'special', records: ['customer_other_names'], merge: 'together' },
  phones: { kind: 'special', records: ['customer_phones'], merge: 'list' },
  wechats: { kind: 'special', records: ['customer_wechats'], merge: 'list' },
  emails: { kind: 'special', records: ['customer_emails'], merge: 'list' },
  addresses: { kind: 'special', records: ['customer_addresses'], merge: 'list' },
  birthday: {
    kind: 'special',
    columns: ['birthday', 'birthday_as_typed', 'birthday_calendar', 'birthday_is_leap_month'],
    merge: 'one',
  },
  company: { kind: 'special', columns: ['company_id'], merge: 'one' },
  companyRole: {
    kind: 'line',
    column: 'company_role',
    personal: 'word',
    most: 200,
    merge: { with: 'company' },
    importedWith: 'customers',
  },
  /** How they came to know the shop. */
  source: {
    kind: 'line',
    column: 'source',
    personal: 'word',
    most: 200,
    merge: 'one',
    importedWith: 'customers',
    isOnForm: true,
    isFiltered: true,
    listWidth: 120,
  },
  /** Whether the price decides, or what one gets for it. */
  orientation: {
    kind: 'choice',
    column: 'orientation',
    choices: ['price', 'value', 'both'],
    merge: 'one',
    importedWith: 'customers',
    isFiltered: true,
    listWidth: 110,
  },
  /** Whether they also buy what the shop sells from others; '' where that is not known. */
  buysElsewhere: {
    kind: 'choice',
    column: 'buys_elsewhere',
    choices: ['no', 'yes'],
    merge: 'one',
    importedWith: 'customers',
    isFiltered: true,
    listWidth: 110,
  },
  /** From whom. */
  buysElsewhereFrom: {
    kind: 'line',
    column: 'buys_elsewhere_from',
    personal: 'word',
    most: 200,
    merge: { with: 'buysElsewhere' },
    importedWith: 'customers',
    isFiltered: true,
  },
  consent: { kind: 'special', columns: ['consent', 'consent_day'], merge: 'one' },
  doNotContact: { kind: 'special', records: ['do_not_contact'], merge: 'together' },
  tags: { kind: 'special', records: ['customer_tags'], merge: 'together' },
  note: {
    kind: 'prose',
    column: 'note',
    personal: 'describes',
    most: longest.note,
    merge: 'together',
    importedWith: 'everyFile',
    isJoined: true,
    isOnForm: true,
    isAlwaysShown: true,
    isFiltered: true,
    search: 'remark',
  },
  /** Who of the staff. */
  lookedAfterBy: { kind: 'special', columns: ['looked_after_by'], merge: 'one' },
  referredBy: { kind: 'special', columns: ['referred_by', 'referred_at'], merge: 'one' },
  photo: { kind: 'special', columns: ['photo_id'], merge: 'one' },
  dates: { kind: 'special', records: ['customer_dates'], merge: 'together' },
  preferences: { kind: 'special', records: ['preferences'], merge: 'together' },
  lifeEvents: { kind: 'special', records: ['life_events'], merge: 'together' },
  ownValues: { kind: 'special', records: ['own_field_values'], merge: 'together' },
} as const satisfies Record<string, FieldDefinition>;

type Definitions = typeof customerFields;
export type CustomerField = keyof Definitions;
/** The fields whose definition has these traits. */
type FieldWith<Traits> = { [Field in CustomerField]: Definitions[Field] extends Traits ? Field : never }[CustomerField];

export type SimpleField = FieldWith<SimpleDefinition>;
export type ChoiceField = FieldWith<{ kind: 'choice' }>;
export type FilteredField = FieldWith<{ isFiltered: true }>;
export type FilteredText = FilteredField & FieldWith<{ kind: 'line' | 'prose' }>;
export type FilteredChoice = FilteredField & ChoiceField;
export type ListedField = FieldWith<{ listWidth: number }>;
export type RemarkedField = FieldWith<{ search: 'remark' }>;
export type JoinedField = FieldWith<{ isJoined: true }>;
export type FormField = FieldWith<{ isOnForm: true }>;
/** Simple fields that every file that describes customers may say. */
export type EveryFileField = FieldWith<{ importedWith: 'everyFile' }>;
/** Simple fields that only a list of customers says. */
export type DetailField = FieldWith<{ importedWith: 'customers' }>;
export type MergedField = FieldWith<{ merge: 'one' }>;
export type MergedList = FieldWith<{ merge: 'list' }>;
export type ColumnOfField<Field extends SimpleField> = Definitions[Field]['column'];
export type SimpleColumn = ColumnOfField<SimpleField>;

/** In the order in which the profile shows them. */
export const customerFieldNames = Object.keys(customerFields) as CustomerField[];
const definitions: Readonly<Record<CustomerField, FieldDefinition>> = customerFields;

export const simpleFields = customerFieldNames.filter(isSimpleField);

/** Whether the field is one value in one column. */
export function isSimpleField(field: CustomerField): field is SimpleField {
  return definitions[field].kind !== 'special';
}

/** Whether the field holds one of a list of codes. */
export function isChoice(field: SimpleField): field is ChoiceField {
  return definitions[field].kind === 'choice';
}

/** What a definition may say, with what it says where it says nothing. */
export function simpleField(field: SimpleField): SimpleDefinition {
  return customerFields[field];
}

function simpleFieldsWith<Field extends SimpleField>(isOne: (definition: SimpleDefinition) => boolean): Field[] {
  return simpleFields.filter((field): field is Field => isOne(simpleField(field)));
}

export const choiceFields = simpleFieldsWith<ChoiceField>(({ kind }) => kind === 'choice');
export const filteredFields = simpleFieldsWith<FilteredField>(({ isFiltered = false }) => isFiltered);
export const filteredTexts = filteredFields.filter((field): field is FilteredText => !isChoice(field));
export const filteredChoices = filteredFields.filter((field): field is FilteredChoice => isChoice(field));
export const listedFields = simpleFieldsWith<ListedField>(({ listWidth }) => listWidth !== undefined);
export const formFields = simpleFieldsWith<FormField>(({ isOnForm = false }) => isOnForm);
export const remarkedFields = simpleFieldsWith<RemarkedField>(({ search }) => search === 'remark');
/** By which customers are found as by another name. */
export const namingFields = simpleFieldsWith<SimpleField>(({ search }) => search === 'name');
/** To which several columns of a file may go. */
export const joinedFields = simpleFieldsWith<JoinedField>(({ isJoined = false }) => isJoined);
export const detailFields = simpleFieldsWith<DetailField>(({ importedWith }) => importedWith === 'customers');

export const everyFileFields = simpleFieldsWith<EveryFileField>(({ importedWith }) => importedWith === 'everyFile');

/** The order in which a merge asks about the fields that it is known for; others are behind them. */
const firstMerged: readonly MergedField[] = [
  'name',
  'kind',
  'called',
  'birthday',
  'howToTalk',
  'source',
  'consent',
  'company',
  'referredBy',
  'photo',
];

/** Fields of which a merged customer has one value, in the order in which a person is asked. */
export const mergedFields: readonly MergedField[] = [
  ...new Set([
    ...firstMerged,
    ...customerFieldNames.filter((field): field is MergedField => definitions[field].merge === 'one'),
  ]),
];
export const mergedSimpleFields = simpleFieldsWith<MergedField & SimpleField>(({ merge }) => merge === 'one');
/** Fields of which a merged customer keeps both customers' entries, or one's. */
export const mergedLists = customerFieldNames.filter(
  (field): field is MergedList => definitions[field].merge === 'list',
);

/** The columns of `customers` that a field is in. */
export function columnsOfField(field: CustomerField): readonly string[] {
  const definition = definitions[field];
  return definition.kind === 'special' ? (definition.columns ?? []) : [definition.column];
}

/** The same with the columns of the fields that are merged with it. */
export function columnsMergedWith(field: CustomerField): readonly string[] {
  const joined = customerFieldNames.filter((other) => {
    const { merge } = definitions[other];
    return typeof merge === 'object' && merge.with === field;
  });
  return [field, ...joined].flatMap(columnsOfField);
}

/** The records that hold the entries of a special field. */
export function recordsOfField(field: CustomerField): readonly string[] {
  const definition = definitions[field];
  return definition.kind === 'special' ? (definition.records ?? []) : [];
}

/** As many UTF-16 units as the field holds. */
export function longestOfField(field: SimpleField): number {
  const definition = simpleField(field);
  return definition.kind === 'choice' ? longest.choice : definition.most;
}

/** The codes of a field of which one is chosen; null where it is a text. */
export function choicesOfField(field: SimpleField): readonly string[] | null {
  const definition = simpleField(field);
  return definition.kind === 'choice' ? definition.choices : null;
}

/** Something of each simple field, by its column. */
export function byColumn<Value>(of: (field: SimpleField) => Value): Record<SimpleColumn, Value> {
  const entries = simpleFields.map((field) => [customerFields[field].column, of(field)]);
  return Object.fromEntries(entries) as Record<SimpleColumn, Value>;
}

/** The columns of the simple fields, for the record of the customers. */
export const simpleColumns: Record<SimpleColumn, Column<string, true>> = byColumn((field) => {
  const definition = simpleField(field);
  return preset(definition.kind === 'choice' ? code() : text(definition.personal));
});
