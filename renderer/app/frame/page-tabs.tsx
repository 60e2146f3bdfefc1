import { Link, useLocation } from '@tanstack/react-router';
import { countText } from '../../ui/figures.ts';
import { useWords } from '../words.ts';
import { type PageTab, railPages } from './rail-pages.ts';
import { TabRow, tabClass } from './tab-row.tsx';

/** The tabs of the page that is shown, where it has several. */
export function PageTabs() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const page = railPages.find((one) => one.tabs.some(({ path }) => path === pathname));
  if (page === undefined) return null;
  return (
    <TabRow key={page.path} label={t('page.tabsOf', { page: t(page.name) })}>
      {page.tabs.map((tab) => (
        <Tab key={tab.path} tab={tab} />
      ))}
    </TabRow>
  );
}

function Tab({ tab }: { tab: PageTab }) {
  const { t, language } = useWords();
  const count = tab.useCount();
  return (
    <Link {...tab.asLeft()} className={tabClass} activeOptions={{ exact: true, includeSearch: false }}>
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
