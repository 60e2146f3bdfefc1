import { phoneDigits } from '../phone.ts';
import { foldText } from '../text.ts';
import { lengthWithoutEnding } from './company-ending.ts';
import { searchableText } from './searchable-text.ts';

/** One thing that is looked for in one field. */
export interface SearchTerm {
  readonly compact: string;
  /** The same without a company's ending, where it has one: fits names that are this, whatever ending they have. */
  readonly company: string | null;
  /** The same as digits of a phone, three and more; two readings where it may be written with a country's prefix. */
  readonly phones: readonly string[];
  /** Letters only, as pinyin is typed; null where there are others. */
  readonly letters: string | null;
}

/**
 * What was typed, understood: found is who fits all of it in one field (blanks make no difference), or each of its
 * words in any.
 */
export interface SearchQuery {
  readonly whole: SearchTerm | null;
  /** Empty where there is only one word. */
  readonly words: readonly SearchTerm[];
  /** Only signs: looked for as they stand, in names and numbers. */
  readonly signs: string | null;
}

export const fewestPhoneDigits = 3;
const mostWords = 8;
const likeAPhone = /^[+\d\s().\-–—/]+$/u;

/** Null where nothing was typed. */
export function searchQuery(typed: string): SearchQuery | null {
  const text = typed.normalize('NFKC');
  if (foldText(text) === '') return null;
  const whole = searchTerm(text);
  if (whole === null) return { whole: null, words: [], signs: foldText(text) };
  const words = text
    .split(/\s+/u)
    .map(searchTerm)
    .filter((term) => term !== null)
    .slice(0, mostWords);
  return { whole, words: words.length > 1 ? words : [], signs: null };
}

function searchTerm(text: string): SearchTerm | null {
  const searchable = searchableText(text);
  const { compact } = searchable;
  if (compact === '') return null;
  const length = lengthWithoutEnding(searchable);
  return {
    compact,
    company: length < compact.length ? compact.slice(0, length) : null,
    phones: likeAPhone.test(text) ? phoneReadings(text) : [],
    letters: /^[a-z]+$/.test(compact) ? compact : null,
  };
}

function phoneReadings(text: string): string[] {
  const digits = text.replace(/\D+/gu, '');
  const isInternational = /^\s*(?:\(?\+|00[1-9])/u.test(text);
  const withoutChina = isInternational ? digits.replace(/^(?:00)?86/, '') : digits;
  const readings = [digits, phoneDigits(text), withoutChina];
  return [...new Set(readings)].filter((reading) => reading.length >= fewestPhoneDigits);
}
