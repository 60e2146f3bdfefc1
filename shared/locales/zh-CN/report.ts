import type { report as english } from '../en/report.ts';
import type { Words } from '../words.ts';

export const report: Words<typeof english> = {};
