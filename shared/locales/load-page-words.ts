import type { Language } from '../settings/contract.ts';
import type { firstWords } from './en/english-first-words.ts';
import type { laterWords } from './en/english-later-words.ts';
import type { Words } from './words-of.ts';

/** What the first screen says in one language. */
export async function loadFirstWords(language: Language): Promise<Words<typeof firstWords>> {
  return language === 'en'
    ? (await import('./en/english-first-words.ts')).firstWords
    : (await import('./zh-CN/chinese-first-words.ts')).firstWords;
}

/** What pages say in addition that are not seen first. */
export async function loadLaterWords(language: Language): Promise<Words<typeof laterWords>> {
  return language === 'en'
    ? (await import('./en/english-later-words.ts')).laterWords
    : (await import('./zh-CN/chinese-later-words.ts')).laterWords;
}
