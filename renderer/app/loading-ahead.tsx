import { useIsFetching } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { bringLaterParts } from '../ui/shown-later.tsx';
import { bringAllWords } from './languages.ts';
import { showFailure } from './show-notice.ts';

/** Whenever the screen stands and the machine has nothing else to do, what it may need next is loaded. */
export function LoadingAhead() {
  const { i18n: languages } = useTranslation();
  const isPageThere = useRouterState({ select: ({ status }) => status === 'idle' });
  const isStanding = useIsFetching() === 0 && isPageThere;
  useEffect(() => {
    if (!isStanding) return;
    const wish = requestIdleCallback(() => {
      Promise.all([bringLaterParts(), bringAllWords(languages)]).catch(showFailure);
    });
    return () => cancelIdleCallback(wish);
  }, [isStanding, languages]);
  return null;
}
