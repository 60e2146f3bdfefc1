import { describe, expect, it } from 'vitest';
import { changesOfRow } from '../../../shared/scoring-sheet/compare-sheet.ts';
import { answersOf, type SheetField } from '../../../shared/scoring-sheet/sheet-answers.ts';
import { answerOfCell, choicesOfSheetField, wordOfAnswer } from '../../../shared/scoring-sheet/sheet-words.ts';
import { languages } from '../../../shared/settings/languages.ts';

const said = (answers: Partial<Record<SheetField, string>>) => answersOf((field) => answers[field] ?? '');

function changes(sheet: object, exported: object, shop: object) {
  const row = { rowNumber: 2, number: '7', reason: '', answers: said(sheet), exported: said(exported) };
  return changesOfRow(row, said(shop)).map(({ field, inSheet, isDecidedSince }) => [field, inSheet, isDecidedSince]);
}

describe('a filled scoring sheet', () => {
  it('changes what was filled in, and nothing that is as it left or empty', () => {
    expect(changes({ credit: '3' }, {}, {})).toEqual([['credit', '3', false]]);
    expect(changes({ credit: '3' }, { credit: '3' }, { credit: '5' })).toEqual([]);
    expect(changes({}, { credit: '3' }, { credit: '3' })).toEqual([]);
    expect(changes({ credit: '4' }, { credit: '3' }, { credit: '3' })).toEqual([['credit', '4', false]]);
  });

  it('shows what the shop has decided since it left, unless both say the same', () => {
    expect(changes({ credit: '4' }, {}, { credit: '2' })).toEqual([['credit', '4', true]]);
    expect(changes({ credit: '4' }, {}, { credit: '4' })).toEqual([]);
  });

  it('is read in either language, and what is no answer is none', () => {
    for (const language of languages) {
      for (const field of ['credit', 'buysElsewhere', 'satisfaction'] as const) {
        for (const word of choicesOfSheetField(field, language) ?? []) {
          const answer = answerOfCell(field, word);
          expect(answer, word).not.toBeNull();
          expect(wordOfAnswer(field, answer ?? '', language)).toBe(word);
        }
      }
    }
    expect(answerOfCell('credit', '不知道')).toBe('?');
    expect(answerOfCell('credit', ' ')).toBe('');
    expect(answerOfCell('credit', '6')).toBeNull();
    expect(answerOfCell('credit', '2.5')).toBeNull();
    expect(answerOfCell('buysElsewhereFrom', '隔壁')).toBe('隔壁');
  });
});
