import type { StagedLine } from './staged-lines.ts';

/** Lines of a file that are equal in everything taken of them. */
export interface RepeatedLine {
  line: StagedLine;
  /** How many there are, the first one too. */
  count: number;
  /** The first rows, at most `mostRowsOfOne`. */
  rows: number[];
}

const mostRowsOfOne = 20;
const mostFirstRows = 20;
const mostExamples = 5;
/** Enough to look through, and little memory; more are counted and summed. */
const mostKeptRepeats = 50_000;

/** A line that repeats an earlier one, and the row of the first of them. */
export interface Repeat {
  line: StagedLine;
  firstRow: number;
}

const noRepeats: ReadonlySet<StagedLine> = new Set();

/**
 * Finds the lines of a file that stand in it more than once. Whether they all count only the person knows. It is shown
 * one order after the other, and of the lines it keeps those that repeat an earlier one.
 */
export class RepeatedLines {
  /** Lines that repeat an earlier one; the earlier ones are not among them. */
  count = 0;
  /** What those come to that count in the revenue, in minor units by currency. */
  readonly minorByCurrency = new Map<string, number>();
  /** The repeats as they were met, at most `mostKeptRepeats`. */
  readonly kept: Repeat[] = [];
  #firstRows: number[] = [];
  #examples: RepeatedLine[] = [];

  /** The lines of one order, those of one amount together, by their rows; gives those that repeat an earlier one. */
  see(order: readonly StagedLine[]): ReadonlySet<StagedLine> {
    let repeats = noRepeats;
    for (let start = 0; start < order.length; ) {
      const amount = order[start]?.amountMinor;
      let end = start + 1;
      while (order[end]?.amountMinor === amount && end < order.length) end += 1;
      // Most lines are the only one of their amount: nothing is to be compared.
      if (end - start > 1) {
        const found = this.#compare(order.slice(start, end));
        if (found.length > 0) repeats = new Set([...repeats, ...found]);
      }
      start = end;
    }
    return repeats;
  }

  /** The first rows that repeat an earlier one, at most 20. */
  get firstRows(): number[] {
    return [...this.#firstRows].sort((a, b) => a - b).slice(0, mostFirstRows);
  }

  /** The first ones of the file, at most five. */
  get examples(): RepeatedLine[] {
    return [...this.#examples].sort(byFirstRow).slice(0, mostExamples);
  }

  #compare(lines: readonly StagedLine[]): StagedLine[] {
    const repeats: StagedLine[] = [];
    const found = new Map<string, RepeatedLine>();
    for (const line of lines) {
      const key = keyOf(line);
      const same = found.get(key);
      if (same === undefined) {
        found.set(key, { line, count: 1, rows: [line.rowNumber] });
        continue;
      }
      this.#addRepeat(line, same.rows[0] ?? line.rowNumber);
      repeats.push(line);
      same.count += 1;
      if (same.rows.length < mostRowsOfOne) same.rows.push(line.rowNumber);
      this.#firstRows.push(line.rowNumber);
      if (this.#firstRows.length > 20 * mostFirstRows) this.#firstRows = this.firstRows;
    }
    for (const same of found.values()) if (same.count > 1) this.#examples.push(same);
    if (this.#examples.length > 20 * mostExamples) this.#examples = this.examples;
    return repeats;
  }

  #addRepeat(line: StagedLine, firstRow: number): void {
    this.count += 1;
    if (this.kept.length < mostKeptRepeats) this.kept.push({ line, firstRow });
    if (line.noSale !== null) return;
    this.minorByCurrency.set(line.currency, (this.minorByCurrency.get(line.currency) ?? 0) + line.amountMinor);
  }
}

/** What lines of one order and one amount can still differ in. */
function keyOf(line: StagedLine): string {
  return [
    line.customerMark,
    line.time,
    line.product,
    line.channel,
    line.servedBy,
    line.quantityMillionths,
    line.unitPriceMillionths,
    line.discountMillionths,
    line.costMinor,
    line.isReturn,
    line.state,
    line.refundedMinor,
    line.paidMinor,
  ].join();
}

function byFirstRow(a: RepeatedLine, b: RepeatedLine): number {
  return (a.rows[0] ?? 0) - (b.rows[0] ?? 0);
}
