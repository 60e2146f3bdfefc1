import { rememberedByText } from './bounded-cache.ts';
import { cellAsTyped } from './cell-text.ts';
import type { Cells } from './column-readers.ts';
import type { Interpretation } from './fields.ts';
import { stateSeparator } from './rows.ts';
import {
  directionOf,
  type MoneyDirection,
  type NoSaleReason,
  rowKindOf,
  type StatedKind,
  statedKindOf,
  stateValue,
  type TakenAs,
} from './sale-state.ts';

/** Columns whose values say what a row counts as, in the order in which `InterpretedLine.state` joins them. */
export function stateColumns({ mapping }: Pick<Interpretation, 'mapping'>): readonly number[] {
  return [...(mapping.status ?? []), ...(mapping.moneyDirection ?? []).slice(0, 1)];
}

export interface ReadState {
  /** The values of the columns as typed, joined; null where there are none. */
  state: string | null;
  takenAs: TakenAs;
  reason: NoSaleReason | null;
}

interface UnderstoodState {
  stated: readonly StatedKind[];
  direction: MoneyDirection | null;
  isChosenNoSale: boolean;
}

export interface RowFacts {
  isNegative: boolean;
  /** The amount stands in the column of what was paid out, or is below zero and that says so; null: nothing says. */
  isPaidOut: boolean | null;
  /** The row's own amount given back: null where no column says it, 0 where it says nothing was. */
  refundedMinor: number | null;
}

/** Prepares the reading of the columns that say what a row counts as; null where there are none. */
export function stateReader(interpretation: Interpretation): ((cells: Cells, facts: RowFacts) => ReadState) | null {
  const columns = stateColumns(interpretation);
  const { mapping, isPaidOutBelowZero = false } = interpretation;
  if (columns.length === 0 && mapping.paidOut === undefined && !isPaidOutBelowZero) return null;
  const statuses = mapping.status?.length ?? 0;
  const chosen = new Map(
    (interpretation.takenAs ?? []).map(({ column, value, takenAs }) => [`${column}${stateSeparator}${value}`, takenAs]),
  );
  const understand = rememberedByText((state): UnderstoodState => {
    const stated: StatedKind[] = [];
    let direction: MoneyDirection | null = null;
    let isChosenNoSale = false;
    if (columns.length === 0) return { stated, direction, isChosenNoSale };
    for (const [place, value] of state.split(stateSeparator).entries()) {
      const choice = chosen.get(`${columns[place]}${stateSeparator}${value}`);
      if (choice === 'noSale') isChosenNoSale = true;
      else if (choice !== undefined) stated.push(choice);
      else if (place < statuses) stated.push(statedKindOf(value));
      else direction = directionOf(value);
    }
    return { stated, direction, isChosenNoSale };
  });

  return (cells, { isNegative, isPaidOut, refundedMinor }) => {
    const joined = columns.map((column) => stateValue(cellAsTyped(cells[column]))).join(stateSeparator);
    const state = columns.length === 0 ? null : joined;
    const understood = understand(joined);
    const { stated, isChosenNoSale } = understood;
    const direction = understood.direction ?? (isPaidOut === null ? null : isPaidOut ? 'out' : 'in');
    if (isChosenNoSale) return { state, takenAs: 'noSale', reason: 'chosen' };
    // A column of what was given back says how much: then the order is a sale, less that.
    const refundedAs =
      refundedMinor === null ? (interpretation.refundedAs ?? 'noSale') : refundedMinor > 0 ? 'sale' : 'noSale';
    return { state, ...rowKindOf({ stated, direction, isNegative, refundedAs }) };
  };
}
