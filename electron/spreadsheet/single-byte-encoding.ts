import type { TextEncoding } from '../../shared/import/recognition.ts';
import { encodingsOfCurrency, languages } from './letters-of-languages.ts';

export interface EncodingGuess {
  encoding: TextEncoding;
  /** 1: every letter is one of a language's own. */
  score: number;
  /** Another encoding fits nearly as well, and reads other letters. */
  isDoubtful: boolean;
}

const sampledBytes = 64 * 1024;
/** Of equal ones the first. */
const candidates: readonly TextEncoding[] = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'macintosh',
  'iso-8859-2',
  'koi8-r',
  'x-mac-cyrillic',
  'ibm866',
];
const leastCertainty = 0.75;
const leastMargin = 0.06;
const weightOfCurrency = 0.07;
/** Signs that texts of every language have. */
const neutralSigns = new Set('“”„‘’‚–—…€£¥°©®™«»·•№§´`¨¡¿\u00A0¹²³ºª½¼¾±×÷');
const letter = /\p{L}/u;
const latin = /\p{Script=Latin}/u;
const asciiLetter = /[a-z]/i;

/** Judges by its letters in which one-byte encoding a text is written. */
export function guessSingleByte(sample: Buffer, homeCurrency: string | undefined): EncodingGuess {
  const bytes = sample.subarray(0, sampledBytes);
  const likelier = encodingsOfCurrency[homeCurrency ?? ''] ?? [];
  const guesses = candidates
    .map((encoding) => {
      const text = new TextDecoder(encoding).decode(bytes);
      return { encoding, text, score: scoreOf(text, encoding) + (likelier.includes(encoding) ? weightOfCurrency : 0) };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = guesses;
  if (best === undefined) return { encoding: 'windows-1252', score: 0, isDoubtful: true };
  const rival = guesses.find(({ text }) => text !== best.text);
  const isDoubtful = best.score < leastCertainty || (rival !== undefined && best.score - rival.score < leastMargin);
  return { encoding: best.encoding, score: best.score, isDoubtful };
}

/** How well the letters beyond ASCII are those of one language, at best. */
function scoreOf(text: string, encoding: TextEncoding): number {
  const foreign = new Map<string, number>();
  let count = 0;
  let faults = 0;
  const characters = Array.from(text);
  for (const [place, character] of characters.entries()) {
    if (character < '\u0080') continue;
    const before = characters[place - 1] ?? '';
    const behind = characters[place + 1] ?? '';
    const isWithinWord = letter.test(before) && letter.test(behind);
    if (neutralSigns.has(character) && !(isWithinWord && character !== '’')) continue;
    count += 1;
    if (isOddPlace(character, before, behind)) faults += 1;
    else foreign.set(character.toLowerCase(), (foreign.get(character.toLowerCase()) ?? 0) + 1);
  }
  if (count === 0) return 0;
  const hitsOf = ({ common, rare = '' }: (typeof languages)[number]): number => {
    let hits = 0;
    for (const [character, times] of foreign) {
      if (common.includes(character)) hits += times;
      else if (rare.includes(character)) hits += times / 2;
      else hits -= times;
    }
    return hits - faults;
  };
  const scores = languages
    .filter(({ encodings }) => encodings.includes(encoding))
    .map((language) => ((language.weight ?? 1) * hitsOf(language)) / count);
  return Math.max(-1, ...scores);
}

/** A letter where its language does not write it: a capital within a word, ã before another letter than o or e. */
function isOddPlace(character: string, before: string, behind: string): boolean {
  if (!letter.test(character)) return true;
  // No word is of two scripts.
  if (!latin.test(character) && (asciiLetter.test(before) || asciiLetter.test(behind))) return true;
  const isCapital = character !== character.toLowerCase();
  if (isCapital && before !== before.toUpperCase()) return true;
  const isLast = !letter.test(behind);
  switch (character) {
    case 'ã':
      return !isLast && !/[oes]/.test(behind);
    case 'õ':
      return behind !== 'e';
    case 'ς':
      return !isLast;
    default:
      return false;
  }
}
