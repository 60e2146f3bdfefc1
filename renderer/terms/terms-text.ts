import type { Terms } from '../../shared/terms/contract.ts';
import type { Words } from '../app/words.ts';
import { amountAndCurrencyText, roundShareText, shareText } from '../ui/figures.ts';

type AgreedThings = Pick<Terms, 'daysToPay' | 'limit' | 'discountMillionths' | 'free'>;

export function isNothingAgreed({ daysToPay, limit, discountMillionths, free }: AgreedThings): boolean {
  return daysToPay === null && limit === null && discountMillionths === null && free === '';
}

/** "pays within 30 days · 10% off · free: Delivery". */
export function termsText(
  { daysToPay, limit, discountMillionths, free }: AgreedThings,
  { t, language }: Words,
): string {
  const parts = [
    daysToPay === null ? '' : t('terms.paysWithin', { count: daysToPay }),
    limit === null ? '' : t('terms.upTo', { limit: amountAndCurrencyText(limit, language) }),
    discountMillionths === null ? '' : t('terms.off', { share: discountText(discountMillionths, language) }),
    free === '' ? '' : t('terms.freeOf', { free }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('terms.nothing') : parts.join(' · ');
}

/** "10 %", "12.5 %". */
function discountText(millionths: number, language: Words['language']): string {
  const text = millionths % 10_000 === 0 ? roundShareText : shareText;
  return text(millionths / 1_000_000, language);
}
