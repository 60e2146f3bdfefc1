import { getI18n } from 'react-i18next';
import { withItsWords } from '../app/languages.ts';
import { shownLater } from '../ui/shown-later.tsx';

/** Next to a ranking, which is seen first: with the picture come its words. */
export const FourValuesLater = shownLater(() =>
  withItsWords(getI18n(), async () => (await import('./four-values-in-panel.tsx')).FourValuesInPanel),
);
