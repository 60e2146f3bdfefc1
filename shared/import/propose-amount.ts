import { decimalOfNumber } from '../decimal.ts';
import { readAmount } from '../read-amount.ts';
import { assign, isTaken, type Proposal, type Rows } from './assign-columns.ts';
import { cellAsTyped } from './cell-text.ts';
import type { ColumnProfile } from './column-content.ts';
import { type FieldCandidate, saysShare } from './column-meaning.ts';
import type { Cell, ColumnMapping } from './fields.ts';
import { fieldsByKind } from './import-kinds.ts';

/** Amounts as written differ from computed ones by rounding. */
const tolerance = 0.011;

function isAbout(a: number, b: number): boolean {
  return Math.abs(a - b) < tolerance;
}

/** The number of a cell, for comparing columns; null where it holds none. */
export function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return typeof decimalOfNumber(cell) === 'string' ? null : cell;
  const amount = typeof cell === 'string' ? readAmount(cell, cell.includes(',') ? commaMark(cell) : 'point') : 'blank';
  return typeof amount === 'string' ? null : Number(amount.decimal.digits) / 10 ** amount.decimal.scale;
}

/** 12,50 and 1.234,50, where no point comes behind the comma. */
function commaMark(text: string): 'comma' | 'point' {
  return /,\d{1,2}\D*$/.test(text) ? 'comma' : 'point';
}

/** A column of what came in is the amount, before every other, where one of what was paid out is next to it. */
export function moneyInWithPaidOut(candidates: readonly FieldCandidate[]): readonly FieldCandidate[] {
  const cameIn = candidates.filter(({ isMoneyIn }) => isMoneyIn);
  const isPair = cameIn.length > 0 && candidates.some(({ field }) => field === 'paidOut');
  if (!isPair) return candidates.filter(({ isMoneyIn, field }) => !isMoneyIn && field !== 'paidOut');
  return candidates.filter(({ isMoneyIn, field }) => isMoneyIn || field !== 'amount');
}

const feeHeading = /手续费|手續費|服务费|佣金|\bfees?\b|gebühr|frais|commission|comisión|手数料/iu;
const netHeading = /净|淨|到账|\bnet(?:to)?\b|neto/iu;

/** Of gross, fee and net the gross is what the customer paid: the fee is between the shop and who collects for it. */
export function grossFirst(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
): readonly FieldCandidate[] {
  const isNet = ({ field, column }: FieldCandidate): boolean =>
    field === 'amount' && netHeading.test(profiles[column]?.heading ?? '');
  const hasFee = profiles.some(({ heading, numbers }) => numbers > 0 && feeHeading.test(heading));
  const hasOther = candidates.some((candidate) => candidate.field === 'amount' && !isNet(candidate));
  return hasFee && hasOther ? candidates.filter((candidate) => !isNet(candidate)) : candidates;
}

/** An amount of the order, written on its lines, is not the line's where these have another, or a price. */
export function withoutOrderTotal(proposal: Proposal, usable: readonly FieldCandidate[], rows: Rows): Proposal {
  const amountOfOrder = proposal.mapping.amount?.[0];
  if (amountOfOrder === undefined || !repeatsOrderTotal(proposal.mapping, rows)) return proposal;
  const others = assign(
    usable.filter(({ field, column }) => field !== 'amount' || column !== amountOfOrder),
    fieldsByKind.orders,
  );
  const isTotalAgain = others.mapping.amount !== undefined && repeatsOrderTotal(others.mapping, rows);
  if (others.mapping.amount === undefined || isTotalAgain) {
    if (!hasComputedAmount(others)) return proposal;
    delete others.mapping.amount;
    delete others.certainty.amount;
  }
  return others;
}

export function hasComputedAmount({ mapping }: Proposal): boolean {
  return mapping.quantity !== undefined && mapping.unitPrice !== undefined;
}

interface PricedRow {
  amount: string;
  computed: number | null;
}

/** From this many orders of several lines on, their amounts alone tell; with fewer only where the lines' own prices are there. */
const fewestRepeatedOrders = 3;

/** True where the amount is the whole order's, written on each of its lines (or on the first only). */
function repeatsOrderTotal(mapping: ColumnMapping, rows: Rows): boolean {
  const [orderColumn, amountColumn] = [mapping.order?.[0], mapping.amount?.[0]];
  if (orderColumn === undefined || amountColumn === undefined) return false;
  const byOrder = Map.groupBy(rows, (row) => cellAsTyped(row[orderColumn]).trim());
  byOrder.delete('');
  const repeated = [...byOrder.values()]
    .filter((ofOrder) => ofOrder.length > 1)
    .map((ofOrder) =>
      ofOrder.map((row) => ({
        amount: cellAsTyped(row[amountColumn]).trim(),
        computed: computedAmount(mapping, row),
      })),
    );
  const comparable = repeated.flat().filter(({ amount, computed }) => computed !== null && numberOf(amount) !== null);
  const likeComputed = comparable.filter(({ amount, computed }) => isAbout(computed ?? 0, numberOf(amount) ?? 0));
  if (likeComputed.length > 0.5 * comparable.length) return false;
  if (!repeated.every(isOneTotal)) return false;
  return repeated.length >= fewestRepeatedOrders || repeated.some(isSumOfLines);
}

function isOneTotal([first, ...rest]: readonly PricedRow[]): boolean {
  return rest.every(({ amount }) => amount === first?.amount) || rest.every(({ amount }) => amount === '');
}

/** The amount is none of a single line's, and near what all of them come to: shipping, tax and discounts differ. */
function isSumOfLines(lines: readonly PricedRow[]): boolean {
  const amount = numberOf(lines[0]?.amount);
  if (amount === null || amount <= 0) return false;
  let sum = 0;
  for (const { computed } of lines) {
    if (computed === null || isAbout(computed, amount)) return false;
    sum += computed;
  }
  return sum >= 0.5 * amount && sum <= 2 * amount;
}

function computedAmount({ quantity, unitPrice }: ColumnMapping, row: readonly Cell[]): number | null {
  if (quantity === undefined || unitPrice === undefined) return null;
  const [pieces, price] = [numberOf(row[quantity[0] ?? -1]), numberOf(row[unitPrice[0] ?? -1])];
  return pieces === null || price === null ? null : pieces * price;
}

/** What the row comes to as written, or by quantity and price; null where it says neither. */
export function writtenAmount(mapping: ColumnMapping, row: readonly Cell[]): number | null {
  return numberOf(row[mapping.amount?.[0] ?? -1]) ?? computedAmount(mapping, row);
}

/** How unlikely it must be that prices of one piece all divide by their quantities to the cent. */
const mostLikelyByChance = 1 / 500;

/**
 * A price next to a quantity is what the line came to where the prices of one thing grow with its quantity; where
 * nothing is sold twice, where every price divides by its quantity to the cent.
 */
export function priceOfLineAsAmount({ mapping, certainty }: Proposal, rows: Rows): void {
  const [quantityColumn, priceColumn] = [mapping.quantity?.[0], mapping.unitPrice?.[0]];
  if (quantityColumn === undefined || priceColumn === undefined || mapping.amount !== undefined) return;
  const things = [...(mapping.product ?? []), ...(mapping.description ?? [])];
  const sold = rows.flatMap((row) => {
    const [pieces, price] = [numberOf(row[quantityColumn]), numberOf(row[priceColumn])];
    if (pieces === null || price === null || pieces <= 0 || price <= 0 || !Number.isInteger(pieces)) return [];
    return [{ thing: things.map((column) => cellAsTyped(row[column]).trim()).join(' '), pieces, price }];
  });
  let ofLine = 0;
  let ofPiece = 0;
  for (const [thing, ofThing] of Map.groupBy(sold, (one) => one.thing)) {
    const [first, ...others] = ofThing;
    if (thing.trim() === '' || first === undefined) continue;
    for (const { pieces, price } of others) {
      if (pieces === first.pieces) continue;
      if (isAbout(price, first.price)) ofPiece++;
      else if (isAbout(price * first.pieces, first.price * pieces)) ofLine++;
    }
  }
  const several = sold.filter(({ pieces }) => pieces > 1);
  const allDivide = several.every(({ pieces, price }) => Math.round(price * 100) % pieces === 0);
  const chance = several.reduce((product, { pieces }) => product / pieces, 1);
  const isOfLine = ofLine + ofPiece > 0 ? ofLine > ofPiece : allDivide && chance < mostLikelyByChance;
  if (!isOfLine) return;
  mapping.amount = [priceColumn];
  certainty.amount = 'content';
  delete mapping.unitPrice;
  delete certainty.unitPrice;
}

/** Of two amounts of which one is less what was given back, the other: else it would be taken off twice. */
export function amountBeforeRefunds(
  { mapping }: Proposal,
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
  rows: Rows,
): void {
  const [amountColumn, refundedColumn] = [mapping.amount?.[0], mapping.refunded?.[0]];
  if (amountColumn === undefined || refundedColumn === undefined) return;
  const compared = rows.flatMap((row) => {
    const [amount, refunded] = [numberOf(row[amountColumn]), numberOf(row[refundedColumn])];
    return amount === null || amount < 0 ? [] : [{ row, amount, refunded: Math.abs(refunded ?? 0) }];
  });
  if (!compared.some(({ refunded }) => refunded > 0)) return;
  const isBefore = ({ index }: Pick<ColumnProfile, 'index'>): boolean =>
    compared.every(({ row, amount, refunded }) => {
      const before = numberOf(row[index]);
      return before !== null && isAbout(before - refunded, amount);
    });
  const amounts = candidates.filter(({ field }) => field === 'amount').map(({ column }) => column);
  const others = profiles.filter(({ index, numbers }) => numbers > 0 && !isTaken({ mapping, certainty: {} }, index));
  const found = others
    .toSorted((one, other) => Number(amounts.includes(other.index)) - Number(amounts.includes(one.index)))
    .find(isBefore);
  if (found !== undefined) mapping.amount = [found.index];
}

/**
 * Whether a column of shares says what is left to pay: price and quantity less it come to the amount, or, without an
 * amount, 1 (nothing off) is common and 0 stands nowhere.
 */
function isDiscountToPay(mapping: ColumnMapping, values: ReadonlyArray<number | null>, rows: Rows): boolean {
  const [amountColumn, column = -1] = [mapping.amount?.[0], mapping.discount?.[0]];
  if (amountColumn === undefined) {
    const whole = values.filter((value) => value === 1).length;
    return whole > 0.2 * values.length && !values.includes(0);
  }
  const reduced = rows.flatMap((row) => {
    const [share, amount, full] = [numberOf(row[column]), numberOf(row[amountColumn]), computedAmount(mapping, row)];
    const isTelling = share !== null && share > 0 && share < 1 && share !== 0.5;
    return isTelling && amount !== null && full !== null ? [{ share, amount, full }] : [];
  });
  return reduced.length > 0 && reduced.every(({ share, amount, full }) => isAbout(full * share, amount));
}

export interface ProposedDiscount {
  /** Absent: what is off, or nothing tells. */
  discountIs?: 'toPay';
  /** Between nothing and the whole price, without a sign, and with no amount to compare with. */
  discountIsAsked: boolean;
}

/** What the shares in the column of discounts are of. */
export function proposeDiscount(
  mapping: ColumnMapping,
  profiles: readonly ColumnProfile[],
  rows: Rows,
): ProposedDiscount {
  const undecided: ProposedDiscount = { discountIsAsked: false };
  const [column, second] = mapping.discount ?? [];
  const profile = column === undefined || second !== undefined ? undefined : profiles[column];
  if (profile === undefined) return undecided;
  const values = profile.cells.map((cell) => (/[%％折]/u.test(cellAsTyped(cell)) ? null : numberOf(cell)));
  if (isDiscountToPay(mapping, values, rows)) return { discountIs: 'toPay', discountIsAsked: false };
  if (mapping.amount !== undefined || saysShare(profile.heading)) return undecided;
  const isBetween = values.every((value) => value !== null && value <= 1);
  return { discountIsAsked: isBetween && values.some((value) => value !== 0) };
}

/** 0.90 off is money, not 90 %, where another column, or price and quantity, less this comes to the amount. */
export function moneyOffByAmounts(
  { mapping, certainty }: Proposal,
  profiles: readonly ColumnProfile[],
  rows: Rows,
): void {
  const [amountColumn, discountColumn] = [mapping.amount?.[0], mapping.discount?.[0]];
  if (amountColumn === undefined || discountColumn === undefined || mapping.discountAmount !== undefined) return;
  const reduced = rows.flatMap((row) => {
    const [amount, off] = [numberOf(row[amountColumn]), numberOf(row[discountColumn])];
    return amount === null || off === null || off === 0 ? [] : [{ row, amount, off: Math.abs(off) }];
  });
  if (reduced.length === 0) return;
  const explains = (fullOf: (row: readonly Cell[]) => number | null): boolean =>
    reduced.every(({ row, amount, off }) => {
      const full = fullOf(row);
      return full !== null && isAbout(Math.abs(full) - off, Math.abs(amount));
    });
  const isMoney =
    explains((row) => computedAmount(mapping, row)) ||
    profiles.some(
      ({ index, numbers }) => numbers > 0 && index !== amountColumn && explains((row) => numberOf(row[index])),
    );
  if (!isMoney) return;
  mapping.discountAmount = [discountColumn];
  certainty.discountAmount = certainty.discount ?? 'content';
  delete mapping.discount;
  delete certainty.discount;
}
