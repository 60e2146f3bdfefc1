import { ActionIcon } from '@mantine/core';
import { type ReactNode, useEffect, useId } from 'react';
import { PanelEdge } from '../app/frame/panel-edge.tsx';
import { useWords } from '../app/words.ts';
import { typedForm } from './form.tsx';
import { CloseIcon } from './icons.tsx';
import classes from './page-layout.module.css';

interface PageLayoutProps {
  title: string;
  /** Beside the title: the period, the as-of day, a count. */
  context?: ReactNode;
  actions?: ReactNode;
  panel?: ReactNode;
  /** False where a list inside scrolls by itself. */
  scrolls?: boolean;
  children: ReactNode;
}

/** Every page: a title row, what it is about, and a side panel where one is open. */
export function PageLayout({ title, context, actions, panel, scrolls = true, children }: PageLayoutProps) {
  useEffect(() => {
    document.title = `${title} · Shuke 熟客`;
  }, [title]);
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
  useEscape(onClose);
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

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing && !isSomethingAbove() && !isTypingIn(event.target)) onEscape();
    };
    // Before the thing above hears it: afterwards it would already be gone.
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, [onEscape]);
}

/** An open menu, list of choices or dialog closes first. */
function isSomethingAbove(): boolean {
  const floating = document.querySelectorAll('[role="dialog"], [role="listbox"], [role="menu"], [data-dates-dropdown]');
  return [...floating].some((element) => element.checkVisibility());
}

/** What was typed in a form is not thrown away by one key. */
function isTypingIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typedForm) !== null;
}
