import { foldHeading } from '../text.ts';
import { addByContent, addOnlyDayColumn, assign, isTaken, type Proposal, type Rows } from './assign-columns.ts';
import { cellAsTyped } from './cell-text.ts';
import type { ColumnProfile } from './column-content.ts';
import type { FieldCandidate } from './column-meaning.ts';
import { type ColumnMapping, identifyingFields } from './fields.ts';
import { isCreationHeading } from './headings.ts';
import { fieldsByKind } from './import-kinds.ts';
import {
  amountBeforeRefunds,
  grossFirst,
  hasComputedAmount,
  moneyInWithPaidOut,
  moneyOffByAmounts,
  priceOfLineAsAmount,
  withoutOrderTotal,
} from './propose-amount.ts';
import { isBareName } from './propose-customers.ts';
import { proposePayments } from './propose-payments.ts';
import { addStatesByContent, marksAsStates } from './propose-states.ts';
import { statedKindOf } from './sale-state.ts';

/** The columns of a list of orders: of several amounts the one that is the row's, and was paid. */
export function proposeOrders(
  candidates: readonly FieldCandidate[],
  profiles: readonly ColumnProfile[],
  rows: Rows,
): Proposal {
  const usable = grossFirst(moneyInWithPaidOut(candidates.filter(({ isRowNumber }) => !isRowNumber)), profiles);
  let proposal = assign(usable, fieldsByKind.orders);
  nameAsGoods(proposal, profiles);
  if (proposal.mapping.quantity !== undefined && usable.some(({ isUnitCost }) => isUnitCost)) {
    proposal = assign(
      usable.filter(({ isUnitCost }) => !isUnitCost),
      fieldsByKind.orders,
    );
  }
  proposal = withoutOrderTotal(proposal, usable, rows);
  priceOfLineAsAmount(proposal, rows);
  addByContent(proposal, 'email', profiles, ['email']);
  addByContent(proposal, 'phone', profiles, ['phone']);
  addByContent(proposal, 'day', profiles, ['day', 'dayAndTime']);
  if (proposal.mapping.day !== undefined && !hasComputedAmount(proposal)) {
    addByContent(proposal, 'amount', profiles, ['decimal']);
  }
  if (proposal.mapping.day === undefined && hasAmount(proposal)) addOnlyDayColumn(proposal, profiles);
  nameAsGoods(proposal, profiles);
  addOrderId(proposal, profiles, rows);
  amountBeforeRefunds(proposal, candidates, profiles, rows);
  moneyOffByAmounts(proposal, profiles, rows);
  addStatesByContent(proposal, profiles);
  marksAsStates(proposal, profiles, rows);
  proposePayments(proposal, profiles, { candidates: usable, rows });
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
