import type { TFunction } from 'i18next';
import { type Factor, factors } from '../../shared/factors/factors.ts';
import { translator } from '../../shared/locales/words.ts';
import { isFactorField, type SheetField, sheetFields } from '../../shared/scoring-sheet/sheet-answers.ts';
import { type Language, languages } from '../../shared/settings/languages.ts';
import { foldText } from '../../shared/text.ts';

/** A column of the sheet. */
export type SheetColumn =
  | { holds: 'number' | 'name' | 'reason' | 'exportedDay' | 'exported' }
  | { holds: 'onRecord'; factor: Factor }
  | { holds: 'answer'; field: SheetField };

/** In their order: who, each factor with what is on record of it, the other questions, why, and what the program needs. */
export const sheetColumns: readonly SheetColumn[] = [
  { holds: 'number' },
  { holds: 'name' },
  ...factors.flatMap((factor): SheetColumn[] => [
    { holds: 'onRecord', factor },
    { holds: 'answer', field: factor },
  ]),
  ...sheetFields.filter((field) => !isFactorField(field)).map((field): SheetColumn => ({ holds: 'answer', field })),
  { holds: 'reason' },
  { holds: 'exportedDay' },
  { holds: 'exported' },
];

export function nameOfSheetField(field: SheetField, translate: TFunction): string {
  if (isFactorField(field)) return translate(`factors.names.${field}`);
  if (field === 'satisfaction') return translate('satisfaction.title');
  return translate(`customerFields.${field}.name`);
}

export function headingOfColumn(column: SheetColumn, translate: TFunction): string {
  if (column.holds === 'onRecord') {
    return translate('scoringSheet.headings.onRecord', { factor: translate(`factors.names.${column.factor}`) });
  }
  if (column.holds !== 'answer') return translate(`scoringSheet.headings.${column.holds}`);
  const name = nameOfSheetField(column.field, translate);
  return isFactorField(column.field) ? translate('scoringSheet.headings.answer', { factor: name }) : name;
}

/** Where each column of the sheet is among these headings, in either language; absent: it is not there. */
export function placesOfColumns(headings: readonly string[]): ReadonlyMap<SheetColumn, number> {
  const columnOf = new Map<string, SheetColumn>(
    languages.flatMap((language: Language) =>
      sheetColumns.map((column): [string, SheetColumn] => [
        foldText(headingOfColumn(column, translator(language))),
        column,
      ]),
    ),
  );
  const places = new Map<SheetColumn, number>();
  for (const [place, heading] of headings.entries()) {
    const column = columnOf.get(foldText(heading));
    if (column !== undefined && !places.has(column)) places.set(column, place);
  }
  return places;
}

/** A sheet is known by who the rows are about and by what the program has left in it. */
export function isScoringSheet(headings: readonly string[]): boolean {
  const held = new Set([...placesOfColumns(headings).keys()].map(({ holds }) => holds));
  return held.has('number') && held.has('exported') && held.has('answer');
}
