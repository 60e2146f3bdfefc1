import { commandLine } from './command-line.ts';
import { pageWords } from './english-page-words.ts';
import { playbookLibrary } from './playbook-library.ts';
import { report } from './report.ts';
import { shell } from './shell.ts';

/** Everything a person reads: on the page, in what leaves, and on the command line. */
export const en = { ...pageWords, commandLine, report, playbookLibrary, shell };
