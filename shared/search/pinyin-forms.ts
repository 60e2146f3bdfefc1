import { type CharacterReadings, nameReadings } from './pinyin-readings.ts';
import type { SearchableText } from './searchable-text.ts';

/** What can be typed for a part of a name: from one of its characters to the end of its run of Han characters. */
export interface PinyinForm {
  /** Full pinyin; only initials; or the first character in full and initials for the others (wangxm). */
  readonly sort: 'pinyin' | 'initials';
  readonly letters: string;
  /** Whether every character is read as it usually is: 彭 of 彭景行 as peng, never as bang. */
  readonly isUsual: boolean;
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

interface Way {
  readonly syllables: readonly string[];
  readonly isUsual: boolean;
}

/** The ways to read these characters, the usual ones first. */
function waysToRead(readings: readonly CharacterReadings[], most: number): readonly Way[] {
  let ways: Way[] = [{ syllables: [], isUsual: true }];
  for (const { usual, others } of readings) {
    const usualWays: Way[] = [];
    const otherWays: Way[] = [];
    const add = ({ syllables, isUsual }: Way, reading: string, isUsualReading: boolean): void => {
      const way = { syllables: [...syllables, reading], isUsual: isUsual && isUsualReading };
      (way.isUsual ? usualWays : otherWays).push(way);
    };
    for (const reading of usual) for (const way of ways) add(way, reading, true);
    for (const reading of others) for (const way of ways) add(way, reading, false);
    ways = [...usualWays, ...otherWays].slice(0, most);
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
      const known = ofPart.findIndex(({ usual, others }) => usual.length + others.length === 0);
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
  ways: readonly Way[],
  place: number,
  characters: readonly string[],
  isWholeRun: boolean,
): void {
  for (const { syllables, isUsual } of ways) {
    add('pinyin', syllables, isUsual);
    add(
      'initials',
      syllables.map((syllable) => syllable.charAt(0)),
      isUsual,
    );
    if (isWholeRun && syllables.length > 2)
      add(
        'initials',
        syllables.map((syllable, index) => (index === 0 ? syllable : syllable.charAt(0))),
        isUsual,
      );
  }

  function add(sort: PinyinForm['sort'], syllables: readonly string[], isUsual: boolean): void {
    const letters = syllables.join('');
    const key = `${place} ${letters}`;
    // The usual ways come first: what one of them gives is usual, whatever other way gives it too.
    if (forms.has(key)) return;
    forms.set(key, { sort, letters, isUsual, place, syllables, characters });
  }
}

/** Where in `compact` the part of a name ends that the first `letters` letters of a form stand for. */
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
