import { pinyin } from 'pinyin-pro';
import { surnameLength } from '../customers/surname-length.ts';

/** How a Han character of a name may be read. Neither list holds a reading of the other; both are empty where none is known. */
export interface CharacterReadings {
  /** As a surname, where it is one; else as the character or the word it belongs to is usually read. */
  readonly usual: readonly string[];
  readonly others: readonly string[];
}

/** A name of at most this many characters is a person's; a longer one is read as a phrase. */
const longestPersonName = 4;
const mostReadings = 4;
const mostKept = 30_000;

/** ü is typed as v or as u. */
function typedForms(syllable: string): string[] {
  const plain = syllable.normalize('NFC').toLowerCase();
  if (!plain.includes('ü')) return [plain];
  return [plain.replaceAll('ü', 'v'), plain.replaceAll('ü', 'u')];
}

function onlyLetters(syllables: readonly string[]): string[] {
  return [...new Set(syllables.flatMap(typedForms))].filter((syllable) => /^[a-z]+$/.test(syllable));
}

function remembered(read: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const kept = new Map<string, readonly string[]>();
  return (text) => {
    let readings = kept.get(text);
    if (readings === undefined) {
      readings = read(text);
      if (kept.size >= mostKept) kept.clear();
      kept.set(text, readings);
    }
    return readings;
  };
}

/** Every reading of a character as the dictionary orders them, the most usual one first. */
const readingsOf = remembered((character) =>
  pinyin(character, { multiple: true, toneType: 'none', type: 'array' }).slice(0, mostReadings),
);
const surnameReadings = remembered((surname) => pinyin(surname, { mode: 'surname', toneType: 'none', type: 'array' }));
const wordReadings = remembered((word) => pinyin(word, { toneType: 'none', type: 'array' }));

/** For each Han character of a name, in order, how it may be read. */
export function nameReadings(characters: readonly string[]): readonly CharacterReadings[] {
  const isPerson = characters.length <= longestPersonName;
  const length = isPerson ? surnameLength(characters) : 0;
  const surname = length === 0 ? [] : surnameReadings(characters.slice(0, length).join(''));
  const rest = wordReadings(characters.slice(length).join(''));
  return characters.map((character, index) => {
    const all = readingsOf(character);
    const inWord = rest[index - length] ?? '';
    // 重庆银行 reads chong qing yin hang; of a given name (重阳) no one knows whether it is the word.
    const usual = surname[index] ?? (isPerson ? [inWord, ...all.slice(0, 1)] : inWord);
    const ofUsual = onlyLetters([usual].flat());
    return { usual: ofUsual, others: onlyLetters(all).filter((reading) => !ofUsual.includes(reading)) };
  });
}
