import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page-tabs.module.css';

/** Of the links of a row of tabs. */
export const tabClass = classes.tab ?? '';

/** Tabs in the title row; those that do not fit are scrolled to, and the one shown is in sight. */
export function TabRow({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  // In a narrow window some may be out of sight, and more once the page has the buttons of its rows; what is cut off
  // fades: it is seen to go on.
  useEffect(() => {
    const line = row.current;
    if (line === null) return undefined;
    const mark = (): void => {
      line.toggleAttribute('data-cut-start', line.scrollLeft > 1);
      line.toggleAttribute('data-cut-end', line.scrollWidth - line.clientWidth - line.scrollLeft > 1);
    };
    const watcher = new ResizeObserver(mark);
    watcher.observe(line);
    for (const tab of line.children) watcher.observe(tab);
    line.addEventListener('scroll', mark, { passive: true });
    return () => {
      watcher.disconnect();
      line.removeEventListener('scroll', mark);
    };
  }, []);
  useEffect(() => {
    const line = row.current;
    if (line === null) return undefined;
    const showCurrent = (): void =>
      line.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const watcher = new ResizeObserver(showCurrent);
    watcher.observe(line);
    return () => watcher.disconnect();
  });
  return (
    <nav ref={row} className={classes.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
