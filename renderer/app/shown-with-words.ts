import type { ComponentType } from 'react';
import { getI18n } from 'react-i18next';
import { type ShownLater, shownLater } from '../ui/shown-later.tsx';
import { withItsWords } from './languages.ts';

/** A part shown later on a page that is seen first, whose words are not among the first: they come along. */
export function shownWithWords<Props extends object>(load: () => Promise<ComponentType<Props>>): ShownLater<Props> {
  return shownLater(() => withItsWords(getI18n(), load));
}
