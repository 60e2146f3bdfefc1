import { useEffect } from 'react';
import { usePrivacy } from '../privacy.ts';

const programName = 'Shuke 熟客';

/** Says to the style sheet that names are hidden, and keeps them out of the window's title as well. */
export function usePrivacyOnPage(): void {
  const areNamesHidden = usePrivacy();
  useEffect(() => {
    document.documentElement.dataset.privacy = areNamesHidden ? 'on' : 'off';
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
