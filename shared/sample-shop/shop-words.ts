import type { Language } from '../settings/contract.ts';
import { englishWords } from './words.en.ts';
import type { ShopWords } from './words.ts';
import { chineseWords } from './words.zh-CN.ts';

/** Everything the sample shop says in a language. */
export function shopWords(language: Language): ShopWords {
  return language === 'zh-CN' ? chineseWords : englishWords;
}
