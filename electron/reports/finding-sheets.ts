import type { WriteSheet } from 'hucre/xlsx';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { sheetStyles } from '../spreadsheet/sheet-style.ts';
import type { KeyAccountFindings } from './key-account-findings.ts';
import { movementSheet } from './movement-sheet.ts';
import { overlookedSheet } from './overlooked-sheet.ts';
import { scoredSheet } from './scored-sheet.ts';
import { weightsSheet } from './weights-sheet.ts';

/** What the key accounts are beyond money, who is overlooked, and who came and went. */
export function findingSheets(
  { scored, overlooked, homeCurrency, movement }: KeyAccountFindings,
  currency: string,
  language: Language,
): WriteSheet[] {
  const translate = translator(language);
  const styles = sheetStyles(language);
  const beyondMoney = (): WriteSheet[] => {
    if (scored === null) return [];
    const weights = weightsSheet(scored, translate, styles);
    return [
      scoredSheet(scored, weights.cells, { currency, homeCurrency }, translate, language, styles),
      weights.sheet,
      overlookedSheet(overlooked, homeCurrency, translate, language, styles),
    ];
  };
  return [...beyondMoney(), movementSheet(movement, translate, styles)];
}
