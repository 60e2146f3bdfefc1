import type { TFunction } from 'i18next';
import { customerLabel, customerLabelsApart, customerLabelWithNumber } from '../../shared/customers/customer-label.ts';
import { type MergeChoices, mergeFields, mergeLists } from '../../shared/duplicates/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import { longest } from '../../shared/longest.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { moveDraftsOfMerged } from '../drafts/drafts.ts';
import { mergeMembers } from '../groups/merge-members.ts';
import { acyclicColumns, isInCircle } from '../records/circles.ts';
import { fieldTexts } from './field-texts.ts';
import { type ChoicesOfTwo, checkChoices, choicesOfStep } from './merge-choices.ts';
import { isEmptyField, isSameField, type StoredCustomer, usualSide, valuesOfField } from './merge-fields.ts';
import { mergeList } from './merge-lists.ts';
import { type LostValue, lostValuesText } from './merge-note.ts';
import { mergeOwnFields } from './merge-own-fields.ts';
import { type Move, moveRows } from './move-rows.ts';

/** As long as a note by hand may be. */

export interface Merge {
  winnerId: number;
  loserIds: readonly number[];
  choices: MergeChoices;
}

/**
 * Makes one customer of several. The losers' rows stay, so that their numbers still find the winner; everything that
 * named a loser names the winner. Errors: CUSTOMER_UNKNOWN, MERGE_SAME_CUSTOMER, MERGE_BINNED,
 * INPUT_INVALID (note, choices).
 */
export function mergeCustomers(
  writer: ActWriter,
  { winnerId, loserIds, choices, say }: Merge & { say: TFunction },
): { subject: string; customerIds: number[] } {
  checkChoices(choices, [winnerId, ...loserIds]);
  const merged = loserIds.map((loserId) =>
    mergeTwo(writer, { winnerId, loserId }, choicesOfStep(choices, loserId), say),
  );
  const [winner = '', ...losers] = customerLabelsApart([storedCustomer(writer.connection, winnerId), ...merged]);
  return {
    subject: `${losers.join(', ')} → ${winner}`,
    customerIds: [winnerId, ...merged.map(({ id }) => id)],
  };
}

/** Answers the loser as it was. */
function mergeTwo(
  writer: ActWriter,
  { winnerId, loserId }: Move,
  choices: ChoicesOfTwo,
  say: TFunction,
): StoredCustomer {
  const { connection } = writer;
  const { winner, loser } = twoCustomers(connection, { winnerId, loserId });
  const move = { winnerId: winner.id, loserId: loser.id };
  if (winner.binned_at !== null || loser.binned_at !== null) {
    throw new ShukeError('MERGE_BINNED', { name: customerLabel(winner.binned_at === null ? loser : winner) });
  }

  const lost = mergeFieldValues(writer, winner, loser, choices);
  for (const list of mergeLists) lost.push(...mergeList(writer, list, { ...move, choice: choices.lists[list] }));
  lost.push(...mergeOwnFields(writer, move, choices.ownFields));
  for (const text of mergeMembers(writer, move)) lost.push({ what: 'group', text });
  lost.push(...moveRows(writer, move));
  lost.push(...cutCircles(writer, winner.id));
  keepOtherName(writer, winner, loser);
  mergeNotes(writer, winner, loser, lost, say);
  writer.update('customers', loser.id, { merged_into: winner.id });
  moveDraftsOfMerged(connection, loser.id);
  return loser;
}

/** Both rows; a customer merged earlier stands for its winner. Errors: CUSTOMER_UNKNOWN, MERGE_SAME_CUSTOMER. */
export function twoCustomers(
  connection: Connection,
  { winnerId, loserId }: Move,
): { winner: StoredCustomer; loser: StoredCustomer } {
  const winner = standingCustomer(connection, winnerId);
  const loser = standingCustomer(connection, loserId);
  if (winner.id === loser.id) throw new ShukeError('MERGE_SAME_CUSTOMER', { name: customerLabel(winner) });
  return { winner, loser };
}

function standingCustomer(connection: Connection, id: number): StoredCustomer {
  const row = storedCustomer(connection, id);
  return row.merged_into === null ? row : standingCustomer(connection, row.merged_into);
}

/** Error: CUSTOMER_UNKNOWN. */
function storedCustomer(connection: Connection, id: number): StoredCustomer {
  const row = firstRow(connection, build.selectFrom('customers').selectAll().where('id', '=', id));
  if (!row) throw new ShukeError('CUSTOMER_UNKNOWN', { customer: id });
  return row;
}

function mergeFieldValues(
  writer: ActWriter,
  winner: StoredCustomer,
  loser: StoredCustomer,
  choices: ChoicesOfTwo,
): LostValue[] {
  const texts = { winner: fieldTexts(writer.connection, winner), loser: fieldTexts(writer.connection, loser) };
  const lost: LostValue[] = [];
  const values: RowValues = {};
  for (const field of mergeFields) {
    const side = choices.fields[field] ?? usualSide(field, winner, loser);
    if (isSameField(field, winner, loser)) continue;
    const [losingSide, losing] = side === 'winner' ? (['loser', loser] as const) : (['winner', winner] as const);
    if (side === 'loser') Object.assign(values, valuesOfField(field, loser));
    // A picture stays among the attachments, and a name among the other names.
    const isKeptElsewhere = field === 'photo' || field === 'name';
    if (!isKeptElsewhere && !isEmptyField(field, losing)) lost.push({ what: field, text: texts[losingSide][field] });
  }
  // No one works for themselves or referred themselves; where the winner named the loser, moving the rows sees to it.
  for (const column of acyclicColumns('customers')) {
    if (values[column] === winner.id) values[column] = null;
  }
  writer.update('customers', winner.id, values);
  return lost;
}

/** Where the two were both in one line of referrals or companies, the line must not lead back to its beginning. */
function cutCircles(writer: ActWriter, winnerId: number): LostValue[] {
  const { connection } = writer;
  const lost: LostValue[] = [];
  for (const column of acyclicColumns('customers')) {
    if (!isInCircle(connection, 'customers', column, winnerId)) continue;
    const what = column === 'company_id' ? 'company' : 'referredBy';
    lost.push({ what, text: fieldTexts(connection, storedCustomer(connection, winnerId))[what] });
    writer.update('customers', winnerId, { [column]: null });
  }
  return lost;
}

/** The name that lost still finds the customer. */
function keepOtherName(writer: ActWriter, winner: StoredCustomer, loser: StoredCustomer): void {
  const { connection } = writer;
  const kept = storedCustomer(connection, winner.id);
  const losing = kept.name_folded === winner.name_folded ? loser : winner;
  if (losing.name === '' || losing.name_folded === kept.name_folded) return;
  const others = connection
    .prepare<[number], { folded: string; position: number }>(
      'SELECT folded, position FROM customer_other_names WHERE customer_id = ? ORDER BY position',
    )
    .all(winner.id);
  if (others.some(({ folded }) => folded === losing.name_folded)) return;
  writer.insert('customer_other_names', {
    customer_id: winner.id,
    position: (others.at(-1)?.position ?? -1) + 1,
    as_typed: losing.name,
    folded: losing.name_folded,
  });
}

function mergeNotes(
  writer: ActWriter,
  winner: StoredCustomer,
  loser: StoredCustomer,
  lost: readonly LostValue[],
  say: TFunction,
): void {
  const block = lostValuesText(lost, { say, loser: customerLabelWithNumber(loser), at: writer.at });
  const note = [winner.note, loser.note, block].filter((part) => part !== '').join('\n');
  if (note.length > longest.note) throw new ShukeError('INPUT_INVALID', { field: 'note' });
  writer.update('customers', winner.id, { note });
}
