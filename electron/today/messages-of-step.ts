import type { ReachChannel } from '../../shared/customers/permission.ts';
import { textOfWording } from '../../shared/playbooks/merge-fields.ts';
import {
  type Message,
  type MessageChannel,
  type MessagesQuestion,
  messageChannels,
} from '../../shared/today/messages.ts';
import { detailOfChannel, missingDetail, type ReachDetails } from '../../shared/today/ways-to-reach.ts';
import { readSetting } from '../archive/archive-setting.ts';
import { refusedChannelsSql } from '../customers/refused-channels.ts';
import { dueStepsOn } from '../playbooks/due-steps.ts';
import type { PlaybooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import { pressureSetting } from '../playbooks/pressure-setting.ts';
import { reachDetailsSql, withAddressText } from './reach-details.ts';
import { byUrgency, foundOn } from './today-tasks.ts';
import { wordingOfStep } from './wording-of-step.ts';

interface StoredReach extends ReachDetails {
  called: string;
  /** As JSON. */
  refused: string;
}

interface MessagesOfStep {
  messages: Message[];
  /** By each way that the step may go out by: who did not refuse it and whose detail for it is on file. */
  reachable: Partial<Record<MessageChannel, number>>;
}

/**
 * In the order of the list. Nobody who waits is among them; nobody who asked not to be reached by the channel is among the
 * messages.
 */
export function messagesOfStep(
  onDay: PlaybooksOnDay,
  { playbook, step, channel, language, changed }: MessagesQuestion,
  shop: string,
): MessagesOfStep {
  const { facts } = onDay;
  const { connection } = facts;
  const stored = connection.prepare<[number], StoredReach>(
    `SELECT called, ${reachDetailsSql}, ${refusedChannelsSql} AS refused FROM customers WHERE id = ?`,
  );
  const reachable: MessagesOfStep['reachable'] = {};
  const due = dueStepsOn(onDay, readSetting(connection, pressureSetting));
  const messages = due.flatMap((one): Message[] => {
    const isOfStep = one.playbook === playbook && one.step.slug === step && one.step.kind === 'outward';
    const row = isOfStep && one.waits === null ? stored.get(one.personId) : undefined;
    if (row === undefined) return [];
    const { called, refused, ...details } = withAddressText(row);
    const refusedChannels = JSON.parse(refused) as ReachChannel[];
    const channels = messageChannels.filter((way) => one.step.channels.includes(way));
    const allowed = channels.filter((way) => !refusedChannels.includes(way));
    for (const way of channels) {
      const isReachable = allowed.includes(way) && missingDetail(details, way) === null;
      reachable[way] = (reachable[way] ?? 0) + (isReachable ? 1 : 0);
    }
    if (!allowed.includes(channel)) return [];
    const { title, parts } = wordingOfStep(facts, one, { language, shop });
    const text = changed[one.task] ?? textOfWording(parts);
    const missing =
      text !== null ? [] : parts.flatMap((part) => ('field' in part && part.text === null ? [part.field] : []));
    return [
      {
        ...{
          task: one.task,
          customerId: one.personId,
          number: one.number,
          name: one.name,
          called,
          title,
          text,
          missing,
        },
        ...allowedDetails(details, refusedChannels),
      },
    ];
  });
  const rank = byUrgency(facts.asOfDay);
  const found = new Map(foundOn(onDay).map((task) => [task.task, task]));
  const inOrder = messages.toSorted((a, b) => {
    const [taskOfA, taskOfB] = [found.get(a.task), found.get(b.task)];
    return taskOfA === undefined || taskOfB === undefined ? 0 : rank(taskOfA, taskOfB);
  });
  return { messages: inOrder, reachable };
}

/** Without the details of the ways that they refuse to be written to. */
function allowedDetails(details: ReachDetails, refused: readonly ReachChannel[]): ReachDetails {
  const leftOut = messageChannels.filter((way) => refused.includes(way));
  return { ...details, ...Object.fromEntries(leftOut.map((way) => [detailOfChannel[way], ''])) };
}
