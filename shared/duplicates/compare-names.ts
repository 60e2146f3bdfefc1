import type { ComparableName } from './comparable-name.ts';
import { areAlikeWords, bearableErrors, typingDistance } from './typing-distance.ts';

/**
 * same: but for case, accents, order of words; typed: but for typing errors; sound: read the same (张伟, 章伟, Zhang Wei);
 * part: one lacks what the other has more of; family: a word of both while others differ; apart; unknown: one has none.
 */
export type NameLikeness = 'same' | 'typed' | 'sound' | 'part' | 'family' | 'apart' | 'unknown';

const ranks: Record<NameLikeness, number> = {
  same: 6,
  sound: 5,
  typed: 4,
  part: 3,
  family: 2,
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
  const [shorter, longer] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  // A wrong character in a long name is a slip; in 王伟 it is another person.
  const bearable = shorter.length >= 6 ? 2 : 1;
  if (shorter.length >= 3 && typingDistance(shorter, longer, bearable) <= bearable) return 'typed';
  return shorter.length >= 2 && longer.includes(shorter) ? 'part' : 'apart';
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
  return telling > 0 ? 'family' : 'apart';
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
