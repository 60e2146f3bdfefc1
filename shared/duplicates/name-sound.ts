import { pinyin } from 'pinyin-pro';

const readingOfCharacter = new Map<string, string>();
const readingOfBeginning = new Map<string, readonly string[]>();

/**
 * How a Chinese name is read, without tones, a syllable each; surnames with a reading of their own (单, 曾, 仇, 解) have
 * it. Readings are kept: a shop's names share a few thousand characters.
 */
export function syllablesOf(name: string): readonly string[] {
  const characters = [...name];
  const [first, second] = characters;
  if (first === undefined) return [];
  // A surname is one character or two (欧阳); what it begins with decides how it is read.
  const beginning = readingOf(first + (second ?? ''));
  return [...beginning, ...characters.slice(2).map(readingAlone)];
}

function readingOf(beginning: string): readonly string[] {
  const kept = readingOfBeginning.get(beginning);
  if (kept !== undefined) return kept;
  const reading = pinyin(beginning, { toneType: 'none', type: 'array', surname: 'head', v: true });
  readingOfBeginning.set(beginning, reading);
  return reading;
}

function readingAlone(character: string): string {
  const kept = readingOfCharacter.get(character);
  if (kept !== undefined) return kept;
  const reading = pinyin(character, { toneType: 'none', v: true });
  readingOfCharacter.set(character, reading);
  return reading;
}
