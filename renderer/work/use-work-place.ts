import { useState } from 'react';
import { saidIfFailed, undoAct } from '../app/undo.ts';
import { type JustDone, useJustDone } from './just-done.ts';

/** Where one is in a list of work, and what was done in it. */
export interface WorkPlace<Item> {
  /** Of the current item. */
  index: number;
  current: Item | undefined;
  /** Beyond either end: the last one there. */
  choose(place: number): void;
  chooseKey(key: string): void;
  /** The one that takes the place of the current item is next. */
  goOn(): void;
  /** The one after the current item is next, and stays it whatever comes before it. */
  goOnToNext(): void;
  /** What was done with an item, with its undo where there was an act. */
  noteDone(item: Item, text: string, actId: number | null): void;
  /** Done, and on to the next. */
  settled(item: Item, text: string, actId: number | null): void;
  justDone: readonly JustDone[];
}

/** `waiting`: every item there is, where the list shows only some of them. */
export function useWorkPlace<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  waiting: readonly Item[] = items,
): WorkPlace<Item> {
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const [justDone, addJustDone] = useJustDone(waiting.map(keyOf));
  const chosen = chosenKey === null ? -1 : items.findIndex((item) => keyOf(item) === chosenKey);
  // Where the chosen one is done, the one that took its place is next.
  const index = chosen >= 0 ? chosen : Math.min(place, items.length - 1);
  const goOn = (): void => {
    setPlace(index);
    setChosenKey(null);
  };
  const noteDone = (item: Item, text: string, actId: number | null): void => {
    if (actId !== null) addJustDone({ key: keyOf(item), text, undo: () => saidIfFailed(undoAct(actId)) });
  };
  return {
    index,
    current: items[index],
    choose: (wanted) => {
      const next = Math.max(0, Math.min(wanted, items.length - 1));
      const item = items[next];
      if (item === undefined) return;
      setPlace(next);
      setChosenKey(keyOf(item));
    },
    chooseKey: setChosenKey,
    goOn,
    goOnToNext: () => {
      const next = items[index + 1] ?? items[index - 1];
      setPlace(index);
      setChosenKey(next === undefined ? null : keyOf(next));
    },
    noteDone,
    settled: (item, text, actId) => {
      noteDone(item, text, actId);
      goOn();
    },
    justDone,
  };
}
