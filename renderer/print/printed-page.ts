import { type ReactNode, useEffect, useRef } from 'react';

/** What a page prints in place of itself, with everything it needs already read. */
type MakePaper = () => Promise<ReactNode>;

/** Of two pages that offer a paper the later one prints. */
const offers: MakePaper[] = [];
const listeners = new Set<() => void>();
let made: ReactNode = null;

/** A page's own paper, as long as it is shown. A page without one is printed as it is, without the screen's furniture. */
export function usePrintedPage(make: MakePaper): void {
  const latest = useRef(make);
  useEffect(() => {
    latest.current = make;
  });
  useEffect(() => {
    const offer: MakePaper = () => latest.current();
    offers.push(offer);
    return () => {
      offers.splice(offers.indexOf(offer), 1);
    };
  }, []);
}

/** Ctrl+P: what is shown with a paper of its own (cards) is printed as it is, else the page makes one. */
export async function printPage(): Promise<void> {
  const make = offers.at(-1);
  if (make === undefined || document.querySelector('[data-paper="shown"]') !== null) window.print();
  else setMadePaper(await make());
}

export const madePaper = {
  get: (): ReactNode => made,
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function setMadePaper(paper: ReactNode): void {
  made = paper;
  for (const listener of listeners) listener();
}
