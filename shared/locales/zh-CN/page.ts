import type { page as english } from '../en/page.ts';
import type { Words } from '../words.ts';

export const page: Words<typeof english> = {};
