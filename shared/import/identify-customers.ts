import { type ComparableName, comparableName } from '../duplicates/comparable-name.ts';
import { compareNames } from '../duplicates/compare-names.ts';
import { isTellingPhone, phoneDigits } from '../phone.ts';
import { foldText } from '../text.ts';
import type { MatchKey } from './fields.ts';
import type { InterpretedCustomer } from './rows.ts';

/** What a row says of who its customer is. */
export type Identity = Pick<InterpretedCustomer, 'number' | 'name' | 'phones' | 'emails'>;

type SingleKey = Exclude<MatchKey, 'name+phone'>;

/** A value that different people of a file have in common, so that it tells none of them apart. */
export interface SharedKey {
  field: 'number' | 'phone' | 'email';
  value: string;
  /** One of each of these people, as a place among the identities, by name. */
  people: readonly number[];
}

export interface IdentifiedCustomers {
  /** For each identity the place of its customer in `keys`. */
  customers: Int32Array;
  /** One text for each customer, different for each and the same in whatever order the identities come. */
  keys: readonly string[];
  shared: readonly SharedKey[];
}

/** Between the parts of a key; no cell holds it. */
const keySeparator = '\u001f';
/** Before the keys of customers that lack the chosen one: they sort behind the others. */
const beyondChosen = '\uffff';
/** More names behind one phone, and it is a placeholder: nothing is gained by comparing each with each. */
const mostComparedNames = 40;

/**
 * Tells customers apart. Each identity is taken by the strongest key it has: the chosen one, then number, phone, e-mail,
 * name. One that lacks the chosen key joins the only customer who has its value and whose name does not contradict, or
 * the only one of its name where it has nothing but a name. A value that people of different names have is no key for
 * them (for a number, only where their phones or e-mails differ too: names change): they are kept apart by name.
 */
export function identifyCustomers(identities: readonly Identity[], match: MatchKey): IdentifiedCustomers {
  const customers = new Int32Array(identities.length).fill(-1);
  const keys: string[] = [];
  const shared: SharedKey[] = [];
  const names = new NameComparison();
  let left = Array.from(identities.keys());

  const add = (key: string, members: readonly number[]): void => {
    for (const member of members) customers[member] = keys.length;
    keys.push(key);
  };

  left = groupedBy(
    left,
    (place) => matchValueOf(identityAt(place), match),
    (value, members) => {
      const people = match === 'name' || match === 'name+phone' ? null : peopleOf(match, members);
      if (people === null) {
        add(value, members);
        return;
      }
      shared.push({ field: match as SharedKey['field'], value, people: people.map(([, [first = 0]]) => first) });
      for (const [name, ofName] of people) add(`${value}${keySeparator}${name}`, ofName);
    },
  );

  for (const level of fallbackKeys(match)) {
    if (left.length === 0) break;
    const carriers = carriersOf(level);
    left = groupedBy(
      left,
      (place) => valuesOf(identityAt(place), level)[0] ?? null,
      (value, members) => {
        const people: (readonly [string, readonly number[]])[] = (level === 'name'
          ? null
          : peopleOf(level, members)) ?? [['', members]];
        for (const [name, ofName] of people) {
          const known = onlyFitting(carriers.get(value) ?? [], ofName, level);
          if (known === null) add([beyondChosen + level, value, name].join(keySeparator), ofName);
          else for (const member of ofName) customers[member] = known;
        }
        if (people.length > 1) {
          shared.push({ field: level as SharedKey['field'], value, people: people.map(([, [first = 0]]) => first) });
        }
      },
    );
  }
  // What holds only a shortened phone or something that is no e-mail: the text itself.
  left = groupedBy(
    left,
    (place) => textOf(identityAt(place)),
    (value, members) => add(beyondChosen + value, members),
  );
  return { customers, keys, shared };

  function identityAt(place: number): Identity {
    return identities[place] ?? nobody;
  }

  /** Which customers found so far have a value, in any of their rows. */
  function carriersOf(level: SingleKey): Map<string, number[]> {
    const carriers = new Map<string, number[]>();
    const wanted = new Set(left.flatMap((place) => valuesOf(identityAt(place), level).slice(0, 1)));
    for (const [place, customer] of customers.entries()) {
      if (customer < 0) continue;
      for (const value of valuesOf(identityAt(place), level)) {
        if (!wanted.has(value)) continue;
        const known = carriers.get(value);
        if (known === undefined) carriers.set(value, [place]);
        else known.push(place);
      }
    }
    return carriers;
  }

  /** The only customer among carriers that these rows can be; null where there is none, or more than one. */
  function onlyFitting(carriers: readonly number[], members: readonly number[], level: SingleKey): number | null {
    const own = firstName(members.map(identityAt));
    const byCustomer = Map.groupBy(carriers, (place) => customers[place] ?? -1);
    const fitting = [...byCustomer].filter(([, places]) => {
      if (level === 'name') return true;
      const theirs = firstName(places.map(identityAt));
      return own === null || theirs === null || names.agree(own, theirs);
    });
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) return only[0];
    if (level === 'name' || own === null) return null;
    const ofName = fitting.filter(([, places]) =>
      places.some((place) => foldText(identityAt(place).name ?? '') === foldText(own)),
    );
    return ofName.length === 1 ? (ofName[0]?.[0] ?? null) : null;
  }

  /** The people behind one value, by folded name; null where it can be one customer's. */
  function peopleOf(field: SingleKey, members: readonly number[]): [string, number[]][] | null {
    const [first, ...others] = members;
    if (first === undefined || others.length === 0) return null;
    const { name } = identityAt(first);
    if (others.every((place) => identityAt(place).name === name)) return null;
    const byName = Map.groupBy(members, (place) => foldText(identityAt(place).name ?? ''));
    const named = [...byName.keys()].filter((folded) => folded !== '').sort();
    if (named.length < 2) return null;
    const areDifferent = (one: string, other: string): boolean =>
      !names.agree(one, other) &&
      (field !== 'number' || haveDifferentReach(membersOf(one).map(identityAt), membersOf(other).map(identityAt)));
    const membersOf = (folded: string): readonly number[] => byName.get(folded) ?? [];
    const isShared =
      named.length > mostComparedNames ||
      named.some((one, place) => named.slice(place + 1).some((other) => areDifferent(one, other)));
    if (!isShared) return null;
    return [...byName].sort(([one], [other]) => (one < other ? -1 : 1));
  }
}

const nobody: Identity = { number: null, name: null, phones: [], emails: [] };

/** Hands over the places of each value in turn, by value; gives back those that have none. */
function groupedBy(
  places: readonly number[],
  keyOf: (place: number) => string | null,
  take: (value: string, members: readonly number[]) => void,
): number[] {
  const groups = new Map<string, number[]>();
  const without: number[] = [];
  for (const place of places) {
    const value = keyOf(place);
    if (value === null) {
      without.push(place);
      continue;
    }
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [place]);
    else group.push(place);
  }
  for (const [value, members] of groups) take(value, members);
  return without;
}

/** The keys that stand in for the chosen one, the strongest first. */
export function fallbackKeys(match: MatchKey): readonly SingleKey[] {
  return (['number', 'phone', 'email', 'name'] as const).filter((key) => key !== match);
}

/** Every value of a key somebody has, as it is compared. */
export function valuesOf(identity: Identity, key: SingleKey): readonly string[] {
  switch (key) {
    case 'number':
      return identity.number === null ? [] : [identity.number];
    case 'phone':
      return identity.phones.map(phoneDigits).filter(isTellingPhone);
    case 'email':
      return identity.emails.filter((email) => email.includes('@')).map(foldText);
    case 'name':
      return identity.name === null ? [] : [foldText(identity.name)];
  }
}

/** What makes two rows the same customer under a match key; null where the row lacks it. */
export function matchValueOf(identity: Identity, match: MatchKey): string | null {
  if (match !== 'name+phone') return valuesOf(identity, match)[0] ?? null;
  const [[name], [phone]] = [valuesOf(identity, 'name'), valuesOf(identity, 'phone')];
  return name === undefined || phone === undefined ? null : `${name}${keySeparator}${phone}`;
}

/** True where the phones or the e-mails of both are known, and they have none in common. */
export function haveDifferentReach(some: readonly Identity[], others: readonly Identity[]): boolean {
  let differ = false;
  for (const key of ['phone', 'email'] as const) {
    const ours = new Set(some.flatMap((identity) => valuesOf(identity, key)));
    const theirs = others.flatMap((identity) => valuesOf(identity, key));
    if (theirs.some((value) => ours.has(value))) return false;
    if (ours.size > 0 && theirs.length > 0) differ = true;
  }
  return differ;
}

function firstName(identities: readonly Identity[]): string | null {
  const named = identities.flatMap(({ name }) => (name === null ? [] : [name])).sort();
  return named[0] ?? null;
}

function textOf({ phones, emails }: Identity): string {
  return [...phones, ...emails].map(foldText).join(keySeparator);
}

const disagreeing: ReadonlySet<string> = new Set(['apart', 'relative', 'family']);

/** Whether two names can be one person's: the same, misspelt, or one a part of the other; one left blank can be anyone's. */
export class NameComparison {
  readonly #prepared = new Map<string, ComparableName>();

  agree(one: string, other: string): boolean {
    return !disagreeing.has(compareNames([this.#of(one)], [this.#of(other)]));
  }

  #of(name: string): ComparableName {
    let prepared = this.#prepared.get(name);
    if (prepared === undefined) {
      prepared = comparableName(name);
      this.#prepared.set(name, prepared);
    }
    return prepared;
  }
}
