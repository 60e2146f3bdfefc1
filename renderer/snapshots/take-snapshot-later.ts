import { getI18n } from 'react-i18next';
import { withItsWords } from '../app/languages.ts';
import { shownLater } from '../ui/shown-later.tsx';

/** The rankings are seen first: with the button come its words. */
export const TakeSnapshotLater = shownLater(() =>
  withItsWords(getI18n(), async () => (await import('./take-snapshot.tsx')).TakeSnapshot),
);
