import { satisfactionLevels } from '../../shared/satisfaction/satisfaction-levels.ts';
import { isFactorField } from '../../shared/scoring-sheet/sheet-answers.ts';
import type { Words } from '../app/words.ts';
import { scoreLegend } from '../factors/score-legend.ts';
import { satisfactionText } from '../satisfaction/satisfaction-text.ts';
import type { SheetColumn } from './sheet-columns.ts';

/** What the digits mean in a column, and its keys. */
export function columnLegend(column: SheetColumn, words: Pick<Words, 't'>): string {
  const { t } = words;
  if (isFactorField(column)) return `${scoreLegend(column, words)} · ${t('scoringSheet.keys')}`;
  const meanings =
    column === 'satisfaction'
      ? satisfactionLevels.map((_, level) => satisfactionText(level, words))
      : [t('scoringSheet.onlyHere'), t('scoringSheet.alsoElsewhere')];
  const legend = meanings.map((meaning, score) => t('factors.scoreMeans', { score, meaning })).join(' · ');
  return `${legend} · ${t(column === 'satisfaction' ? 'scoringSheet.satisfactionKeys' : 'scoringSheet.elsewhereKeys')}`;
}
