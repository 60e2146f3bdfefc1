import type { Language } from '../settings/contract.ts';
import type { pageWords } from './en/english-page-words.ts';
import type { Words } from './words-of.ts';

/** What the page says in one language. */
export async function loadPageWords(language: Language): Promise<Words<typeof pageWords>> {
  return language === 'en'
    ? (await import('./en/english-page-words.ts')).pageWords
    : (await import('./zh-CN/chinese-page-words.ts')).pageWords;
}
