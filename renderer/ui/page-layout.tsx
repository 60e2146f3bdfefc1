import { ActionIcon } from '@mantine/core';
import { type ReactNode, useEffect, useId } from 'react';
import { PageTabs } from '../app/frame/page-tabs.tsx';
import { PanelEdge } from '../app/frame/panel-edge.tsx';
import { SearchButton } from '../app/frame/search-button.tsx';
import { usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { CloseIcon } from './icons.tsx';
import { useLayer } from './layers.ts';
import classes from './page-layout.module.css';
import { focusPageProps, useFocusBack, useFocusOnPage } from './use-focus-back.ts';

interface PageLayoutProps {
  title: string;
  /** In place of a title with a name in it: a browser keeps the titles of its windows in its history. */
  windowTitle?: string;
  /** Before the title: the way back to the list the page was opened from. */
  wayBack?: ReactNode;
  /** Next to the title, below it where there is no room, on a page without a tool row: an as-of day, a count. */
  context?: ReactNode;
  /** In place of the tabs of the rail's page: a `TabRow`. */
  tabs?: ReactNode;
  actions?: ReactNode;
  /** The row below the title row: a `ToolRow`. */
  tools?: ReactNode;
  panel?: ReactNode;
  /** False where a list inside scrolls by itself. */
  scrolls?: boolean;
  children: ReactNode;
}

/** Every page: the title row with its tabs, the tool row, and below them the page itself next to its side panel. */
export function PageLayout({
  title,
  windowTitle = title,
  wayBack,
  context,
  tabs = <PageTabs />,
  actions,
  tools,
  panel,
  scrolls = true,
  children,
}: PageLayoutProps) {
  const areNamesHidden = usePrivacy();
  useEffect(() => {
    document.title = `${windowTitle} · Shuke 熟客`;
  }, [windowTitle]);
  useFocusOnPage();
  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <header className={classes.header}>
          {wayBack}
          <div className={classes.naming}>
            <h1 title={areNamesHidden ? undefined : title}>
              <bdi>{title}</bdi>
            </h1>
            {context !== undefined && <div className={`${classes.context} quiet figure`}>{context}</div>}
          </div>
          {tabs}
          <div className={classes.actions}>
            {actions}
            <SearchButton />
          </div>
        </header>
        {tools}
        <div className={classes.body} data-scrolls={scrolls} {...focusPageProps}>
          {children}
        </div>
      </main>
      {panel}
    </div>
  );
}

interface SidePanelProps {
  title: string;
  actions?: ReactNode;
  /** In a narrow window it takes the place of the list, where it else leaves the beginning of its rows in sight. */
  coversList?: boolean;
  onClose(): void;
  children: ReactNode;
}

export function SidePanel({ title, actions, coversList = false, onClose, children }: SidePanelProps) {
  const { t } = useWords();
  const titleId = useId();
  useLayer('panel', onClose);
  useFocusBack();
  return (
    <aside className={classes.panel} data-covers-list={coversList} aria-labelledby={titleId}>
      <PanelEdge />
      <div className={classes.panelHeader}>
        <h2 id={titleId}>
          <bdi>{title}</bdi>
        </h2>
        {actions}
        <ActionIcon aria-label={t('page.closePanel')} onClick={onClose}>
          <CloseIcon />
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it. */}
      <section className={classes.panelBody} tabIndex={0} aria-labelledby={titleId}>
        {children}
      </section>
    </aside>
  );
}
