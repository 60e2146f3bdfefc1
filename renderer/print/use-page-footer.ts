import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { wholeDayText } from '../../shared/day-text.ts';
import { operations } from '../app/engine.ts';
import { usePrivacy } from '../app/privacy.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { pageFooterCss, pageMark, pagesMark } from './page-footer.ts';

/** Says at the foot of every printed page whose it is, what it is about, the day and which page of how many. */
export function usePageFooter(): void {
  const { t, language } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const areNamesHidden = usePrivacy();
  const today = useToday();
  const latest = useRef({ left: (): string => '', right: '' });
  latest.current = {
    // The page of the archive has the archive's name for a heading.
    left: () =>
      [...new Set([areNamesHidden ? '' : (archive?.name ?? ''), subjectOfPaper()])]
        .filter((part) => part !== '')
        .join(' · '),
    right: `${wholeDayText(today, language)} · ${t('print.page', { page: pageMark, pages: pagesMark })}`,
  };
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const write = (): void => {
      const { left, right } = latest.current;
      sheet.replaceSync(pageFooterCss(hasFoot() ? { left: left(), right } : { left: '', right: '' }));
      document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((other) => other !== sheet), sheet];
    };
    window.addEventListener('beforeprint', write);
    return () => {
      window.removeEventListener('beforeprint', write);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, []);
}

/** What goes to somebody else has none. */
function hasFoot(): boolean {
  return document.querySelector('[data-paper] [data-has-foot="false"]') === null;
}

/** As the paper names it, else the heading of the page that is printed. */
function subjectOfPaper(): string {
  const named = document.querySelector<HTMLElement>('[data-paper] [data-subject]')?.dataset.subject;
  const heading = document.querySelector('main h1');
  const isPersonal =
    heading !== null && getComputedStyle(heading.querySelector('bdi') ?? heading).visibility === 'hidden';
  return named ?? (isPersonal ? '' : (heading?.textContent ?? ''));
}
