import type { WriteSheet } from 'hucre/xlsx';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/languages.ts';
import { sheetStyles } from '../spreadsheet/sheet-style.ts';
import { careSheet } from './care-sheet.ts';
import { hasBefore, type KeyAccountFindings } from './key-account-findings.ts';
import { movementSheet } from './movement-sheet.ts';
import { overlookedSheet } from './overlooked-sheet.ts';
import type { ReportedRanking } from './reported-ranking.ts';
import { scoredSheet } from './scored-sheet.ts';
import { turnoverSheet } from './turnover-sheet.ts';
import type { weightsSheet } from './weights-sheet.ts';

/** What the key accounts are beyond money, who is overlooked and who is named, who came and went, and that it adds up. */
export function findingSheets(
  { scored, overlooked, setAside, tooLittleKnown, homeCurrency, movement, turnover, named }: KeyAccountFindings,
  ranking: ReportedRanking,
  weights: ReturnType<typeof weightsSheet> | null,
  language: Language,
): WriteSheet[] {
  const translate = translator(language);
  const styles = sheetStyles(language);
  const beyondMoney = (): WriteSheet[] => {
    if (scored === null || weights === null) return [];
    return [
      scoredSheet(
        scored,
        weights.cells,
        { currency: ranking.currency, homeCurrency, rollUp: ranking.rollUp },
        translate,
        language,
        styles,
      ),
      weights.sheet,
      overlookedSheet({ overlooked, setAside, tooLittleKnown }, homeCurrency, translate, language, styles),
    ];
  };
  return [
    ...beyondMoney(),
    careSheet(named, translate, styles),
    ...(hasBefore(movement) ? [movementSheet(movement, ranking, translate, styles)] : []),
    ...(turnover === null ? [] : [turnoverSheet(ranking, turnover, translate, styles)]),
  ];
}
