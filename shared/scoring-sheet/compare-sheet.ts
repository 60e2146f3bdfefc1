import { type SheetAnswers, type SheetField, sheetFields } from './sheet-answers.ts';

/** A row of a sheet that came back. */
export interface FilledRow {
  /** In the file, from 1. */
  rowNumber: number;
  /** Of the customer. */
  number: string;
  answers: SheetAnswers;
  /** As they were when the sheet left. */
  exported: SheetAnswers;
  /** Why the scores of the row are as they are. */
  reason: string;
}

/** An answer of the sheet that differs from what the shop has. */
export interface SheetChange {
  field: SheetField;
  inSheet: string;
  /** '': nothing. */
  inShop: string;
  /** The shop has decided otherwise since the sheet left. */
  isDecidedSince: boolean;
}

/**
 * What a row changes. A cell that is as it left, or empty, changes nothing; one that the shop has meanwhile changed too is
 * shown beside it.
 */
export function changesOfRow({ answers, exported }: FilledRow, inShop: SheetAnswers): SheetChange[] {
  return sheetFields.flatMap((field): SheetChange[] => {
    const [inSheet, left, now] = [answers[field], exported[field], inShop[field]];
    if (inSheet === '' || inSheet === left || inSheet === now) return [];
    return [{ field, inSheet, inShop: now, isDecidedSince: now !== left }];
  });
}
