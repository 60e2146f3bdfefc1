import type { MarginShown } from '../../shared/products/contract.ts';
import type { Words } from '../app/words.ts';
import { amountAndCurrencyText, roundShareText } from '../ui/figures.ts';

/** "Margin 12.30 CNY · cost known for 62% of the sales". */
export function marginText({ profit, knownShare }: MarginShown, { t, language }: Words): string {
  return t('products.marginKnown', {
    profit: amountAndCurrencyText(profit, language),
    share: roundShareText(knownShare, language),
  });
}
