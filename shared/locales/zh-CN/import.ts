import type { importWords as english } from '../en/import.ts';
import type { Words } from '../words.ts';

export const importWords: Words<typeof english> = {};
