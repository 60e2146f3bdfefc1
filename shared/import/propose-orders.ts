import { type Decimal, decimalOfNumber, multiplyDecimals, scaledDigits } from '../decimal.ts';
import { readAmount } from '../money.ts';
import { foldHeading } from '../text.ts';
import { addByContent, addOnlyDayColumn, assign, isTaken, type Proposal, type Rows } from './assign-columns.ts';
import { cellAsTyped } from './cell-text.ts';
import type { ColumnProfile } from './column-content.ts';
import type { FieldCandidate } from './column-meaning.ts';
import { type Cell, type ColumnMapping, fieldsByKind, identifyingFields } from './fields.ts';
import { isCreationHeading } from './headings.ts';
import { isBareName } from './propose-customers.ts';
import { statedKindOf } from './sale-state.ts';

/** The columns of a list of orders: of several amounts the one that is the row's, and was paid. */
export function proposeOrders(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
  rows: Rows,
): Proposal {
  const usable = grossFirst(
    candidates.filter(({ isRowNumber }) => !isRowNumber),
    profiles,
  );
  let proposal = assign(usable, fieldsByKind.orders);
  nameAsGoods(proposal, profiles);
  if (proposal.mapping.quantity !== undefined && usable.some(({ isUnitCost }) => isUnitCost)) {
    proposal = assign(
      usable.filter(({ isUnitCost }) => !isUnitCost),
      fieldsByKind.orders,
    );
  }
  const amountOfOrder = proposal.mapping.amount?.[0];
  if (amountOfOrder !== undefined && repeatsOrderTotal(proposal.mapping, rows)) {
    const others = assign(
      usable.filter(({ field, column }) => field !== 'amount' || column !== amountOfOrder),
      fieldsByKind.orders,
    );
    const canDoWithout =
      (others.mapping.amount !== undefined && !repeatsOrderTotal(others.mapping, rows)) || hasComputedAmount(others);
    if (canDoWithout) {
      if (others.mapping.amount !== undefined && repeatsOrderTotal(others.mapping, rows)) {
        delete others.mapping.amount;
        delete others.certainty.amount;
      }
      proposal = others;
    }
  }
  addByContent(proposal, 'email', profiles, ['email']);
  addByContent(proposal, 'phone', profiles, ['phone']);
  addByContent(proposal, 'day', profiles, ['day', 'dayAndTime']);
  if (proposal.mapping.day !== undefined && !hasComputedAmount(proposal)) {
    addByContent(proposal, 'amount', profiles, ['decimal']);
  }
  if (proposal.mapping.day === undefined && hasAmount(proposal)) addOnlyDayColumn(proposal, profiles);
  nameAsGoods(proposal, profiles);
  addOrderId(proposal, profiles, rows);
  return proposal;
}

/** Tills head their goods "Name": where lines have a quantity and nothing else says what was sold, or who bought it. */
function nameAsGoods({ mapping, certainty }: Proposal, profiles: readonly ColumnProfile[]): void {
  const [only, second] = mapping.name ?? [];
  if (only === undefined || second !== undefined || mapping.quantity === undefined) return;
  if (mapping.description !== undefined || mapping.product !== undefined) return;
  if (identifyingFields.some((field) => field !== 'name' && mapping[field] !== undefined)) return;
  if (!isBareName(profiles[only]?.heading ?? '')) return;
  mapping.description = [only];
  certainty.description = 'heading';
  delete mapping.name;
  delete certainty.name;
}

const orderIdHeadings: ReadonlySet<string> = new Set(['id', 'id#', '#id'].map(foldHeading));

/** "ID" in a list of orders without another number, each value once and no mere running number of the file's rows. */
function addOrderId(proposal: Proposal, profiles: readonly ColumnProfile[], rows: Rows): void {
  const [said] = proposal.mapping.order ?? [];
  if (said !== undefined && profiles[said]?.filled !== 0) return;
  const column = profiles.find(
    ({ index, heading }) => orderIdHeadings.has(foldHeading(heading)) && !isTaken(proposal, index),
  );
  if (column === undefined || rows.length < 2) return;
  const values = rows.map((row) => cellAsTyped(row[column.index]).trim());
  const isRunning = values.every(
    (value, place) => Number(value) === Number(values[0]) + place && Number(values[0]) <= 1,
  );
  if (values.includes('') || new Set(values).size < values.length || isRunning) return;
  proposal.mapping.order = [column.index];
  proposal.certainty.order = 'heading';
}

const feeHeading = /手续费|手續費|服务费|佣金|\bfees?\b|gebühr|frais|commission|comisión|手数料/iu;
const netHeading = /净|淨|到账|\bnet(?:to)?\b|neto/iu;

/** Of gross, fee and net the gross is what the customer paid: the fee is between the shop and who collects for it. */
function grossFirst(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
): readonly FieldCandidate[] {
  const isNet = ({ field, column }: FieldCandidate): boolean =>
    field === 'amount' && netHeading.test(profiles[column]?.heading ?? '');
  const hasFee = profiles.some(({ heading, numbers }) => numbers > 0 && feeHeading.test(heading));
  const hasOther = candidates.some((candidate) => candidate.field === 'amount' && !isNet(candidate));
  return hasFee && hasOther ? candidates.filter((candidate) => !isNet(candidate)) : candidates;
}

/**
 * An order said to be refunded is a sale where the file takes the money back elsewhere: in a column of its own, or in
 * rows of their own.
 */
export function proposeRefundedAs(mapping: ColumnMapping, rows: Rows): 'sale' | 'noSale' {
  if (mapping.refunded !== undefined) return 'sale';
  const statuses = mapping.status ?? [];
  const takesBack = rows.some((row) => statuses.some((column) => statedKindOf(cellAsTyped(row[column])) === 'return'));
  return takesBack ? 'sale' : 'noSale';
}

function hasComputedAmount({ mapping }: Proposal): boolean {
  return mapping.quantity !== undefined && mapping.unitPrice !== undefined;
}

function hasAmount(proposal: Proposal): boolean {
  return proposal.mapping.amount !== undefined || hasComputedAmount(proposal);
}

const fieldsOfSales = ['order', 'product', 'description', 'quantity', 'unitPrice'] as const;

/** Orders have a day and money; a list of customers with the day each was entered and what each spent is none. */
export function isOrdersFile(asOrders: Proposal, headings: readonly string[]): boolean {
  const dayColumn = asOrders.mapping.day?.[0];
  if (dayColumn === undefined || !hasAmount(asOrders)) return false;
  const isCreationDay = isCreationHeading(headings[dayColumn] ?? '');
  return !isCreationDay || fieldsOfSales.some((field) => asOrders.mapping[field] !== undefined);
}

const fewestRepeatedOrders = 3;

function exactOf(cell: Cell | undefined): Decimal | null {
  const read = typeof cell === 'number' ? decimalOfNumber(cell) : null;
  if (read !== null) return typeof read === 'string' ? null : read;
  const amount = typeof cell === 'string' ? readAmount(cell, 'point') : 'blank';
  return typeof amount === 'string' ? null : amount.decimal;
}

/** True where the amount is the whole order's, written on each of its lines (or on the first only). */
function repeatsOrderTotal(mapping: ColumnMapping, rows: Rows): boolean {
  const [orderColumn, amountColumn] = [mapping.order?.[0], mapping.amount?.[0]];
  if (orderColumn === undefined || amountColumn === undefined) return false;
  const amountsByOrder = new Map<string, string[]>();
  let likeComputed = 0;
  let computed = 0;
  for (const row of rows) {
    const order = cellAsTyped(row[orderColumn]).trim();
    if (order === '') continue;
    const amount = cellAsTyped(row[amountColumn]).trim();
    amountsByOrder.set(order, [...(amountsByOrder.get(order) ?? []), amount]);
    const isLike = isLikeComputed(mapping, row, amountColumn);
    if (isLike !== null) computed++;
    if (isLike === true) likeComputed++;
  }
  if (computed > 0 && likeComputed > 0.5 * computed) return false;
  const repeated = [...amountsByOrder.values()].filter((amounts) => amounts.length > 1);
  return repeated.length >= fewestRepeatedOrders && repeated.every(isOneTotal);
}

function isOneTotal(amounts: readonly string[]): boolean {
  const [first, ...rest] = amounts;
  return rest.every((amount) => amount === first) || rest.every((amount) => amount === '');
}

/** Whether a row's amount is its quantity times its price, give or take a discount; null where that cannot be said. */
function isLikeComputed(mapping: ColumnMapping, row: readonly Cell[], amountColumn: number): boolean | null {
  const [quantityColumn, priceColumn] = [mapping.quantity?.[0], mapping.unitPrice?.[0]];
  if (quantityColumn === undefined || priceColumn === undefined) return null;
  const [quantity, price, amount] = [
    exactOf(row[quantityColumn]),
    exactOf(row[priceColumn]),
    exactOf(row[amountColumn]),
  ];
  if (quantity === null || price === null || amount === null) return null;
  return scaledDigits(multiplyDecimals(quantity, price), 2) === scaledDigits(amount, 2);
}
