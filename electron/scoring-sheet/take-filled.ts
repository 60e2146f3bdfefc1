import type { ComparedCell, ComparedSheet } from '../../shared/scoring-sheet/contract.ts';
import { isFactorField, notKnown, type SheetField } from '../../shared/scoring-sheet/sheet-answers.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { editCustomer } from '../customers/edit-customer.ts';
import { giveFactorScore } from '../factors/edit-factor-scores.ts';
import { addSatisfaction } from '../satisfaction/edit-satisfaction.ts';
import { compareFilled, reasonOfRow } from './compare-filled.ts';
import type { FilledSheet } from './read-sheet.ts';

interface SheetToTake {
  sheet: FilledSheet;
  /** Cells that are written although the shop has decided since. */
  overwrite: readonly { customerId: number; field: SheetField }[];
  today: string;
}

/** Writes what the sheet changes, as of today; what the shop has decided since stays unless it is named. */
export function takeFilled(
  writer: ActWriter,
  { sheet, overwrite, today }: SheetToTake,
): { written: number; kept: number; compared: ComparedSheet } {
  const compared = compareFilled(writer.connection, sheet, today);
  const isNamed = ({ customerId, field }: ComparedCell): boolean =>
    overwrite.some((cell) => cell.customerId === customerId && cell.field === field);
  const taken = compared.changes.filter((change) => !change.isDecidedSince || isNamed(change));
  for (const change of taken) writeAnswer(writer, change, { today, reason: reasonOfRow(sheet.rows, change) });
  return { written: taken.length, kept: compared.changes.length - taken.length, compared };
}

function writeAnswer(
  writer: ActWriter,
  { customerId, field, inSheet }: ComparedCell,
  { today: day, reason }: { today: string; reason: string },
): void {
  if (isFactorField(field)) {
    const score = inSheet === notKnown ? null : Number(inSheet);
    giveFactorScore(writer, { customerId, factor: field, score, reason, day });
  } else if (field === 'satisfaction') {
    addSatisfaction(writer, { customerId, level: Number(inSheet), day });
  } else if (field === 'buysElsewhere') {
    editCustomer(writer, customerId, { buysElsewhere: elsewhereOf(inSheet) });
  } else {
    editCustomer(writer, customerId, { buysElsewhereFrom: inSheet });
  }
}

function elsewhereOf(answer: string): '' | 'no' | 'yes' {
  return answer === 'no' || answer === 'yes' ? answer : '';
}
