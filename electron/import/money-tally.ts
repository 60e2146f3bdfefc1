import { formatDecimal } from '../../shared/decimal.ts';
import type { ImportMoney, ImportResult, ImportStatus } from '../../shared/import/contract.ts';
import type { Interpretation } from '../../shared/import/fields.ts';
import { placeOfRow } from '../../shared/import/row-place.ts';
import { stateSeparator } from '../../shared/import/rows.ts';
import { directionOf, directionTakenAs, statedKindOf, usuallyTakenAs } from '../../shared/import/sale-state.ts';
import { stateColumns } from '../../shared/import/state-reader.ts';
import { moneyToDecimalText } from '../../shared/money.ts';
import { refundsOfOrder } from './refunds-of-order.ts';
import type { StagedLine } from './staged-lines.ts';
import type { TextDictionary } from './text-dictionary.ts';

interface Sums {
  sheet: string | null;
  currency: string;
  salesMinor: number;
  returnsMinor: number;
  noSaleMinor: number;
  walkInMinor: number;
  roundingMillionths: number;
  zeroLines: number;
  negativeLines: number;
}

interface StateSums {
  rows: number;
  minor: number;
  noSaleRows: number;
}

/** A column with more different values is not one of statuses. */
const mostValuesOfColumn = 200;
const millionthPlaces = 6;

/** Adds up what the lines of a file come to, whatever the archive already has of them. */
export class MoneyTally {
  readonly #sheets: ImportResult['sheets'];
  /** By currency and sheet. */
  readonly #sums = new Map<string, Sums>();
  /** By currency, then by the place of the state among the file's. */
  readonly #byState = new Map<string, Map<number, StateSums>>();

  constructor(sheets: ImportResult['sheets']) {
    this.#sheets = sheets;
  }

  /** The lines of one order, or equal ones without a number. */
  see(lines: readonly StagedLine[]): void {
    const [first] = lines;
    if (first === undefined) return;
    for (const line of lines) {
      const { amountMinor } = line;
      const sums = this.#sumsOf(line);
      if (line.state !== null) this.#seeState(first.currency, line);
      if (line.noSale !== null) {
        sums.noSaleMinor += amountMinor;
        continue;
      }
      if (line.isReturn === 1) sums.returnsMinor += amountMinor;
      else sums.salesMinor += amountMinor;
      if (line.customer === null) sums.walkInMinor += amountMinor;
      if (amountMinor === 0) sums.zeroLines += 1;
      if (amountMinor < 0) sums.negativeLines += 1;
      sums.roundingMillionths += line.roundingMillionths ?? 0;
    }
    const orders = first.order === null ? lines.map((line) => [line]) : [lines];
    for (const order of orders) {
      for (const { minor } of refundsOfOrder(order.filter(({ noSale }) => noSale === null))) {
        const sums = this.#sumsOf(first);
        sums.returnsMinor -= minor;
        if (first.customer === null) sums.walkInMinor -= minor;
      }
    }
  }

  /** By sheet, in the order of the file, and currency. */
  money(): ImportMoney[] {
    const inOrder = [...this.#sums.values()].sort(
      (a, b) => this.#rankOf(a.sheet) - this.#rankOf(b.sheet) || (a.currency < b.currency ? -1 : 1),
    );
    return inOrder.map(({ sheet, currency, ...sums }) => {
      const text = (minor: number): string => moneyToDecimalText({ minor, currency });
      return {
        sheet,
        currency,
        sales: text(sums.salesMinor),
        returns: text(sums.returnsMinor),
        noSale: text(sums.noSaleMinor),
        walkIn: text(sums.walkInMinor),
        total: text(sums.salesMinor + sums.returnsMinor),
        rounding: formatDecimal({ digits: BigInt(sums.roundingMillionths), scale: millionthPlaces }),
        zeroLines: sums.zeroLines,
        negativeLines: sums.negativeLines,
      };
    });
  }

  /** Each value of each column of statuses and directions, those of most rows first. */
  statuses(interpretation: Interpretation, states: TextDictionary, headings: readonly string[]): ImportStatus[] {
    const { mapping, refundedAs = 'noSale', takenAs = [], isPaidOutBelowZero = false } = interpretation;
    const statusCount = mapping.status?.length ?? 0;
    // No value says it: what was paid out stands in a column of its own, or below zero.
    const isPaidOutApart = mapping.paidOut !== undefined || isPaidOutBelowZero;
    return stateColumns(interpretation).flatMap((columnIndex, place) => {
      const values = this.#valuesAt(place, states);
      return values.map(({ value, currency, rows, minor, noSaleRows }) => ({
        column: headings[columnIndex] ?? '',
        columnIndex,
        value,
        rows,
        currency,
        sum: moneyToDecimalText({ minor, currency }),
        takenAs:
          takenAs.find((choice) => choice.column === columnIndex && choice.value === value)?.takenAs ??
          (isPaidOutApart && noSaleRows === rows
            ? 'noSale'
            : place < statusCount
              ? usuallyTakenAs(statedKindOf(value), refundedAs)
              : directionTakenAs(directionOf(value))),
      }));
    });
  }

  #valuesAt(place: number, states: TextDictionary) {
    const found = new Map<string, StateSums & { value: string; currency: string }>();
    for (const [currency, byState] of this.#byState) {
      for (const [state, { rows, minor, noSaleRows }] of byState) {
        const value = states.textAt(state).split(stateSeparator)[place] ?? '';
        const key = `${currency}${value}`;
        const sums = found.get(key) ?? { value, currency, rows: 0, minor: 0, noSaleRows: 0 };
        found.set(key, {
          ...sums,
          rows: sums.rows + rows,
          minor: sums.minor + minor,
          noSaleRows: sums.noSaleRows + noSaleRows,
        });
      }
    }
    return [...found.values()]
      .sort((a, b) => b.rows - a.rows || (`${a.value}${a.currency}` < `${b.value}${b.currency}` ? -1 : 1))
      .slice(0, mostValuesOfColumn);
  }

  #rankOf(sheet: string | null): number {
    return this.#sheets.findIndex(({ name }) => name === sheet);
  }

  #sumsOf({ currency, rowNumber }: Pick<StagedLine, 'currency' | 'rowNumber'>): Sums {
    const sheet = placeOfRow(this.#sheets, rowNumber).sheet ?? this.#sheets[0]?.name ?? null;
    const key = sheet === null ? currency : `${currency}${sheet}`;
    let sums = this.#sums.get(key);
    if (sums === undefined) {
      sums = {
        sheet,
        currency,
        salesMinor: 0,
        returnsMinor: 0,
        noSaleMinor: 0,
        walkInMinor: 0,
        roundingMillionths: 0,
        zeroLines: 0,
        negativeLines: 0,
      };
      this.#sums.set(key, sums);
    }
    return sums;
  }

  #seeState(currency: string, { state, amountMinor, noSale }: StagedLine): void {
    if (state === null) return;
    let ofCurrency = this.#byState.get(currency);
    if (ofCurrency === undefined) {
      ofCurrency = new Map();
      this.#byState.set(currency, ofCurrency);
    }
    const sums = ofCurrency.get(state) ?? { rows: 0, minor: 0, noSaleRows: 0 };
    ofCurrency.set(state, {
      rows: sums.rows + 1,
      minor: sums.minor + amountMinor,
      noSaleRows: sums.noSaleRows + (noSale === null ? 0 : 1),
    });
  }
}
