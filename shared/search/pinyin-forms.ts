import { nameReadings } from './pinyin-readings.ts';
import type { SearchableText } from './searchable-text.ts';

/** What can be typed for a part of a name: from one of its characters to the end of its run of Han characters. */
export interface PinyinForm {
  /** Full pinyin; only initials; or the first character in full and initials for the others (wangxm). */
  readonly sort: 'pinyin' | 'initials';
  readonly letters: string;
  /** Where in the name's `compact` it begins. */
  readonly place: number;
  /** The letters of each character. */
  readonly syllables: readonly string[];
  /** At least as many as there are syllables. */
  readonly characters: readonly string[];
}

interface HanRun {
  place: number;
  characters: string[];
}

/** How many ways of reading a part are kept, the usual ones first: fewer for parts that do not begin the name. */
const mostWaysOfName = 8;
const mostWaysOfPart = 3;
const longestRun = 24;

function hanRuns(compact: string): HanRun[] {
  return [...compact.matchAll(/\p{Script=Han}+/gu)].map((found) => ({
    place: found.index,
    characters: [...found[0]].slice(0, longestRun),
  }));
}

/** The ways to read these characters, the usual one first. */
function waysToRead(readings: readonly (readonly string[])[], most: number): string[][] {
  let ways: string[][] = [[]];
  for (const ofCharacter of readings) {
    const [usual = ''] = ofCharacter;
    const others = ofCharacter.slice(1);
    const longer = ways.map((way) => [...way, usual]);
    for (const way of ways) for (const reading of others) longer.push([...way, reading]);
    ways = longer.slice(0, most);
  }
  return ways;
}

/** Everything a name can be asked for by in pinyin, each once. */
export function pinyinForms({ compact }: Pick<SearchableText, 'compact'>): PinyinForm[] {
  const forms = new Map<string, PinyinForm>();
  for (const { place, characters } of hanRuns(compact)) {
    const readings = nameReadings(characters);
    let from = place;
    for (const [index, character] of characters.entries()) {
      const ofPart = readings.slice(index);
      const known = ofPart.findIndex((ofCharacter) => ofCharacter.length === 0);
      const read = known < 0 ? ofPart : ofPart.slice(0, known);
      const ways = waysToRead(read, index === 0 ? mostWaysOfName : mostWaysOfPart);
      if (read.length > 0) addForms(forms, ways, from, characters.slice(index), index === 0);
      from += character.length;
    }
  }
  return [...forms.values()];
}

function addForms(
  forms: Map<string, PinyinForm>,
  ways: readonly (readonly string[])[],
  place: number,
  characters: readonly string[],
  isWholeRun: boolean,
): void {
  for (const way of ways) {
    add('pinyin', way);
    add(
      'initials',
      way.map((syllable) => syllable.charAt(0)),
    );
    if (isWholeRun && way.length > 2)
      add(
        'initials',
        way.map((syllable, index) => (index === 0 ? syllable : syllable.charAt(0))),
      );
  }

  function add(sort: PinyinForm['sort'], syllables: readonly string[]): void {
    const letters = syllables.join('');
    const key = `${place} ${letters}`;
    if (forms.has(key)) return;
    forms.set(key, { sort, letters, place, syllables, characters });
  }
}

/** Where in `compact` the part of a name ends that so many letters of a form stand for. */
export function endOfLetters({ place, syllables, characters }: PinyinForm, letters: number): number {
  let end = place;
  let read = 0;
  for (const [index, syllable] of syllables.entries()) {
    end += characters[index]?.length ?? 0;
    read += syllable.length;
    if (read >= letters) break;
  }
  return end;
}
