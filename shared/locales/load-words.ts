import type { Language } from '../settings/contract.ts';
import type { en } from './en/index.ts';
import type { Words } from './words-of.ts';

/** The words of one language, for a place that loads only what it speaks. */
export async function loadWords(language: Language): Promise<Words<typeof en>> {
  return language === 'en' ? (await import('./en/index.ts')).en : (await import('./zh-CN/index.ts')).zhCN;
}
