import { useState } from 'react';

/** Something that was done in a list of work. */
export interface JustDone {
  /** Of the item it was done with. */
  key: string;
  /** The outcome and whom it was about. */
  text: string;
  undo(): void;
}

const mostKept = 50;

/** What was done since the page was opened, the latest first; what is waiting again was undone and is not of them. */
export function useJustDone(waiting: readonly string[]): [readonly JustDone[], (done: JustDone) => void] {
  const [all, setAll] = useState<readonly JustDone[]>([]);
  const again = new Set(waiting);
  const add = (done: JustDone): void =>
    setAll((before) => [done, ...before.filter(({ key }) => key !== done.key)].slice(0, mostKept));
  return [all.filter(({ key }) => !again.has(key)), add];
}
