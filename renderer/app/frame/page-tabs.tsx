import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { countText } from '../../ui/figures.ts';
import { useWords } from '../words.ts';
import classes from './page-tabs.module.css';
import { type PageTab, railPages } from './rail-pages.ts';

/** The tabs of the page that is shown, where it has several. */
export function PageTabs() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const tabs = useRef<HTMLElement>(null);
  const page = railPages.find((one) => one.tabs.some(({ path }) => path === pathname));
  // In a narrow window some may be out of sight, and more once the page has the buttons of its rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another page another tab is the shown one.
  useEffect(() => {
    const row = tabs.current;
    if (row === null) return;
    const showCurrent = (): void =>
      row.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const observer = new ResizeObserver(showCurrent);
    observer.observe(row);
    return () => observer.disconnect();
  }, [pathname]);
  // What is cut off fades: it is seen to go on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other tabs.
  useEffect(() => {
    const line = tabs.current;
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
  }, [page]);
  if (page === undefined) return null;
  return (
    <nav ref={tabs} className={classes.tabs} aria-label={t('page.tabsOf', { page: t(page.name) })}>
      {page.tabs.map((tab) => (
        <Tab key={tab.path} tab={tab} />
      ))}
    </nav>
  );
}

function Tab({ tab }: { tab: PageTab }) {
  const { t, language } = useWords();
  const count = tab.useCount();
  return (
    <Link {...tab.asLeft()} className={classes.tab} activeOptions={{ exact: true, includeSearch: false }}>
      {t(tab.name)}
      {count !== undefined && (
        <>
          {' '}
          <small className="figure public">{countText(count, language)}</small>
        </>
      )}
    </Link>
  );
}
