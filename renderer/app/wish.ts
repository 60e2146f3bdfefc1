import { useEffect, useRef, useSyncExternalStore } from 'react';

/** What is asked of a part of the page that may not be shown yet. */
export interface Wishes<Wish> {
  /** A later wish takes the place of one that no part has taken. */
  ask(wish: Wish): void;
  /** The wish that no part has taken yet. */
  useAsked(): Wish | null;
  /** Takes the wish, once, where it is this part's. */
  useWish<Own extends Wish>(isOwn: (wish: Wish) => wish is Own, fulfil: (wish: Own) => void): void;
}

export function createWishes<Wish extends object>(): Wishes<Wish> {
  let asked: Wish | null = null;
  const listeners = new Set<() => void>();
  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const useAsked = (): Wish | null => useSyncExternalStore(listen, () => asked);
  return {
    useAsked,
    ask: (wish) => {
      asked = wish;
      for (const listener of listeners) listener();
    },
    useWish: (isOwn, fulfil) => {
      const latest = useRef(fulfil);
      useEffect(() => {
        latest.current = fulfil;
      });
      const wish = useAsked();
      const own = wish !== null && isOwn(wish) ? wish : null;
      useEffect(() => {
        if (own === null || asked !== own) return;
        asked = null;
        latest.current(own);
      }, [own]);
    },
  };
}
