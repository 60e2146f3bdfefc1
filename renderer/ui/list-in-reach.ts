import { useEffect, useLayoutEffect, useRef } from 'react';

/** What a search box can do with the list below it. */
export interface ListInReach {
  focus(): void;
  /** Opens the first row, once the rows of the present question have come. */
  openFirst(): void;
}

const lists: ListInReach[] = [];

/** Offers the list that is shown to the search box of its page. */
export function useListInReach(list: ListInReach): void {
  const latest = useRef(list);
  useLayoutEffect(() => {
    latest.current = list;
  });
  useEffect(() => {
    const offered: ListInReach = { focus: () => latest.current.focus(), openFirst: () => latest.current.openFirst() };
    lists.push(offered);
    return () => {
      lists.splice(lists.indexOf(offered), 1);
    };
  }, []);
}

/** The list that is shown; of several, the one that came last. */
export function listInReach(): ListInReach | undefined {
  return lists.at(-1);
}
