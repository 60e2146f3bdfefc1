import { customerLabel } from '../../shared/customers/customer-label.ts';
import { ShukeError } from '../../shared/errors.ts';
import { quietUntil } from '../../shared/playbooks/pressure-rules.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { isReady, type Message } from '../../shared/today/messages.ts';
import { wallMinute } from '../../shared/wall-minute.ts';
import { archiveName } from '../archive/archive-name.ts';
import { readSetting } from '../archive/archive-setting.ts';
import { playbooksNow } from '../playbooks/playbooks-now.ts';
import { pressureSetting } from '../playbooks/pressure-setting.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { messagesOfStep } from './messages-of-step.ts';

/** How many of those whose message has a gap are named. */
const mostNamed = 5;

/** For a service that sends messages, or for letters: who, where to, and the words. Errors: MESSAGES_INCOMPLETE, QUIET_NOW. */
export function messagesTable(
  { context }: TableSource,
  question: TableQuestion & { table: 'messages' },
): TableContent<'messages', Message> {
  const onDay = playbooksNow(context, undefined);
  const { channel, leavesOutGaps } = question;
  const quietUntilWhen = quietUntil(
    readSetting(onDay.facts.connection, pressureSetting),
    wallMinute(new Date(context.clock.now())),
  );
  if (quietUntilWhen !== null)
    throw new ShukeError('QUIET_NOW', { until: `${quietUntilWhen.day} ${quietUntilWhen.time}` });
  const { messages: all } = messagesOfStep(onDay, question, archiveName(context.session.archive.path));
  const ready = all.filter((message) => isReady(message, channel));
  if (ready.length < all.length && !leavesOutGaps) {
    const names = all.filter((message) => !isReady(message, channel)).map(customerLabel);
    throw new ShukeError('MESSAGES_INCOMPLETE', { count: names.length, names: names.slice(0, mostNamed) });
  }
  return {
    table: 'messages',
    columns: {
      number: { kind: 'text', cell: ({ number }) => number },
      name: { kind: 'text', cell: ({ name }) => name },
      called: { kind: 'text', cell: ({ called }) => called },
      phone: { kind: 'text', cell: ({ phone }) => phone },
      wechat: { kind: 'text', cell: ({ wechat }) => wechat },
      email: { kind: 'text', cell: ({ email }) => email },
      address: { kind: 'text', cell: ({ address }) => address },
      text: { kind: 'text', cell: ({ text }) => text },
    },
    values: {},
    rowCount: ready.length,
    pages: [ready],
  };
}
