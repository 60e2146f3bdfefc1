import type { ReactNode } from 'react';
import classes from './page-paper.module.css';

interface PagePaperProps {
  title: string;
  /** In the foot of every sheet next to the title. */
  period?: string | undefined;
  isWide?: boolean;
  /** Made one page, where that leaves it readable (`fit-one-page.ts`). */
  fitsOnePage?: boolean;
  children: ReactNode;
}

/** The paper of a page: its title, and what is in it in letters and rules of paper. */
export function PagePaper({ title, period, isWide = false, fitsOnePage = false, children }: PagePaperProps) {
  return (
    <article
      className={classes.paper}
      data-is-wide={isWide}
      data-fits-one-page={fitsOnePage}
      data-subject={period === undefined ? title : `${title} · ${period}`}
    >
      <h1>{title}</h1>
      {children}
    </article>
  );
}
