import { refusedWords } from '../../shared/customers/marked-detail.ts';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import { minorDigits } from '../../shared/money.ts';
import type { SleeperRow } from '../../shared/sleep/contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { contactChannels } from '../../shared/timeline/contact-codes.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { columnsToFillIn } from '../tables/columns-to-fill-in.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { sleepRules } from './sleep-rules.ts';
import { toContact } from './to-contact.ts';

/** Whom to contact, with columns to write down when they were reached and what came of it. */
export function toContactTable(
  { context: { session, clock }, translate }: TableSource,
  { table: _table, ...question }: TableQuestion & { table: 'toContact' },
): TableContent<'toContact', SleeperRow> {
  const { archive, homeCurrency } = session;
  const asOf = question.asOf ?? dayOfNow(archive.reader, clock.today());
  const on = question.asOf ?? clock.today();
  const everyone = { ...question, on, offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const { rows } = toContact(archive, { asOf, rules: sleepRules(archive.reader), homeCurrency }, everyone);
  const channel = (code: string): string => {
    const known = contactChannels.find((one) => one === code);
    return known === undefined ? code : translate(`timeline.channels.${known}`);
  };
  const withRefused = (detail: string, refused: readonly ReachChannel[]): string => {
    if (refused.length === 0) return detail;
    const channels = refusedWords(refused, translate);
    return detail === ''
      ? `${translate('customers.doNotContact')}: ${channels}`
      : translate('customers.markedDetail', { detail, channels });
  };
  return {
    table: 'toContact',
    columns: {
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      state: { kind: 'text', cell: ({ state }) => translate(`sleep.states.${state}`) },
      usualGap: { kind: 'decimal', cell: ({ usualGap }) => Math.round(usualGap * 10) / 10 },
      lastDay: { kind: 'day', cell: ({ lastDay }) => lastDay },
      silentDays: { kind: 'count', cell: ({ days }) => days },
      overdueDays: { kind: 'count', cell: ({ overdueDays }) => overdueDays },
      yearNet: { kind: 'money', digits: minorDigits(homeCurrency), cell: ({ yearNet }) => yearNet },
      yearlySpend: { kind: 'money', digits: minorDigits(homeCurrency), cell: ({ yearlySpend }) => yearlySpend },
      lastContact: { kind: 'day', cell: ({ lastContact }) => lastContact?.day ?? null },
      lookedAfterBy: { kind: 'text', cell: ({ lookedAfterBy }) => lookedAfterBy },
      reason: {
        kind: 'text',
        cell: ({ reason }) => (reason === null ? null : translate(`sleep.reasons.${reason.reason}`)),
      },
      words: { kind: 'text', cell: ({ reason }) => reason?.words ?? null },
      wakeRate: {
        kind: 'decimal',
        cell: ({ wakeRate }) => (wakeRate === null ? null : Math.round(wakeRate * 1_000) / 10),
      },
      usual: { kind: 'text', cell: ({ usual }) => usual.join(translate('page.listSeparator')) },
      answeredBy: { kind: 'text', cell: ({ answeredBy, refused }) => withRefused(channel(answeredBy), refused) },
      ...columnsToFillIn(clock.today()),
    },
    values: { on: asOf, currency: homeCurrency },
    rowCount: rows.length,
    pages: [rows],
  };
}
