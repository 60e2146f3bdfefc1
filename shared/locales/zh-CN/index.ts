import type { en } from '../en/index.ts';
import type { Words } from '../words-of.ts';
import { pageWords } from './chinese-page-words.ts';
import { commandLine } from './command-line.ts';
import { playbookLibrary } from './playbook-library.ts';
import { report } from './report.ts';
import { shell } from './shell.ts';

export const zhCN: Words<typeof en> = { ...pageWords, commandLine, report, playbookLibrary, shell };
