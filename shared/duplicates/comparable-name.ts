import { surnameLengthOf } from '../customers/compound-surnames.ts';
import { foldText } from '../text.ts';
import { syllablesOf } from './name-sound.ts';

/** A name prepared for being compared with many others. */
export interface ComparableName {
  /** Folded, accents off, without punctuation and a company's ending; '' where no name is known. */
  readonly text: string;
  readonly words: readonly string[];
  readonly isHan: boolean;
  /** Of a Chinese name: how many of its characters are the surname; 0 of any other. */
  readonly surnameLength: number;
  /** A Han name as it is read; a Latin one as it is written; without blanks. */
  readonly sound: string;
  /** The same with the surname last: 王小明 is Wang Xiaoming and Xiaoming Wang. */
  readonly turnedSound: string;
}

const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;
const accents = /\p{M}+/gu;
const hanOnly = /^\p{Script=Han}+$/u;
const honorifics = /(?:先生|女士|小姐|太太|老师|老板|阿姨|叔叔|师傅|医生|经理|大哥|大姐|姐|哥|总|叔|姨)$/u;
const hanCompanyEnding = /(?:股份有限公司|有限责任公司|有限公司|公司|集团|商行|工作室)$/u;
const latinCompanyEndings: ReadonlySet<string> = new Set(
  'ltd limited llc inc gmbh ag plc corp corporation sa co company bv oy ab kg pty srl spa'.split(' '),
);
const latinTitles: ReadonlySet<string> = new Set('mr mrs ms miss dr prof herr frau'.split(' '));

export function comparableName(name: string): ComparableName {
  const folded = foldText(name).normalize('NFD').replace(accents, '').normalize('NFC');
  const spaced = folded.replace(notLetterOrDigit, ' ').trim();
  const joined = spaced.replaceAll(' ', '');
  if (hanOnly.test(joined)) return hanName(joined);
  const words = withoutAdditions(spaced === '' ? [] : spaced.split(' '));
  const text = words.join(' ');
  const [first = '', ...rest] = words;
  return { text, words, isHan: false, surnameLength: 0, sound: words.join(''), turnedSound: rest.join('') + first };
}

function hanName(joined: string): ComparableName {
  const plain = joined.replace(honorifics, '').replace(hanCompanyEnding, '');
  const text = plain === '' ? joined : plain;
  const syllables = syllablesOf(text);
  const surname = surnameLengthOf(text);
  return {
    text,
    words: [text],
    isHan: true,
    surnameLength: surname,
    sound: syllables.join(''),
    turnedSound: [...syllables.slice(surname), ...syllables.slice(0, surname)].join(''),
  };
}

function withoutAdditions(words: readonly string[]): readonly string[] {
  const kept = words.filter(
    (word, index) => !(index === 0 && latinTitles.has(word)) && !(index > 0 && latinCompanyEndings.has(word)),
  );
  return kept.length === 0 ? words : kept;
}
