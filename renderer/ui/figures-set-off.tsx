import { Fragment } from 'react';

/** A sentence whose figures are heavier than its words. */
export function FiguresSetOff({ text }: { text: string }) {
  return Array.from(text.matchAll(/(\D*)(\d(?:[\d.,]*\d)?)?/gu), ({ index, 1: words, 2: figure }) => (
    <Fragment key={index}>
      {words}
      {figure !== undefined && <b>{figure}</b>}
    </Fragment>
  ));
}
