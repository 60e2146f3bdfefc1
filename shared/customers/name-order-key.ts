import { pinyin } from 'pinyin-pro';
import { surnameLength } from './surname-length.ts';

/** Raised when keys change: what an archive keeps of them is then rebuilt when it is opened. */
export const nameOrderVersion = 3;

/** A name of at most this many characters is a person's, its beginning read as a surname; a longer one is read as a phrase. */
const longestPersonName = 4;
const mostKept = 30_000;

/** Before a name's own letters, which decide between two that read alike. */
const tie = '\u0001';
const partsOfName = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const han = /^\p{Script=Han}/u;
const marks = /\p{M}+/gu;
const digits = /\d+/gu;
const hasLeadingZero = /(?<!\d)0\d/u;
const codeOfZero = 0x30;
/** The length of a number is one character before the letters, which begin at 0x61. */
const longestNumber = 0x60 - codeOfZero;
/** Inside a word they part nothing: O'Brien, 阿卜杜拉·买买提. */
const insideWords = /['’‘`´.·・‧]/gu;
/** Letters that are no other letter with a mark on it, yet are looked for under one. */
const lookedForUnder: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };

/**
 * What names are sorted by, as plain text, each character by its code: Han characters by pinyin, syllable, then tone,
 * then character, one after the other; other letters without case and accents among them; numbers by their value; signs
 * count nowhere. Names that read alike stand by themselves as written. '' for no name.
 */
export function nameOrderKey(name: string): string {
  if (name.trim() === '') return '';
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(/[ßæœøđłı]/gu, (letter) => lookedForUnder[letter] ?? letter)
    .replace(insideWords, '');
  const parts = folded.match(partsOfName) ?? [];
  const plain = parts.join(' ');
  const read = parts
    .map((part, index) => (han.test(part) ? readHan(part, index === 0) : part.replace(digits, asNumber)))
    .join(' ');
  // Most Chinese names are in their key as they are written: a list reads a hundred thousand of them.
  return plain === name && !hasLeadingZero.test(plain) ? read : `${plain === '' ? folded.trim() : read}${tie}${name}`;
}

/** Without leading zeros and behind its length: 2 as `12`, 10 as `210`, so that 2 stands before 10. */
function asNumber(written: string): string {
  const number = written.replace(/^0+(?=\d)/u, '');
  return String.fromCharCode(codeOfZero + Math.min(number.length, longestNumber)) + number;
}

/** For lists short enough to be sorted where they are. */
export function sortedByName<Named extends { name: string }>(named: readonly Named[]): Named[] {
  return named
    .map((one) => ({ one, key: nameOrderKey(one.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);
}

/** 王小明 as `wang2王xiao3小ming2明`: a syllable that goes on stands behind one that ends, as li (李) before lian (连). */
function readHan(run: string, isBeginning: boolean): string {
  const characters = [...run];
  const readings =
    isBeginning && characters.length < longestPersonName ? readPerson(characters) : readPhrase(run, isBeginning);
  return characters.map((character, index) => `${readings[index] ?? ''}${character}`).join('');
}

const readingOfSurname = new Map<string, readonly string[]>();
const readingOfCharacter = new Map<string, string>();

/** What the name begins with is read as a surname (单 shan4, 仇 qiu2, 尉迟 yu4 chi2), the rest character by character. */
function readPerson(characters: readonly string[]): readonly string[] {
  const length = surnameLength(characters);
  const surname = characters.slice(0, length).join('');
  let asSurname = readingOfSurname.get(surname);
  if (asSurname === undefined) {
    asSurname = pinyin(surname, { mode: 'surname', toneType: 'num', type: 'array' }).map(asSorted);
    if (readingOfSurname.size >= mostKept) readingOfSurname.clear();
    readingOfSurname.set(surname, asSurname);
  }
  return [...asSurname, ...characters.slice(length).map(readCharacter)];
}

function readCharacter(character: string): string {
  let reading = readingOfCharacter.get(character);
  if (reading === undefined) {
    reading = asSorted(pinyin(character, { toneType: 'num' }));
    if (readingOfCharacter.size >= mostKept) readingOfCharacter.clear();
    readingOfCharacter.set(character, reading);
  }
  return reading;
}

/** 重庆银行 reads chong2, 解放路饭店 jie3: words are known as a whole. */
function readPhrase(run: string, isBeginning: boolean): readonly string[] {
  const mayBePerson = isBeginning && [...run].length <= longestPersonName;
  return pinyin(run, { mode: mayBePerson ? 'surname' : 'normal', toneType: 'num', type: 'array' }).map(asSorted);
}

/** `lü3` stands behind every `lu` and before `luan`, as in a dictionary; a character no one can read stands by itself. */
function asSorted(reading: string): string {
  const known = /^(\p{L}+)([0-5])$/u.exec(reading.normalize('NFC'));
  const [, syllable = '', tone = ''] = known ?? [];
  if (!/^[a-zü]+$/u.test(syllable)) return '';
  return syllable.includes('ü') ? `${syllable.replace('ü', 'u')}:${tone}` : `${syllable}${tone}`;
}
