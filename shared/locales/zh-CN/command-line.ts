import type { commandLine as english } from '../en/command-line.ts';
import type { Words } from '../words.ts';

export const commandLine: Words<typeof english> = {};
