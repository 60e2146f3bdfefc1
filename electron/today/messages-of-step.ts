import type { ReachChannel } from '../../shared/customers/permission.ts';
import { textOfWording } from '../../shared/playbooks/merge-fields.ts';
import type { Message, MessagesQuestion } from '../../shared/today/messages.ts';
import { readSetting } from '../archive/archive-setting.ts';
import { firstDetailSql } from '../customers/first-detail-sql.ts';
import { refusedChannelsSql } from '../customers/refused-channels.ts';
import { dueStepsOn } from '../playbooks/due-steps.ts';
import type { PlaybooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import { pressureSetting } from '../playbooks/pressure-setting.ts';
import { wordingOfStep } from './wording-of-step.ts';

interface StoredReach extends Pick<Message, 'called' | 'phone' | 'wechat' | 'email' | 'address'> {
  /** As JSON. */
  refused: string;
}

const addressInOneLine =
  "concat_ws(', ', nullif(street, ''), nullif(city, ''), nullif(postcode, ''), nullif(country, ''))";

/** Nobody who waits, and nobody who asked not to be reached by the channel, is among them. */
export function messagesOfStep(
  onDay: PlaybooksOnDay,
  { playbook, step, channel, language, changed }: MessagesQuestion,
  shop: string,
): Message[] {
  const { facts } = onDay;
  const { connection } = facts;
  const stored = connection.prepare<[number], StoredReach>(
    `SELECT called, ${firstDetailSql('customer_phones')} AS phone, ${firstDetailSql('customer_wechats')} AS wechat,
            ${firstDetailSql('customer_emails')} AS email,
            ${firstDetailSql('customer_addresses', addressInOneLine)} AS address,
            ${refusedChannelsSql} AS refused
       FROM customers WHERE id = ?`,
  );
  const due = dueStepsOn(onDay, readSetting(connection, pressureSetting));
  return due.flatMap((one): Message[] => {
    const isOfStep = one.playbook === playbook && one.step.slug === step && one.step.kind === 'outward';
    if (!isOfStep || one.waits !== null || !one.step.channels.includes(channel)) return [];
    const row = stored.get(one.personId);
    if (row === undefined) return [];
    const { refused, ...reach } = row;
    if ((JSON.parse(refused) as ReachChannel[]).includes(channel)) return [];
    const { title, parts } = wordingOfStep(facts, one, { language, shop });
    const text = changed[one.task] ?? textOfWording(parts);
    const missing =
      text !== null ? [] : parts.flatMap((part) => ('field' in part && part.text === null ? [part.field] : []));
    return [
      { task: one.task, customerId: one.personId, number: one.number, name: one.name, ...reach, title, text, missing },
    ];
  });
}
