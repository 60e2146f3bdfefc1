import { byKey } from '../../shared/by-key.ts';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import type { Money } from '../../shared/money.ts';
import { isEveryContactBlocked, stepsOfVariant } from '../../shared/playbooks/step-states.ts';
import type { SleeperRow, ToContact, ToContactQuestion } from '../../shared/sleep/contract.ts';
import { type SleepState, sleepingStates } from '../../shared/sleep/sleep-state.ts';
import { wakeRates } from '../../shared/sleep/wake-rates.ts';
import { isRefusedChannel } from '../../shared/today/contact-by.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { refusedChannelsSql } from '../customers/refused-channels.ts';
import { definitionNow } from '../playbooks/definition-now.ts';
import { usualItems } from '../products/usual-items.ts';
import { answeredChannelsSql } from '../timeline/answered-channels-sql.ts';
import { isOtherThanSale } from '../timeline/contact-other-than-sale.ts';
import { currentReasons } from './current-reasons.ts';
import { type JudgedSleeper, judgedSleepers, narrowedSleepers, type SleepJudgement } from './sleepers.ts';
import { namedStates } from './state-rows.ts';
import { statesOfQuarterAgo } from './states-of-quarter-ago.ts';

/** Who has not come within their usual days, the most money first, with what to do about each. */
export function toContact(
  archive: Archive,
  judgement: SleepJudgement,
  { on, ...question }: ToContactQuestion & { on: string },
): ToContact {
  const { asOf, rules, homeCurrency } = judgement;
  const { reader } = archive;
  const money = (minor: number): Money => ({ minor, currency: homeCurrency });
  const everyone = judgedSleepers(archive, judgement, { on, aside: question.aside });
  const asked = narrowedSleepers(everyone, question);
  const shown = asked.slice(question.offset, question.offset + question.limit);
  const rates = wakeRates(statesOfQuarterAgo(archive, asOf, rules));
  const onFile = onFileOf(reader, shown, asOf);
  const reasonOf = currentReasons(reader);
  const waking = definitionNow(reader, 'waking');
  const isWakingRefused = (state: SleepState, refused: readonly ReachChannel[]): boolean =>
    isEveryContactBlocked(stepsOfVariant(waking, state === 'awake' ? null : state), new Set(refused));
  const rows = namedStates(archive, asOf, shown).map((row, place): SleeperRow => {
    const { yearMinor = 0, yearlySpendMinor = 0, usualGapDays = 0, silentDays = 0 } = shown[place] ?? {};
    const { keeper = '', aside = null } = shown[place] ?? {};
    const { lastContact = null, answeredBy = '', refused = [] } = onFile.get(row.customerId) ?? {};
    const sleeper = shown[place];
    return {
      ...row,
      overdueDays: Math.max(0, Math.floor(silentDays - usualGapDays)),
      yearNet: money(yearMinor),
      yearlySpend: money(yearlySpendMinor),
      lookedAfterBy: keeper,
      lastContact,
      reason: sleeper === undefined ? null : reasonOf(sleeper),
      aside,
      wakeRate: rates[row.state].rate,
      usual: usualItems(reader, row.customerId, asOf).map(({ item }) => item),
      answeredBy,
      refused,
      isWakingRefused: isWakingRefused(row.state, refused),
    };
  });
  return {
    asOf,
    mode: rules.mode,
    total: asked.length,
    yearNet: money(asked.reduce((sum, { yearMinor }) => sum + yearMinor, 0)),
    byState: sumsByState(everyone, money),
    byReason: sumsByReason(everyone, money),
    keepers: [...new Set(everyone.map(({ keeper }) => keeper))].sort(),
    others: judgedSleepers(archive, judgement, { on, aside: !question.aside }).length,
    rows,
  };
}

function sumsByState(sleepers: readonly JudgedSleeper[], money: (minor: number) => Money): ToContact['byState'] {
  return byKey(sleepingStates, (state) => {
    const of = sleepers.filter((sleeper) => sleeper.state === state);
    return { customers: of.length, yearNet: money(of.reduce((sum, { yearMinor }) => sum + yearMinor, 0)) };
  });
}

/** The most money first. */
function sumsByReason(sleepers: readonly JudgedSleeper[], money: (minor: number) => Money): ToContact['byReason'] {
  return [...Map.groupBy(sleepers, ({ reason }) => reason)]
    .map(([reason, of]) => ({
      reason,
      customers: of.length,
      yearlySpend: money(of.reduce((sum, { yearlySpendMinor }) => sum + yearlySpendMinor, 0)),
    }))
    .sort((one, other) => other.yearlySpend.minor - one.yearlySpend.minor || other.customers - one.customers);
}

interface OnFile {
  lastContact: SleeperRow['lastContact'];
  answeredBy: string;
  refused: ReachChannel[];
}

interface OnFileRow {
  id: number;
  contactDay: string | null;
  contactChannel: string | null;
  /** The channels of their contacts with the shop, the latest first, as JSON. */
  answeredBy: string;
  /** As JSON. */
  refused: string;
}

/** What is on file of the main members of these, up to a day. */
function onFileOf(connection: Connection, sleepers: readonly JudgedSleeper[], asOf: string): Map<number, OnFile> {
  const rows = connection
    .prepare<{ ids: string; asOf: string }, OnFileRow>(
      `SELECT customers.id, contact.day AS contactDay, contact.channel AS contactChannel,
              ${answeredChannelsSql} AS answeredBy,
              ${refusedChannelsSql} AS refused
         FROM json_each(:ids) AS wanted CROSS JOIN customers ON customers.id = wanted.value
         LEFT JOIN contacts AS contact ON contact.id = (
           SELECT id FROM contacts WHERE customer_id = customers.id AND day <= :asOf
              AND ${isOtherThanSale} ORDER BY day DESC, id DESC LIMIT 1)`,
    )
    .all({ ids: JSON.stringify(sleepers.map(({ customerIds: [main = 0] }) => main)), asOf });
  return new Map(
    rows.map(({ id, contactDay, contactChannel, ...row }) => {
      const refused = JSON.parse(row.refused) as ReachChannel[];
      const used = JSON.parse(row.answeredBy) as string[];
      const answeredBy = used.find((channel) => !isRefusedChannel(channel, refused)) ?? '';
      const lastContact = contactDay === null ? null : { day: contactDay, channel: contactChannel ?? '' };
      return [id, { lastContact, answeredBy, refused }];
    }),
  );
}
