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
  const page = railPages.find(({ tabs }) => tabs.some(({ path }) => path === pathname));
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
