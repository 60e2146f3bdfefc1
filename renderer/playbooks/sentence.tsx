import { Fragment, type ReactNode } from 'react';

/** Private to the program: no text holds it. */
const mark = '\uE000';

/** The values of a sentence whose blanks are drawn by `Sentence`. */
export function blanksOf<Name extends string>(...names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, `${mark}${name}${mark}`])) as Record<Name, string>;
}

/** A sentence with something else in its blanks than text: `text` was made with `blanksOf`. */
export function Sentence({ text, blanks }: { text: string; blanks: Readonly<Record<string, ReactNode>> }) {
  return text
    .split(mark)
    .map((piece, place) => (place % 2 === 0 ? piece : <Fragment key={piece}>{blanks[piece]}</Fragment>));
}
