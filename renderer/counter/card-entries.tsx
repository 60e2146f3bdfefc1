import type { ReactElement } from 'react';
import type { Words } from '../app/words.ts';
import classes from './card-blocks.module.css';

/** How many of a list a card shows where not everything fits, the most first. */
export const foldedLengths = [6, 4, 3, 2, 1] as const;

/** A list of a card: what does not fit folds into how many more there are. */
export function CardEntries({
  entries,
  words,
  most = Number.POSITIVE_INFINITY,
  isWhole = false,
  arePeople = false,
}: {
  entries: readonly ReactElement[];
  words: Words;
  /** Shown where nothing is opened, however much room there is. */
  most?: number;
  isWhole?: boolean;
  /** Chinese counts them in another word. */
  arePeople?: boolean;
}) {
  const isAlwaysFolded = entries.length > most;
  const more = (shown: number) =>
    words.t(arePeople ? 'counter.morePeople' : 'counter.more', { count: entries.length - shown });
  return (
    <>
      <ul className={isWhole ? '' : classes.foldable} data-is-short={isAlwaysFolded}>
        {entries.map((entry) => (
          <li key={entry.key}>{entry}</li>
        ))}
      </ul>
      {isAlwaysFolded && <p className={`${classes.aside} ${classes.moreThanShort}`}>{more(most)}</p>}
      {!isWhole &&
        foldedLengths
          .filter((length) => length < Math.min(most, entries.length))
          .map((length) => (
            <p key={length} className={`${classes.aside} ${classes.more}`} data-more-than={length}>
              {more(length)}
            </p>
          ))}
    </>
  );
}
