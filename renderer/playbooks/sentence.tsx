import { Fragment, type ReactNode } from 'react';
import { byKey } from '../../shared/by-key.ts';

/** Private to the program: no text holds it. */
const mark = '\uE000';

/** The values of a sentence whose blanks are drawn by `Sentence`. */
export function blanksOf<Name extends string>(...names: readonly Name[]): Record<Name, string> {
  return byKey(names, (name) => `${mark}${name}${mark}`);
}

/** A sentence with something else in its blanks than text: `text` was made with `blanksOf`. */
export function Sentence({ text, blanks }: { text: string; blanks: Readonly<Record<string, ReactNode>> }) {
  return text
    .split(mark)
    .map((piece, place) => (place % 2 === 0 ? piece : <Fragment key={piece}>{blanks[piece]}</Fragment>));
}
