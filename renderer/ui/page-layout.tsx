import { ActionIcon } from '@mantine/core';
import { type ReactNode, useEffect, useId } from 'react';
import { PanelEdge } from '../app/frame/panel-edge.tsx';
import { useWords } from '../app/words.ts';
import { CloseIcon } from './icons.tsx';
import { useLayer } from './layers.ts';
import classes from './page-layout.module.css';
import { useFocusBack } from './use-focus-back.ts';

interface PageLayoutProps {
  title: string;
  /** In place of a title with a name in it: a browser keeps the titles of its windows in its history. */
  windowTitle?: string;
  /** Next to the title: the period, the as-of day, a count. */
  context?: ReactNode;
  actions?: ReactNode;
  panel?: ReactNode;
  /** False where a list inside scrolls by itself. */
  scrolls?: boolean;
  children: ReactNode;
}

/** Every page: a title row, what it is about, and a side panel where one is open. */
export function PageLayout({
  title,
  windowTitle = title,
  context,
  actions,
  panel,
  scrolls = true,
  children,
}: PageLayoutProps) {
  useEffect(() => {
    document.title = `${windowTitle} · Shuke 熟客`;
  }, [windowTitle]);
  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <header className={classes.header}>
          <div className={classes.title}>
            <h1>
              <bdi>{title}</bdi>
            </h1>
            {context !== undefined && <div className="quiet figure">{context}</div>}
          </div>
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </header>
        <div className={classes.body} data-scrolls={scrolls}>
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
  onClose(): void;
  children: ReactNode;
}

export function SidePanel({ title, actions, onClose, children }: SidePanelProps) {
  const { t } = useWords();
  const titleId = useId();
  useLayer('panel', onClose);
  useFocusBack();
  return (
    <aside className={classes.panel} aria-labelledby={titleId}>
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
