import { firstWords } from './english-first-words.ts';
import { laterWords } from './english-later-words.ts';

/** Everything a person reads on the page. */
export const pageWords = { ...firstWords, ...laterWords };
