import { byKey } from '../by-key.ts';
import { longest, mostEntries } from '../longest.ts';
import { detailFields, everyFileFields, longestOfField } from '../records/customer-fields.ts';
import type { EntryOf } from '../records/customer-lists.ts';
import { beginningOf } from '../text.ts';
import type { FlagCell } from './cell-text.ts';
import { type ListDetail, listDetails, type SaidDetails } from './customer-details.ts';
import type { InterpretedCustomer, InterpretedLine } from './rows.ts';

type Texts<Value> = { readonly [Name in keyof Value]?: number };

/** The same with every text at most as long as `limits` say; itself where none is longer. */
export function cutTexts<Value extends object>(value: Value, limits: Texts<Value>, onCut: () => void): Value {
  let cut: Value | null = null;
  for (const name of Object.keys(limits) as (keyof Value)[]) {
    const text: unknown = value[name];
    const most = limits[name] ?? Number.POSITIVE_INFINITY;
    if (typeof text !== 'string' || text.length <= most) continue;
    onCut();
    cut = { ...(cut ?? value), [name]: beginningOf(text, most) };
  }
  return cut ?? value;
}

/** The entries of a list, each cut to its longest; the list itself where nothing is to be cut. */
function cutList(list: readonly string[], most: number, onCut: () => void): readonly string[] {
  if (list.length <= mostEntries && list.every((entry) => entry.length <= most)) return list;
  onCut();
  return list.slice(0, mostEntries).map((entry) => beginningOf(entry, most));
}

function cutEntries<Entry extends object>(
  list: readonly Entry[] | undefined,
  limits: Texts<Entry>,
  onCut: () => void,
): readonly Entry[] | undefined {
  if (list === undefined) return undefined;
  if (list.length > mostEntries) onCut();
  return list.slice(0, mostEntries).map((entry) => cutTexts(entry, limits, onCut));
}

const customerLimits = {
  number: longest.number,
  name: longest.name,
  address: longest.street,
  city: longest.city,
  postcode: longest.postcode,
  country: longest.country,
  birthdayAsTyped: longest.typedDay,
  ...byKey(everyFileFields, longestOfField),
} as const satisfies Texts<InterpretedCustomer>;

/** Texts longer than can be kept are cut, and flagged. */
export function customerWithinLimits(customer: InterpretedCustomer, flag: FlagCell): InterpretedCustomer {
  const onCut = (): void => flag('valueCut');
  const cut = cutTexts(customer, customerLimits, onCut);
  const phones = cutList(cut.phones, longest.phone, onCut);
  const emails = cutList(cut.emails, longest.email, onCut);
  const tags = cutList(cut.tags, longest.tag, onCut);
  return phones === cut.phones && emails === cut.emails && tags === cut.tags ? cut : { ...cut, phones, emails, tags };
}

const detailLimits = {
  ...byKey(detailFields, longestOfField),
  companyName: longest.name,
  companyNumber: longest.number,
  referredBy: longest.number,
  lookedAfterBy: longest.staffName,
  addressLabel: longest.label,
} as const satisfies Texts<SaidDetails>;

const addressLimits = {
  label: longest.label,
  street: longest.street,
  city: longest.city,
  postcode: longest.postcode,
  country: longest.country,
} as const;

const listLimits: { readonly [Field in ListDetail]: Texts<EntryOf<Field>> } = {
  otherNames: { as_typed: longest.name },
  wechats: { label: longest.label, as_typed: longest.wechat },
  dates: { label: longest.label, as_typed: longest.typedDay },
  doNotContact: {},
  preferences: {
    topic: longest.preferenceTopic,
    text: longest.preference,
    why: longest.preferenceWhy,
    learned_from: longest.learnedFrom,
  },
  lifeEvents: { kind: longest.contactWord, text: longest.contactText },
};

export function detailsWithinLimits(details: SaidDetails, flag: FlagCell): SaidDetails {
  const onCut = (): void => flag('valueCut');
  const list = (said: readonly string[] | undefined, most: number): readonly string[] | undefined =>
    said === undefined ? undefined : cutList(said, most, onCut);
  const cut: SaidDetails = {
    ...cutTexts(details, detailLimits, onCut),
    phoneLabels: list(details.phoneLabels, longest.label),
    emailLabels: list(details.emailLabels, longest.label),
    otherAddresses: cutEntries(details.otherAddresses, addressLimits, onCut),
  };
  const cutEntriesOf = <Field extends ListDetail>(field: Field): void => {
    const entries = cutEntries(details[field], listLimits[field], onCut);
    if (entries !== undefined) cut[field] = entries;
  };
  for (const field of listDetails) cutEntriesOf(field);
  return cut;
}

const lineLimits = {
  product: longest.product,
  description: longest.product,
  category: longest.product,
  channel: longest.product,
  servedBy: longest.staffName,
} as const satisfies Texts<InterpretedLine>;

export function lineWithinLimits(line: InterpretedLine, flag: FlagCell): InterpretedLine {
  return cutTexts(line, lineLimits, () => flag('valueCut'));
}
