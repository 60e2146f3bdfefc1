import { calledName, isEasternName, type NameParts, nameOfParts, phoneticName } from '../../customers/name-parts.ts';
import { foldText, oneLine } from '../../text.ts';
import type { RowEntry } from './entries-of-row.ts';

interface NameOfRow {
  name: string;
  otherNames: readonly string[];
  isCompany: boolean;
}

/**
 * Who a row is of. Whatever else it calls them (a phonetic name, one to be filed under, a nickname) is another name; who
 * has no other name is called so. A row of an organisation alone is the organisation's.
 */
export function nameOfRow(
  entries: readonly RowEntry[],
  { organisation, reached }: { organisation: string; reached: readonly string[] },
): NameOfRow {
  const said = (field: string, part: string) => textOf(entries, field, part);
  const parts = partsOf(entries, 'name');
  const composed = nameOfParts(parts);
  const whole = said('name', 'whole');
  const written = isOnlyOtherwiseOrdered(whole, parts) ? composed : whole || composed;
  const called = reached.includes(written) ? '' : written;
  const sounds = [said('phonetic', 'whole'), phoneticName(partsOf(entries, 'phonetic'), isEasternName(parts))];
  const spelled = [composed, said('name', 'filedAs'), ...sounds].filter(
    (name) => name !== '' && !reached.includes(name),
  );
  const nicknames = entries.flatMap((entry) =>
    entry.field === 'otherName' ? (entry.parts.get('text')?.text ?? []) : [],
  );
  const isOrganisation = organisation !== '' && (called === '' || (called === organisation && composed === ''));
  const name = isOrganisation ? organisation : calledName(called) || ([...spelled, ...nicknames][0] ?? '');
  const otherNames = [
    ...spelled.filter((other, index) => ![name, ...spelled.slice(0, index)].some((one) => saysNoMore(other, one))),
    ...nicknames.filter((nickname) => foldText(nickname) !== foldText(name)),
  ];
  return { name, otherNames: [...new Set(otherNames)], isCompany: isOrganisation };
}

/** Letters of names alone (J.D.) say nothing next to the names. */
export function areInitialsOf(initials: string, entries: readonly RowEntry[]): boolean {
  const { given, further, family } = partsOf(entries, 'name');
  const firsts = (names: readonly string[]) => names.map((name) => name.slice(0, 1)).join('');
  const letters = initials.replace(/[.\s]/g, '').toLowerCase();
  const names = [
    [given, further, family],
    [given, family],
    [family, given],
  ];
  return names.some((order) => firsts(order).toLowerCase() === letters);
}

function partsOf(entries: readonly RowEntry[], field: string): NameParts {
  const said = (part: string) => textOf(entries, field, part);
  const [prefix, given, further, family, suffix] = ['prefix', 'given', 'further', 'family', 'suffix'].map(said);
  return {
    prefix: prefix ?? '',
    given: given ?? '',
    further: further ?? '',
    family: family ?? '',
    suffix: suffix ?? '',
  };
}

/** Parts of a name stand in columns of their own, each an entry. */
function textOf(entries: readonly RowEntry[], field: string, part: string): string {
  for (const entry of entries) {
    const text = entry.field === field ? entry.parts.get(part)?.text : undefined;
    if (text !== undefined) return oneLine(text);
  }
  return '';
}

/** 小明 王 of 王 and 小明: the programs put Chinese names together as English ones. */
function isOnlyOtherwiseOrdered(whole: string, parts: NameParts): boolean {
  if (whole === '' || !isEasternName(parts)) return false;
  const { given, further, family } = parts;
  return [given + further + family, given + family + further].includes(whole.replace(/\s+/g, ''));
}

/** "Doe, John" next to John Doe, 王 小明 next to 王小明. */
function saysNoMore(other: string, name: string): boolean {
  const words = (text: string) => foldText(text).split(/[\s,，]+/);
  const own = new Set(words(name));
  return words(other).every((word) => own.has(word)) || words(other).join('') === words(name).join('');
}
