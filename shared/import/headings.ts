import type { Calendar } from '../dates/remembered-day.ts';
import { exchangeHeading } from '../exchange/exchange-headings.ts';
import { formerExchangeHeadings } from '../exchange/former-headings.ts';
import { isRecordField, type RecordField } from '../records/exchanged-records.ts';
import { languages } from '../settings/languages.ts';
import { foldHeading } from '../text.ts';
import { type ColumnMapping, importKinds, type NamedKind, type NameOrder } from './fields.ts';
import { blockingHan, blockingWords, type HeadingMeaning, headingPhrases } from './heading-phrases.ts';
import { fieldsByKind } from './import-kinds.ts';
import { recordHeadingPhrases } from './record-heading-phrases.ts';

/** What a heading can mean, and how sure that is: `strength` of an exact phrase is always above a contained one. */
export interface HeadingCandidate {
  meaning: HeadingMeaning;
  strength: number;
}

const strengthOfExact = 2_000;
const strengthOfExactWithoutUnit = 1_500;
const strengthOfContained = 500;
const longestHeading = 200;

interface Phrase {
  meaning: HeadingMeaning;
  /** Place in the list of its meaning: 0 is the most telling. */
  place: number;
}

interface ContainedPhrase extends Phrase {
  folded: string;
  words: readonly string[];
}

function phraseWords(phrase: string): readonly string[] {
  return phrase.split(/[^\p{L}\p{N}#]+/u).filter((word) => word !== '');
}

/** Behind every phrase that people write. */
const placeOfOurs = 400;

const exactPhrases = new Map<string, Phrase[]>();
/** Columns of records' own tables: a heading that means one may mean anything else as well. */
const recordPhrases = new Map<string, Phrase[]>();
const containedHan: ContainedPhrase[] = [];
const containedByFirstWord = new Map<string, ContainedPhrase[]>();

const isHan = /\p{Script=Han}/u;

function collectPhrases(): void {
  for (const [meaning, lines] of Object.entries(headingPhrases) as [HeadingMeaning, readonly string[]][]) {
    const phrases = lines
      .join(',')
      .split(',')
      .filter((phrase) => phrase !== '');
    for (const [place, marked] of phrases.entries()) {
      const isExactOnly = marked.startsWith('=');
      const phrase = isExactOnly ? marked.slice(1) : marked;
      const folded = foldHeading(phrase);
      const sameText = exactPhrases.get(folded) ?? [];
      if (!sameText.some((other) => other.meaning === meaning)) sameText.push({ meaning, place });
      exactPhrases.set(folded, sameText);
      if (isExactOnly) continue;
      const contained = { meaning, place, folded, words: phraseWords(phrase) };
      if (isHan.test(phrase)) containedHan.push(contained);
      else {
        const [first = ''] = contained.words;
        containedByFirstWord.set(first, [...(containedByFirstWord.get(first) ?? []), contained]);
      }
    }
  }
}
collectPhrases();

/** One of our own tables that someone has changed: the columns that are left are still known. */
function collectExchangeHeadings(): void {
  for (const kind of importKinds) {
    for (const language of languages) {
      for (const field of fieldsByKind[kind]) {
        const headings = [exchangeHeading(kind, field, language), ...formerExchangeHeadings(kind, field, language)];
        for (const heading of headings) {
          const folded = foldHeading(heading);
          const phrases = isRecordField(field) ? recordPhrases : exactPhrases;
          const sameText = phrases.get(folded) ?? [];
          if (!sameText.some(({ meaning }) => meaning === field)) sameText.push({ meaning: field, place: placeOfOurs });
          phrases.set(folded, sameText);
        }
      }
    }
  }
}
collectExchangeHeadings();

function collectRecordPhrases(): void {
  for (const [field, phrases] of Object.entries(recordHeadingPhrases) as [RecordField, string][]) {
    for (const [place, phrase] of phrases.split(',').entries()) {
      const folded = foldHeading(phrase);
      const sameText = recordPhrases.get(folded) ?? [];
      if (!sameText.some(({ meaning }) => meaning === field)) sameText.push({ meaning: field, place });
      recordPhrases.set(folded, sameText);
    }
  }
}
collectRecordPhrases();

/** "orderDate_utc (UTC)" → order, date, utc, utc: words at blanks, signs and humps, in lower case. */
function headingWords(heading: string): readonly string[] {
  return phraseWords(
    heading
      .normalize('NFKC')
      .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .toLowerCase(),
  );
}

const remark = /\s*(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|\{[^{}]*\})\s*/gu;
const unitBehind = /[/_:\-\s]*(?:元|￥|¥|\$|€|人民币|rmb|cny|usd|eur|gbp|件|个)$/iu;
const required = /^[*＊\s]+|[*＊:：\s]+$/gu;

function exactOf(folded: string, strength: number): HeadingCandidate[] {
  return (exactPhrases.get(folded) ?? []).map(({ meaning, place }) => ({ meaning, strength: strength - place }));
}

function hasBlockingWord(words: readonly string[]): boolean {
  return words.some((word) => blockingWords.has(word));
}

function containedHanOf(folded: string): HeadingCandidate[] {
  let longest = 0;
  const found: HeadingCandidate[] = [];
  for (const phrase of containedHan) {
    const at = folded.indexOf(phrase.folded);
    if (at < 0 || phrase.folded.length < longest) continue;
    const rest = folded.slice(0, at) + folded.slice(at + phrase.folded.length);
    if (blockingHan.test(rest)) continue;
    if (phrase.folded.length > longest) found.length = 0;
    longest = phrase.folded.length;
    found.push({ meaning: phrase.meaning, strength: strengthOfContained - phrase.place });
  }
  return found;
}

function standsAt(words: readonly string[], phrase: readonly string[], at: number): boolean {
  return phrase.every((word, index) => words[at + index] === word);
}

function containedWordsOf(words: readonly string[]): HeadingCandidate[] {
  let longest = 0;
  const found: HeadingCandidate[] = [];
  for (const [at, word] of words.entries()) {
    for (const phrase of containedByFirstWord.get(word) ?? []) {
      if (phrase.words.length < longest || !standsAt(words, phrase.words, at)) continue;
      const rest = [...words.slice(0, at), ...words.slice(at + phrase.words.length)];
      if (hasBlockingWord(rest)) continue;
      if (phrase.words.length > longest) found.length = 0;
      longest = phrase.words.length;
      found.push({ meaning: phrase.meaning, strength: strengthOfContained - phrase.place });
    }
  }
  return found;
}

/** "Phone 2 - Value", "手机2": the heading without its digits, for columns that come in several. */
function withoutDigits(folded: string): string {
  return folded.replace(/\d+/g, '');
}

const severalColumns: ReadonlySet<HeadingMeaning> = new Set([
  'phone',
  'email',
  'address',
  'city',
  'postcode',
  'country',
]);

/** What a heading can mean, best first; empty for one that says nothing, or speaks of something else. */
export function headingCandidates(heading: string): readonly HeadingCandidate[] {
  const text = heading.slice(0, longestHeading).normalize('NFKC').replace(required, '');
  const folded = foldHeading(text);
  if (folded === '') return [];
  const ofRecords = (recordPhrases.get(folded) ?? []).map(({ meaning, place }) => ({
    meaning,
    strength: strengthOfExact - place,
  }));
  return [...namedCandidates(text, folded), ...ofRecords];
}

function namedCandidates(text: string, folded: string): readonly HeadingCandidate[] {
  const exact = exactOf(folded, strengthOfExact);
  if (exact.length > 0) return sorted(exact);
  const remarks = text.match(remark)?.join(' ') ?? '';
  const plain = text.replace(remark, ' ').trim();
  if (blockingHan.test(remarks) || /配送先|お届け先/u.test(remarks)) return [];
  if (hasBlockingWord(headingWords(remarks)) && !/-\s*refund/i.test(remarks)) return [];
  const plainFolded = foldHeading(plain);
  const withoutUnit = foldHeading(plain.replace(unitBehind, ''));
  for (const candidate of [plainFolded, withoutUnit]) {
    const found = candidate === '' ? [] : exactOf(candidate, strengthOfExactWithoutUnit);
    if (found.length > 0) return sorted(found);
  }
  const numbered = exactOf(withoutDigits(plainFolded), strengthOfExactWithoutUnit).filter(({ meaning }) =>
    severalColumns.has(meaning),
  );
  if (numbered.length > 0) return sorted(numbered);
  return sorted(isHan.test(plainFolded) ? containedHanOf(plainFolded) : containedWordsOf(headingWords(plain)));
}

function sorted(candidates: HeadingCandidate[]): readonly HeadingCandidate[] {
  return candidates.sort((a, b) => b.strength - a.strength);
}

const saysNothing = /^(?:column|col|field|f|spalte|unnamed|列|栏|字段|欄|欄位)?\d*$/;

/** True for a heading that says nothing about its column: none, "Column 3", "字段2", a letter. */
export function isEmptyHeading(heading: string): boolean {
  const folded = foldHeading(heading);
  return folded === '' || saysNothing.test(folded) || /^[a-z]$/.test(folded);
}

/** True for a heading that names something else: the day of a shipment, of a registration, a profit. */
export function isForeignHeading(heading: string): boolean {
  const text = heading.slice(0, longestHeading);
  return blockingHan.test(text) || hasBlockingWord(headingWords(text)) || /生日|出生|birth/iu.test(text);
}

const creationHeadings = new Set(
  ['创建时间', '创建日期', '录入日期', 'created', 'created at', 'created on', 'date created', 'creation date'].map(
    foldHeading,
  ),
);

/** The day on which an entry was made: of a customer or of an order, as the rest of the file is. */
export function isCreationHeading(heading: string): boolean {
  return creationHeadings.has(foldHeading(heading));
}

type HeadedColumns = readonly { index: number; heading: string }[];

function headingsOf(columns: HeadedColumns, indexes: readonly number[] = []): string[] {
  return indexes.map((index) => columns.find((column) => column.index === index)?.heading.normalize('NFKC') ?? '');
}

const lunarHeading = /农历|農曆|阴历|陰曆|旧历|舊曆|\blunar\b/i;

/** The calendar of a column of birthdays, as its heading says: 生日(农历). */
export function calendarOfBirthdays(columns: HeadedColumns, { mapping }: { mapping: ColumnMapping }): Calendar {
  return headingsOf(columns, mapping.birthday).some((heading) => lunarHeading.test(heading)) ? 'lunar' : 'solar';
}

/** Which of two columns of a name is the family's, as their headings say; undefined where they do not. */
export function orderOfNameParts(
  columns: HeadedColumns,
  { mapping }: { mapping: ColumnMapping },
): NameOrder | undefined {
  // Behind two parts come columns that stand in for both.
  const parts = headingsOf(columns, mapping.name?.slice(0, 2)).map((heading) => {
    const meanings = headingCandidates(heading).map(({ meaning }) => meaning);
    return meanings.find((meaning) => meaning === 'surname' || meaning === 'givenName');
  });
  if (parts.length !== 2 || parts[0] === parts[1]) return undefined;
  if (parts[0] === 'surname' || parts[1] === 'givenName') return 'familyFirst';
  return parts[0] === 'givenName' || parts[1] === 'surname' ? 'givenFirst' : undefined;
}

const companyHeading = /公司|企业|企業|单位名|單位名|(?:company|organi[sz]ation|business|firm)(?:\s?_?name)?$/iu;
const personHeading = /姓名|联系人|聯絡人|contact|person/iu;

/** Whose names a column holds, as its heading says: CompanyName, 公司名称. */
export function kindOfNames(columns: HeadedColumns, { mapping }: { mapping: ColumnMapping }): NamedKind {
  const [heading, second] = headingsOf(columns, mapping.name);
  if (heading === undefined || second !== undefined || personHeading.test(heading)) return 'anyone';
  return companyHeading.test(heading.trim()) ? 'companies' : 'anyone';
}
