import type { TFunction } from 'i18next';
import type { Narrowing } from '../../shared/narrowing/narrowing.ts';
import { narrowingText } from '../../shared/narrowing/narrowing-text.ts';

/** What is counted only, as it leaves; empty where everything is. */
export function narrowingWords(narrowing: Narrowing, translate: TFunction): string {
  return narrowingText(narrowing, ({ key, value }) =>
    translate('ranking.narrowedTo', { name: translate(`ranking.narrowingKeys.${key}`), value }),
  );
}
