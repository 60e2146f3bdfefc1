import { foldHeading, foldText } from '../text.ts';
import { isTaken, type Proposal, type Rows } from './assign-columns.ts';
import { cellAsTyped } from './cell-text.ts';
import { type ColumnProfile, contentOf } from './column-content.ts';
import type { FieldCandidate } from './column-meaning.ts';
import type { ImportField } from './fields.ts';
import { isPartlyPaid, paymentStateWords } from './order-payment.ts';
import { paidAmountOf } from './propose-paid-amount.ts';

function headingsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(',').map(foldHeading));
}

const dueHeadings = headingsOf(
  'due date,invoice due date,payment due date,payment due,due on,due,net due date,pay by,fällig am,fälligkeitsdatum,' +
    'fälligkeit,zahlbar bis,échéance,date d’échéance,date échéance,fecha de vencimiento,vencimiento,fecha vencimiento,' +
    '支払期限,支払期日,到期日,到期日期,付款到期日,应付日期,应收日期,付款期限,收款期限,最迟付款日,账期到期日,應付日期,付款期限日',
);
const paidHeadings = headingsOf(
  'date paid,paid date,paid on,paid at,fully paid on,fully paid on date,payment date,date of payment,last payment date,' +
    'bezahlt am,zahlungsdatum,date de paiement,payée le,fecha de pago,支払日,入金日,' +
    '付款日期,付款时间,支付日期,支付时间,收款日期,收款时间,回款日期,结清日期,付清日期,付款日,收款日',
);
const stateHeadings = headingsOf(
  'payment status,payment state,financial status,invoice status,status,paid,is paid,paid?,settled,zahlungsstatus,bezahlt,' +
    'statut paiement,statut du paiement,payé,estado de pago,pagado,入金状況,支払状況,' +
    '状态,付款状态,支付状态,收款状态,结算状态,回款状态,付款情况,收款情况,是否付款,是否已付,是否付清,是否结清,已付款,已付,已付清,已结清,付清,結清,收款状况',
);

/**
 * In a list of invoices: by when each is to be paid, whether it was, when, and how much. A file that says by when is one,
 * one that says what was paid so far, and one that calls orders partly paid beside unpaid: otherwise an unpaid order is that of a shop on the web, was never
 * delivered, and its state stays one of the sale. By when says nothing where the file does not tell what was paid since:
 * everything would be owed.
 */
export function proposePayments(
  proposal: Proposal,
  profiles: readonly ColumnProfile[],
  { candidates, rows }: { candidates: readonly FieldCandidate[]; rows: Rows },
): void {
  const { mapping } = proposal;
  if (mapping.day === undefined || mapping.amount === undefined) return;
  const due = mapping.dueDay?.[0] ?? dayColumn(proposal, profiles, dueHeadings);
  const state = mapping.paymentState?.[0] ?? stateColumn(proposal, profiles);
  const amounts = paidAmountOf(proposal, profiles, { candidates, rows, hasDueDay: due !== null });
  const isInParts = state !== null && saysPartlyPaid(profiles.find(({ index }) => index === state));
  if (due === null && amounts === null && !isInParts) return;
  const paid = mapping.paidDay?.[0] ?? dayColumn(proposal, profiles, paidHeadings);
  const isStateOfSaleLeft = mapping.status?.some((column) => column !== state) === true;
  if (state === null && amounts === null && (paid === null || isStateOfSaleLeft)) return;
  if (due !== null) take(proposal, 'dueDay', due);
  if (paid !== null) take(proposal, 'paidDay', paid);
  if (amounts !== null) {
    take(proposal, 'amount', amounts.total);
    take(proposal, 'paidOfOrder', amounts.paid);
  }
  if (state === null) return;
  if (isStateOfSaleLeft) mapping.status = mapping.status?.filter((column) => column !== state) ?? [];
  else {
    delete mapping.status;
    delete proposal.certainty.status;
  }
  take(proposal, 'paymentState', state);
}

function take({ mapping, certainty }: Proposal, field: ImportField, column: number): void {
  mapping[field] = [column];
  certainty[field] = 'heading';
}

function dayColumn(
  proposal: Proposal,
  profiles: readonly ColumnProfile[],
  headings: ReadonlySet<string>,
): number | null {
  const found = profiles.find(
    (profile) =>
      headings.has(foldHeading(profile.heading)) &&
      !isTaken(proposal, profile.index) &&
      ['day', 'dayAndTime'].includes(contentOf(profile)),
  );
  return found?.index ?? null;
}

/** A column every value of which says whether it was paid; what also says other things is of the sale. */
function stateColumn(proposal: Proposal, profiles: readonly ColumnProfile[]): number | null {
  const found = profiles.find(
    (profile) =>
      stateHeadings.has(foldHeading(profile.heading)) &&
      (!isTaken(proposal, profile.index) || proposal.mapping.status?.includes(profile.index) === true) &&
      saysOnlyOfPayment(profile),
  );
  return found?.index ?? null;
}

/** That some are partly paid, and some not at all. */
function saysPartlyPaid(profile: ColumnProfile | undefined): boolean {
  if (profile === undefined) return false;
  const values = [...valuesOf(profile)];
  return values.some(isPartlyPaid) && values.some((value) => paymentStateWords.codeOf(value) === 'unpaid');
}

function valuesOf({ cells }: ColumnProfile): ReadonlySet<string> {
  return new Set(cells.map((cell) => foldText(cellAsTyped(cell)).trim()).filter((value) => value !== ''));
}

function saysOnlyOfPayment(profile: ColumnProfile): boolean {
  const values = valuesOf(profile);
  const says = (value: string): boolean => paymentStateWords.codeOf(value) !== null || isPartlyPaid(value);
  return values.size > 0 && [...values].every(says);
}
