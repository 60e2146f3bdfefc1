import { foldText } from './text.ts';

/** The code that each way of writing it means, folded; a code's ways are one text with strokes between them. */
export function codesByWord<Code extends string>(words: Readonly<Record<Code, string>>): ReadonlyMap<string, Code> {
  const codes = Object.keys(words) as Code[];
  return new Map([
    ...codes.flatMap((code) => words[code].split('|').map((word) => [foldText(word), code] as const)),
    ...codes.map((code) => [code, code] as const),
  ]);
}
