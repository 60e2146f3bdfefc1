import { useEffect, useSyncExternalStore } from 'react';
import { fitOnePages } from './fit-one-page.ts';
import { Paper } from './paper.tsx';
import { madePaper, setMadePaper } from './printed-page.ts';
import { usePageFooter } from './use-page-footer.ts';

/** Prints a paper as soon as it is drawn, and takes it away afterwards. */
export function PrintOverlay() {
  const paper = useSyncExternalStore(madePaper.listen, madePaper.get);
  useEffect(() => {
    if (paper === null) return;
    const drawn = requestAnimationFrame(() => {
      fitOnePages();
      window.print();
    });
    const takeAway = () => setMadePaper(null);
    window.addEventListener('afterprint', takeAway);
    return () => {
      cancelAnimationFrame(drawn);
      window.removeEventListener('afterprint', takeAway);
    };
  }, [paper]);
  useLightColoursInPrint();
  usePageFooter();
  return paper === null ? null : <Paper kind="made">{paper}</Paper>;
}

const scheme = 'data-mantine-color-scheme';

/** A page without a paper of its own is printed in the light colours too. */
function useLightColoursInPrint(): void {
  useEffect(() => {
    const root = document.documentElement;
    let before: string | null = null;
    const lighten = () => {
      before = root.getAttribute(scheme);
      root.setAttribute(scheme, 'light');
    };
    const restore = () => {
      if (before !== null) root.setAttribute(scheme, before);
    };
    window.addEventListener('beforeprint', lighten);
    window.addEventListener('afterprint', restore);
    return () => {
      window.removeEventListener('beforeprint', lighten);
      window.removeEventListener('afterprint', restore);
    };
  }, []);
}
