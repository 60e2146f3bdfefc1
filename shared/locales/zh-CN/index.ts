import type { en } from '../en/index.ts';
import type { Words } from '../words.ts';
import { commandLine } from './command-line.ts';
import { errors } from './errors.ts';
import { importWords } from './import.ts';
import { page } from './page.ts';
import { report } from './report.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';

export const zhCN: Words<typeof en> = { commandLine, errors, import: importWords, page, report, shell, start };
