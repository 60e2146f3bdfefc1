import type { CaseOutcome } from '../../shared/cases/case-codes.ts';
import type { CaseFields, CaseOfContact } from '../../shared/cases/contract.ts';
import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { findOrMakeStaff } from '../staff/staff-names.ts';
import { localMoment } from '../timeline/local-moment.ts';
import { askingForTheSame } from './read-cases.ts';

export type CaseChange = { [Field in keyof CaseFields]?: CaseFields[Field] | undefined };
export type NewCase = CaseChange & Pick<CaseFields, 'kind'> & { heardAt?: number | undefined };

interface StoredCase {
  customerId: number | null;
  kind: CaseFields['kind'];
  inCharge: number | null;
  cameInAt: number | null;
  answeredAt: number | null;
  closedAt: number | null;
}

/** Errors: CASE_EMPTY, CUSTOMER_UNKNOWN, DAY_INVALID. */
export function addCase(writer: ActWriter, { heardAt, ...fields }: NewCase): { id: number; label: string } {
  const values = valuesOf(writer, fields);
  if ((values.text ?? '') === '' && (values.thing ?? '') === '') throw new ShukeError('CASE_EMPTY');
  const id = insertCase(writer, values, fields.kind, heardAt ?? writer.at);
  return { id, label: labelOf(writer.connection, id) };
}

function insertCase(writer: ActWriter, values: RowValues, kind: CaseFields['kind'], heardAt: number): number {
  const inCharge = values.heard_by ?? null;
  return writer.insert('cases', { customer_id: null, ...values, kind, in_charge: inCharge, heard_at: heardAt });
}

/** The case that a contact was heard as: its customer, its author, its words, of which there may be none. */
export function addCaseOfContact(
  writer: ActWriter,
  contact: { id: number; customerId: number; text: string; author: string; heardAt: number },
  { kind, thing, factor, promisedDay }: CaseOfContact,
): void {
  const { id: contactId, customerId, text, author, heardAt } = contact;
  const values = valuesOf(writer, { thing, factor, promisedDay, customerId, text, heardBy: author });
  insertCase(writer, { ...values, contact_id: contactId }, kind, heardAt);
}

/** Errors: CASE_UNKNOWN, CASE_EMPTY, CUSTOMER_UNKNOWN, DAY_INVALID. */
export function editCase(writer: ActWriter, id: number, change: CaseChange): { label: string } {
  const { inCharge } = storedCase(writer.connection, id);
  const values = valuesOf(writer, change);
  // Whose name is added first is the first who heard it.
  const nowInCharge = inCharge === null && values.heard_by !== undefined ? { in_charge: values.heard_by } : {};
  writer.update('cases', id, { ...values, ...nowInCharge });
  const left = firstRow(writer.connection, build.selectFrom('cases').select(['text', 'thing']).where('id', '=', id));
  const isReworded = change.text !== undefined || change.thing !== undefined;
  if (isReworded && left?.text === '' && left.thing === '') throw new ShukeError('CASE_EMPTY');
  return { label: labelOf(writer.connection, id) };
}

/** Who is in charge stays so. Errors: CASE_UNKNOWN, CASE_CLOSED, STAFF_NAME_EMPTY. */
export function handOverCase(
  writer: ActWriter,
  { id, to, note }: { id: number; to: string; note: string },
): { label: string } {
  const { inCharge } = openCase(writer.connection, id);
  const taker = findOrMakeStaff(writer, to);
  if (taker === null) throw new ShukeError('STAFF_NAME_EMPTY');
  writer.insert('case_handovers', {
    case_id: id,
    at: writer.at,
    from_staff: lastTaker(writer.connection, id) ?? inCharge,
    to_staff: taker,
    note: storableText(note),
  });
  return { label: labelOf(writer.connection, id) };
}

/** Errors: CASE_UNKNOWN, CASE_CLOSED. */
export function answerCase(
  writer: ActWriter,
  { id, text, at = writer.at }: { id: number; text: string; at?: number | undefined },
): { label: string } {
  openCase(writer.connection, id);
  writer.update('cases', id, { answered_at: at, answer: storableText(text) });
  return { label: labelOf(writer.connection, id) };
}

export interface CaseEnd {
  id: number;
  outcome: CaseOutcome;
  madeGood?: string | undefined;
  satisfiedAfter?: number | null | undefined;
  at?: number | undefined;
}

/** Errors: CASE_UNKNOWN, CASE_CLOSED. */
export function closeCase(writer: ActWriter, end: CaseEnd): { label: string } {
  const { id, outcome, madeGood, satisfiedAfter, at = writer.at } = end;
  const { answeredAt } = openCase(writer.connection, id);
  writer.update('cases', id, {
    closed_at: at,
    outcome,
    ...(answeredAt === null ? { answered_at: at } : {}),
    ...(madeGood === undefined ? {} : { made_good: storableText(madeGood) }),
    ...(satisfiedAfter === undefined ? {} : { satisfaction_after: satisfiedAfter }),
  });
  return { label: labelOf(writer.connection, id) };
}

/** Error: CASE_UNKNOWN. */
export function setSatisfactionAfter(writer: ActWriter, id: number, level: number | null): { label: string } {
  storedCase(writer.connection, id);
  writer.update('cases', id, { satisfaction_after: level });
  return { label: labelOf(writer.connection, id) };
}

/** Error: CASE_UNKNOWN. */
export function reopenCase(writer: ActWriter, id: number): { label: string } {
  storedCase(writer.connection, id);
  writer.update('cases', id, { closed_at: null, outcome: '' });
  return { label: labelOf(writer.connection, id) };
}

/** The thing has come in: for everyone who still asks for it. Errors: CASE_UNKNOWN, CASE_NOT_IN_VAIN. */
export function markCameIn(writer: ActWriter, id: number): { cases: number; label: string } {
  const { kind } = openCase(writer.connection, id);
  if (kind !== 'inVain') throw new ShukeError('CASE_NOT_IN_VAIN');
  const asking = askingForTheSame(writer.connection, id);
  for (const one of asking) writer.update('cases', one.id, { came_in_at: writer.at });
  return { cases: asking.length, label: labelOf(writer.connection, id) };
}

/** Who waited for it knows: a contact of today, and the end of the case. Errors: CASE_UNKNOWN, CASE_CLOSED, CASE_NOT_IN_VAIN, CASE_NOT_COME_IN. */
export function tellOfCase(
  writer: ActWriter,
  { id, text }: { id: number; text: string },
): { contactId: number | null; label: string } {
  const { kind, customerId, cameInAt } = openCase(writer.connection, id);
  if (kind !== 'inVain') throw new ShukeError('CASE_NOT_IN_VAIN');
  if (cameInAt === null) throw new ShukeError('CASE_NOT_COME_IN');
  const told = storableText(text);
  const { day, time } = localMoment(writer.at);
  const contactId =
    customerId === null
      ? null
      : writer.insert('contacts', {
          customer_id: customerId,
          day,
          time: `${time.slice(0, 5)}:00`,
          touchpoint: 'message',
          channel: '',
          direction: 'out',
          text: told,
          created_at: writer.at,
        });
  writer.update('cases', id, { answered_at: writer.at, answer: told, closed_at: writer.at, outcome: 'putRight' });
  return { contactId, label: labelOf(writer.connection, id) };
}

/** With its handovers. Error: CASE_UNKNOWN. */
export function removeCase(writer: ActWriter, id: number): { label: string } {
  storedCase(writer.connection, id);
  const label = labelOf(writer.connection, id);
  const handovers = writer.connection
    .prepare<[number], number>('SELECT id FROM case_handovers WHERE case_id = ?')
    .pluck()
    .all(id);
  for (const handover of handovers) writer.remove('case_handovers', handover);
  writer.remove('cases', id);
  return { label };
}

function valuesOf(writer: ActWriter, fields: CaseChange): RowValues {
  const { kind, text, thing, factor, customerId, heardBy, promisedDay } = fields;
  const values: RowValues = {};
  if (kind !== undefined) values.kind = kind;
  if (text !== undefined) values.text = storableText(text);
  if (thing !== undefined) values.thing = storableText(thing);
  if (factor !== undefined) values.factor = storableText(factor);
  if (customerId !== undefined) {
    values.customer_id = customerId === null ? null : existingCustomer(writer.connection, customerId).id;
  }
  if (heardBy !== undefined) values.heard_by = findOrMakeStaff(writer, heardBy);
  if (promisedDay !== undefined) {
    if (promisedDay !== null && !isDay(promisedDay)) throw new ShukeError('DAY_INVALID', { day: promisedDay });
    values.promised_day = promisedDay;
  }
  return values;
}

function storedCase(connection: Connection, id: number): StoredCase {
  const found = firstRow(
    connection,
    build
      .selectFrom('cases')
      .select([
        'customer_id as customerId',
        'kind',
        'in_charge as inCharge',
        'came_in_at as cameInAt',
        'answered_at as answeredAt',
        'closed_at as closedAt',
      ])
      .where('id', '=', id),
  );
  if (found === undefined) throw new ShukeError('CASE_UNKNOWN', { case: id });
  return found;
}

function openCase(connection: Connection, id: number): StoredCase {
  const found = storedCase(connection, id);
  if (found.closedAt !== null) throw new ShukeError('CASE_CLOSED');
  return found;
}

function lastTaker(connection: Connection, id: number): number | null {
  const taker = connection
    .prepare<[number], number>(
      'SELECT to_staff FROM case_handovers WHERE case_id = ? ORDER BY at DESC, id DESC LIMIT 1',
    )
    .pluck()
    .get(id);
  return taker ?? null;
}

/** Whom it is about; of a guest what was said. */
function labelOf(connection: Connection, id: number): string {
  const { customerId } = storedCase(connection, id);
  if (customerId !== null) return existingCustomer(connection, customerId).label;
  const said = firstRow(connection, build.selectFrom('cases').select(['text', 'thing']).where('id', '=', id));
  return (said?.text || said?.thing || '').slice(0, 100);
}
