import type { ComparableName } from './comparable-name.ts';
import { syllablesOf } from './name-sound.ts';
import { areAlikeWords, bearableErrors, hasFigure, typingDistance } from './typing-distance.ts';

/**
 * same: except for case, accents, order of words; typed: except for typing errors; sound: pronounced the same (张伟, 章伟,
 * Zhang Wei); part: one lacks what the other has; family: words in common while others differ; relative: of two people,
 * only the surname or only the given name; apart; unknown: one has none.
 */
export type NameLikeness = 'same' | 'typed' | 'sound' | 'part' | 'family' | 'relative' | 'apart' | 'unknown';

const ranks: Record<NameLikeness, number> = {
  same: 7,
  sound: 6,
  typed: 5,
  part: 4,
  family: 3,
  relative: 2,
  apart: 1,
  unknown: 0,
};

/** The closest of all names of both. */
export function compareNames(a: readonly ComparableName[], b: readonly ComparableName[]): NameLikeness {
  let closest: NameLikeness = 'unknown';
  for (const one of a) {
    for (const other of b) {
      const likeness = compareTwo(one, other);
      if (ranks[likeness] > ranks[closest]) closest = likeness;
      if (closest === 'same') return closest;
    }
  }
  return closest;
}

function compareTwo(a: ComparableName, b: ComparableName): NameLikeness {
  if (a.text === '' || b.text === '') return 'unknown';
  if (a.text === b.text) return 'same';
  if (a.isHan !== b.isHan) return areReadAlike(a, b) ? 'sound' : 'apart';
  return a.isHan ? compareHan(a, b) : compareWords(a, b);
}

function areReadAlike(a: ComparableName, b: ComparableName): boolean {
  return a.sound === b.sound || a.turnedSound === b.sound || a.sound === b.turnedSound;
}

function compareHan(a: ComparableName, b: ComparableName): NameLikeness {
  if (a.sound === b.sound) return 'sound';
  const [shorter, longer] = a.text.length <= b.text.length ? [a, b] : [b, a];
  if (longer.text.length <= longestHanPerson) return comparePeople(shorter, longer);
  const bearable = shorter.text.length >= 6 ? 2 : 1;
  if (shorter.text.length >= 3 && typingDistance(shorter.text, longer.text, bearable) <= bearable) return 'typed';
  return shorter.text.length >= 2 && longer.text.includes(shorter.text) ? 'part' : 'apart';
}

/** Longer Chinese names are those of firms. */
const longestHanPerson = 4;

/** 薛水生 and 潘水生 are two people, and so are 王小明 and 王小红; 王晓明 and 王明 may be one typed in haste. */
function comparePeople(shorter: ComparableName, longer: ComparableName): NameLikeness {
  const surname = longer.text.slice(0, longer.surnameLength);
  const isGivenNameOnly = shorter.text.length >= 2 && longer.text.includes(shorter.text);
  if (isGivenNameOnly || shorter.text === surname) return 'part';
  const isSameSurname =
    surname === shorter.text.slice(0, shorter.surnameLength) ||
    syllablesOf(surname).join('') === syllablesOf(shorter.text.slice(0, shorter.surnameLength)).join('');
  if (!isSameSurname) return 'apart';
  const isMissingOne = shorter.text.length >= 3 && typingDistance(shorter.text, longer.text, 1) === 1;
  return isMissingOne && shorter.text.length < longer.text.length ? 'typed' : 'relative';
}

function compareWords(a: ComparableName, b: ComparableName): NameLikeness {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const left = [...longer.words];
  let same = 0;
  let alike = 0;
  let telling = 0;
  for (const word of shorter.words) {
    const place = placeOf(word, left);
    if (place === null) continue;
    if (left[place.index] === word) same += 1;
    else alike += 1;
    if (!place.isInitial) telling += 1;
    left.splice(place.index, 1);
  }
  const all = shorter.words.length;
  if (same + alike === all && telling > 0) {
    if (left.length > 0) return all >= 2 && left.length === 1 ? 'typed' : 'part';
    return alike === 0 ? 'same' : 'typed';
  }
  const bearable = bearableErrors(Math.min(a.sound.length, b.sound.length));
  if (areReadAlike(a, b)) return 'typed';
  if (bearable > 0 && typingDistance(a.sound, b.sound, bearable) <= bearable) return 'typed';
  if (telling === 0) return 'apart';
  return telling === 1 && isOfPerson(a) && isOfPerson(b) ? 'relative' : 'family';
}

/** A given name and a surname, perhaps a second given name; names of firms are longer or have a figure. */
function isOfPerson({ words }: ComparableName): boolean {
  return (words.length === 2 || words.length === 3) && !words.some(hasFigure);
}

/** Where a word stands among others: the same before one alike before its initial. */
function placeOf(word: string, among: readonly string[]): { index: number; isInitial: boolean } | null {
  const same = among.indexOf(word);
  if (same >= 0) return { index: same, isInitial: word.length === 1 };
  const alike = among.findIndex((candidate) => areAlikeWords(word, candidate));
  if (alike >= 0) return { index: alike, isInitial: false };
  const initial = among.findIndex(
    (candidate) => (candidate.length === 1 || word.length === 1) && candidate.charAt(0) === word.charAt(0),
  );
  return initial >= 0 ? { index: initial, isInitial: true } : null;
}
