import { useEffect } from 'react';
import { usePrivacy } from '../privacy.ts';

const programName = 'Shuke 熟客';

/** What is hidden loses the focus: it goes to what is around it, so that keys still find the dialog or the page. */
function keepFocusVisible(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return;
  if (activeElement.checkVisibility({ visibilityProperty: true })) return;
  const around = activeElement.closest('[role="dialog"]') ?? document.querySelector('[data-focus-page]');
  if (around instanceof HTMLElement) around.focus({ preventScroll: true });
}

/** Says to the style sheet that names are hidden, and keeps them out of the window's title as well. */
export function usePrivacyOnPage(): void {
  const areNamesHidden = usePrivacy();
  useEffect(() => {
    document.documentElement.dataset.privacy = areNamesHidden ? 'on' : 'off';
    keepFocusVisible();
  }, [areNamesHidden]);
  useEffect(() => {
    const title = document.querySelector('title');
    if (!areNamesHidden || title === null) return;
    let actual = document.title;
    const hide = (): void => {
      if (document.title === programName) return;
      actual = document.title;
      document.title = programName;
    };
    hide();
    // Every page sets the title itself.
    const observer = new MutationObserver(hide);
    observer.observe(title, { childList: true });
    return () => {
      observer.disconnect();
      document.title = actual;
    };
  }, [areNamesHidden]);
}
