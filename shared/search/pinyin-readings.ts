import { pinyin } from 'pinyin-pro';

const mostReadings = 4;
const readingsOfCharacter = new Map<string, readonly string[]>();
const surnamesOfBeginning = new Map<string, readonly string[]>();
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

/** How a Han character may be read, the usual reading first; none where it is not known. */
function readingsOf(character: string): readonly string[] {
  let readings = readingsOfCharacter.get(character);
  if (readings === undefined) {
    const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
    readings = onlyLetters(all).slice(0, mostReadings);
    if (readingsOfCharacter.size >= mostKept) readingsOfCharacter.clear();
    readingsOfCharacter.set(character, readings);
  }
  return readings;
}

/** How the first two characters are read as a surname (单 shan, 尉迟 yu chi). */
function surnameReadings(beginning: string): readonly string[] {
  let readings = surnamesOfBeginning.get(beginning);
  if (readings === undefined) {
    readings = pinyin(beginning, { mode: 'surname', toneType: 'none', type: 'array' });
    if (surnamesOfBeginning.size >= mostKept) surnamesOfBeginning.clear();
    surnamesOfBeginning.set(beginning, readings);
  }
  return readings;
}

/** For each Han character of a name, in order, its readings; those of a surname first. */
export function nameReadings(characters: readonly string[]): readonly (readonly string[])[] {
  const surname = surnameReadings(characters.slice(0, 2).join(''));
  return characters.map((character, index) => {
    const usual = readingsOf(character);
    const asSurname = index < 2 ? surname[index] : undefined;
    return asSurname === undefined ? usual : onlyLetters([asSurname, ...usual]);
  });
}
