import type { pageWords as english } from '../en/english-page-words.ts';
import type { Words } from '../words-of.ts';
import { firstWords } from './chinese-first-words.ts';
import { laterWords } from './chinese-later-words.ts';

export const pageWords: Words<typeof english> = { ...firstWords, ...laterWords };
