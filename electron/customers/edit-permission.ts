import type { Consent, ReachChannel } from '../../shared/customers/permission.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { dayOfAct } from '../acts/day-of-act.ts';
import { allRows, build } from '../archive/query.ts';

interface ConsentEdit {
  consent?: Consent | undefined;
  consentDay?: string | null | undefined;
}

/** What consent becomes: given or refused today where no day is said; unknown has none. */
export function consentValues(
  writer: ActWriter,
  before: { consent: Consent; consent_day: string | null },
  { consent = before.consent, consentDay }: ConsentEdit,
): RowValues {
  if (consent === 'unknown') return { consent, consent_day: null };
  if (consentDay !== undefined) return { consent, consent_day: consentDay };
  return consent === before.consent ? {} : { consent, consent_day: dayOfAct(writer) };
}

/** Makes the channels not to be used those named; a channel that stays keeps its day. */
export function replaceDoNotContact(writer: ActWriter, customerId: number, channels: readonly ReachChannel[]): void {
  const wanted = new Set<string>(channels);
  const existing = channelsOf(writer, customerId);
  for (const [channel, id] of existing) if (!wanted.has(channel)) writer.remove('do_not_contact', id);
  addDoNotContact(writer, customerId, channels);
}

/** False where all of them were so already. */
export function addDoNotContact(writer: ActWriter, customerId: number, channels: readonly ReachChannel[]): boolean {
  const existing = channelsOf(writer, customerId);
  const added = [...new Set(channels)].filter((channel) => !existing.has(channel));
  for (const channel of added) {
    writer.insert('do_not_contact', { customer_id: customerId, channel, since_day: dayOfAct(writer) });
  }
  return added.length > 0;
}

/** False where none of them was forbidden. */
export function allowContact(writer: ActWriter, customerId: number, channels: readonly ReachChannel[]): boolean {
  const existing = channelsOf(writer, customerId);
  const taken = [...new Set(channels)].flatMap((channel) => existing.get(channel) ?? []);
  for (const id of taken) writer.remove('do_not_contact', id);
  return taken.length > 0;
}

/** Row of `do_not_contact` by channel. */
function channelsOf(writer: ActWriter, customerId: number): Map<string, number> {
  const rows = allRows(
    writer.connection,
    build.selectFrom('do_not_contact').select(['channel', 'id']).where('customer_id', '=', customerId),
  );
  return new Map(rows.map(({ channel, id }) => [channel, id]));
}
