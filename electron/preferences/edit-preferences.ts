import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { topicOfWord } from '../../shared/exchange/exchange-words.ts';
import { confirmedWhenTyped } from '../../shared/freshness/fact-kinds.ts';
import type { NewPreference, PreferenceChange } from '../../shared/preferences/contract.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { build, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { writeConfirmed } from '../freshness/write-confirmed.ts';

/** Learned `today` where no day is said. Errors: CUSTOMER_UNKNOWN, PREFERENCE_EMPTY, DAY_INVALID. */
export function addPreference(
  writer: ActWriter,
  { customerId, today, ...preference }: NewPreference & { customerId: number; today: string },
): { id: number; label: string } {
  const customer = existingCustomer(writer.connection, customerId);
  const learnedDay = preference.learnedDay === undefined ? today : preference.learnedDay;
  const values = { ...valuesOf({ ...preference, learnedDay }), confirmed_day: confirmedWhenTyped(today, learnedDay) };
  return { id: writer.insert('preferences', { customer_id: customer.id, ...values }), label: customer.label };
}

/** Errors: PREFERENCE_UNKNOWN, PREFERENCE_EMPTY, DAY_INVALID. */
export function editPreference(
  writer: ActWriter,
  { id, change }: { id: number; change: PreferenceChange },
): { label: string } {
  const label = labelOf(writer, id);
  writeConfirmed(writer, 'preference', id, valuesOf(change));
  return { label };
}

/** Error: PREFERENCE_UNKNOWN. */
export function removePreference(writer: ActWriter, { id }: { id: number }): { label: string } {
  const label = labelOf(writer, id);
  writer.remove('preferences', id);
  return { label };
}

function labelOf({ connection }: ActWriter, id: number): string {
  const preference = firstRow(connection, build.selectFrom('preferences').select('customer_id').where('id', '=', id));
  if (!preference) throw new ShukeError('PREFERENCE_UNKNOWN', { preference: id });
  return existingCustomer(connection, preference.customer_id).label;
}

function valuesOf({ kind, topic, text, why, manner, learnedDay, learnedFrom, isCurrent }: PreferenceChange): RowValues {
  const values: RowValues = {};
  if (kind !== undefined) values.kind = kind;
  if (topic !== undefined) values.topic = topicOfWord(storableText(topic));
  if (text !== undefined) {
    values.text = storableText(text);
    if (values.text === '') throw new ShukeError('PREFERENCE_EMPTY');
  }
  if (why !== undefined) values.why = storableText(why);
  if (manner !== undefined) values.manner = manner;
  if (learnedDay !== undefined) {
    if (learnedDay !== null && !isDay(learnedDay)) throw new ShukeError('DAY_INVALID', { day: learnedDay });
    values.learned_day = learnedDay;
  }
  if (learnedFrom !== undefined) values.learned_from = storableText(learnedFrom);
  if (isCurrent !== undefined) values.is_current = isCurrent ? 1 : 0;
  return values;
}
