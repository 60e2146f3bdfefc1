import { oneLine } from '../text.ts';
import { looksLikeCompany } from './company-name.ts';
import { compoundSurnames } from './compound-surnames.ts';

/** A name as address books and lists keep it; a part that is not said is blank. */
export interface NameParts {
  prefix: string;
  given: string;
  further: string;
  family: string;
  suffix: string;
}

const eastern = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a name is written family first: Chinese, Japanese, Korean. */
export function isEasternName({ given, further, family }: NameParts): boolean {
  const said = [family, given, further].filter((part) => part !== '');
  return said.length > 0 && said.every((part) => eastern.test(part));
}

/** The whole name: in Chinese, Japanese and Korean the family first and without blanks. */
export function nameOfParts(parts: NameParts): string {
  const { prefix, given, further, family, suffix } = parts;
  if (isEasternName(parts)) {
    const name = family + given + further;
    return [prefix, eastern.test(suffix) ? name + suffix : `${name} ${suffix}`.trimEnd()].filter(isSaid).join(' ');
  }
  return [prefix, given, further, family, suffix].filter(isSaid).join(' ');
}

/** How a name sounds (Wang Xiaoming, ワン シャオミン): in the order of the name it spells, its words apart. */
export function phoneticName({ given, further, family }: NameParts, isEastern: boolean): string {
  return (isEastern ? [family, given, further] : [given, further, family]).filter(isSaid).join(' ');
}

function isSaid(part: string): boolean {
  return part !== '';
}

const partOfName = /^\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*){0,2}$/u;
const particle =
  /^(?:van|von|vom|zu|zur|de|der|den|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ben|ibn|st\.?|ter|ten)$/iu;
const joinsTwo = /^(?:and|und|et|y|e|og|och|en|i)$/iu;
const credential =
  /^(?:jr|sr|junior|senior|i{1,3}|iv|esq|m\.?d|ph\.?d|d\.?d\.?s|r\.?n|c\.?p\.?a|m\.?b\.?a|b\.?a|b\.?sc|m\.?a|m\.?sc|ll\.?m|dipl\.?-?ing)\.?$/iu;
const oneHanOrHangul = /^[\p{Script=Han}\p{Script=Hangul}]$/u;
const easternGivenName = /^[\p{Script=Han}\p{Script=Hangul}]{1,2}$/u;

/**
 * Surname and given name of "Miller, Anna" and "王, 小明"; null where a text is not written so. Companies ("Acme, Inc."),
 * what follows a name ("Anna Miller, PhD") and several people ("Anna, Ben and Carl") are not; a surname of several words
 * is one with particles (van der Berg).
 */
export function partsAtComma(written: string): { family: string; given: string } | null {
  const comma = written.search(/[,，]/u);
  if (comma < 0) return null;
  const family = written.slice(0, comma).trim();
  const given = written.slice(comma + 1).trim();
  if (eastern.test(family) || eastern.test(given)) {
    const isFamily = oneHanOrHangul.test(family) || compoundSurnames.has(family);
    return isFamily && easternGivenName.test(given) ? { family, given } : null;
  }
  if (!partOfName.test(family) || !partOfName.test(given)) return null;
  if (credential.test(given) || looksLikeCompany(written)) return null;
  if (given.split(' ').some((word) => joinsTwo.test(word))) return null;
  const words = family.split(' ');
  return words.slice(0, -1).every((word) => particle.test(word)) ? { family, given } : null;
}

/** A name in one line, as the person is called: "Miller, Anna" is Anna Miller. `familyFirst`: as Hungarians write it. */
export function calledName(written: string, { familyFirst = false }: { familyFirst?: boolean } = {}): string {
  const name = oneLine(written);
  const parts = partsAtComma(name);
  if (parts === null) return name;
  if (familyFirst) return `${parts.family} ${parts.given}`;
  return nameOfParts({ prefix: '', further: '', suffix: '', ...parts });
}
