import { foldHeading, foldText } from '../text.ts';
import { isTaken, type Proposal, type Rows } from './assign-columns.ts';
import { cellAsTyped } from './cell-text.ts';
import type { ColumnProfile } from './column-content.ts';
import type { FieldCandidate } from './column-meaning.ts';
import { isPartlyPaid } from './order-payment.ts';
import { numberOf } from './propose-amount.ts';

function headingsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(',').map(foldHeading));
}

/** What was paid so far. */
const soFarHeadings = headingsOf(
  'paid,paid so far,paid to date,amount paid so far,amount paid to date,payments,payments received,amount received,' +
    'invoiceamountpaid,invoice amount paid,bezahlt,bezahlter betrag,montant payé,déjà payé,importe pagado,pagado,入金済額,' +
    '已付,已付款,已付金额,已付款金额,已支付,已支付金额,已收,已收款,已收金额,已收款金额,已回款,回款金额,已回款金额,已结金额,已还,已还金额,已付定金,已付數額,已收金額',
);
/** In most files the whole amount, less what was taken off the price. */
const paidHeadings = headingsOf('amount paid,paid amount,total paid,付款金额,支付金额,收款金额');
const leftHeadings = headingsOf(
  'amount due,balance due,balance,open balance,outstanding,outstanding balance,amount outstanding,invoiceamountdue,' +
    'invoice amount due,still owed,offen,offener betrag,solde dû,reste à payer,saldo pendiente,未払額,' +
    '未付,未付款,未付金额,未收,未收款,未收金额,欠款,欠款金额,尾款,余款,还欠,未回款,未结金额',
);

interface PaidRow {
  total: number;
  paid: number;
}

/** Two amounts are one: as written they differ by rounding. */
const tolerance = 0.011;

export interface PaidAmount {
  /** Columns: what the orders come to, and what was paid of each. */
  total: number;
  paid: number;
}

/**
 * The column of what was paid of each order so far, next to that of what it comes to. A price before and after a discount
 * looks alike; that it is paid in part is believed where the heading says so far, or other columns say what is left.
 * `hasDueDay`: the file says by when each order is to be paid.
 */
export function paidAmountOf(
  proposal: Proposal,
  profiles: readonly ColumnProfile[],
  { candidates, rows, hasDueDay }: { candidates: readonly FieldCandidate[]; rows: Rows; hasDueDay: boolean },
): PaidAmount | null {
  const [amount] = proposal.mapping.amount ?? [];
  if (amount === undefined) return null;
  const isOfAmounts = (column: number): boolean =>
    candidates.some((candidate) => candidate.field === 'amount' && candidate.column === column);
  const isFree = ({ index, numbers }: ColumnProfile): boolean => numbers > 0 && !isTaken(proposal, index);
  const heads = (column: number): string => foldHeading(profiles[column]?.heading ?? '');
  const isPaidHeading = (heading: string): boolean => soFarHeadings.has(heading) || paidHeadings.has(heading);
  const pairs = isPaidHeading(heads(amount))
    ? profiles
        .filter((profile) => isFree(profile) && isOfAmounts(profile.index) && !isPaidHeading(heads(profile.index)))
        .map(({ index }) => ({ total: index, paid: amount }))
    : profiles
        .filter((profile) => isFree(profile) && isPaidHeading(heads(profile.index)))
        .map(({ index }) => ({ total: amount, paid: index }));
  const left = profiles.find((profile) => profile.numbers > 0 && leftHeadings.has(heads(profile.index)))?.index;
  const saysStates = profiles.some(({ cells }) => cells.some((cell) => isPartlyPaid(foldText(cellAsTyped(cell)))));
  const isBelieved = ({ total, paid }: PaidAmount): boolean => {
    const compared = comparedRows(rows, total, paid);
    const isWithin = compared.every((row) => row.paid >= 0 && row.paid <= row.total + tolerance);
    if (compared.length === 0 || !isWithin) return false;
    if (hasDueDay || saysStates || (left !== undefined && isWhatIsLeft(rows, { total, paid }, left))) return true;
    const hasPart = compared.some((row) => row.paid > tolerance && row.paid < row.total - tolerance);
    const hasNone = compared.some((row) => Math.abs(row.paid) < tolerance && row.total > tolerance);
    // What a shop on the web was not paid was never delivered; its states say so.
    if (soFarHeadings.has(heads(paid))) return hasPart || (hasNone && proposal.mapping.status === undefined);
    return hasPart && hasNone;
  };
  return pairs.find(isBelieved) ?? null;
}

function comparedRows(rows: Rows, totalColumn: number, paidColumn: number): PaidRow[] {
  return rows.flatMap((row) => {
    const [total, paid] = [numberOf(row[totalColumn]), numberOf(row[paidColumn])];
    return total === null || paid === null || total < 0 ? [] : [{ total, paid }];
  });
}

function isWhatIsLeft(rows: Rows, { total, paid }: PaidAmount, left: number): boolean {
  const sums = rows.flatMap((row) => {
    const [all, sofar, rest] = [numberOf(row[total]), numberOf(row[paid]), numberOf(row[left])];
    return all === null || sofar === null || rest === null ? [] : [Math.abs(all - sofar - rest)];
  });
  return sums.length > 0 && sums.every((difference) => difference < tolerance);
}
