import type { TFunction } from 'i18next';
import type { PyramidTier } from '../../shared/ranking/ranking.ts';

/** Looked up once a file, not once a row. */
export function wordsOfTiers(translate: TFunction): Record<PyramidTier, string> {
  return {
    top: translate('report.tiers.top'),
    large: translate('report.tiers.large'),
    medium: translate('report.tiers.medium'),
    small: translate('report.tiers.small'),
  };
}
