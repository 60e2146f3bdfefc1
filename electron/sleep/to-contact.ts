import type { Money } from '../../shared/money.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import type { SleeperRow, ToContact, ToContactQuestion } from '../../shared/sleep/contract.ts';
import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import { type SleepRules, sleepingStates } from '../../shared/sleep/sleep-state.ts';
import { wakeRates } from '../../shared/sleep/wake-rates.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { usualItems } from '../products/usual-items.ts';
import { keptShopRhythms } from './shop-rhythms.ts';
import { type StateOfBuyer, sleepStatesOf } from './sleep-states.ts';
import { namedStates } from './state-rows.ts';
import { statesOfQuarterAgo } from './states-of-quarter-ago.ts';
import { keptYearNets } from './year-nets.ts';

/** What the list is judged by. */
export interface SleepJudgement {
  asOf: string;
  rules: SleepRules;
  homeCurrency: string;
}

type Sleeper = StateOfBuyer & { yearMinor: number };

const kept = new CacheByTables<readonly Sleeper[]>();
const sleeperReads: readonly TrackedName[] = purchaseDayReads;

/** Everyone who is not awake, the most money first; kept until an order, a customer or a household is written. */
function keptSleepers(archive: Archive, { asOf, rules, homeCurrency }: SleepJudgement): readonly Sleeper[] {
  return kept.get(archive, { key: JSON.stringify([asOf, rules, homeCurrency]), reads: sleeperReads }, () => {
    const nets = keptYearNets(archive, asOf, homeCurrency);
    return sleepStatesOf(keptShopRhythms(archive, asOf), rules)
      .map((buyer, place) => ({ ...buyer, yearMinor: nets[place] ?? 0 }))
      .filter(({ state }) => state !== 'awake')
      .sort((one, other) => other.yearMinor - one.yearMinor || (one.customerIds[0] ?? 0) - (other.customerIds[0] ?? 0));
  });
}

/** Who has not come within their usual days, in these states and looked after by whom is asked for, the most money first. */
export function sleepersToContact(
  archive: Archive,
  judgement: SleepJudgement,
  { states, lookedAfterBy: name }: Pick<ToContactQuestion, 'states' | 'lookedAfterBy'>,
): readonly Sleeper[] {
  const inStates = keptSleepers(archive, judgement).filter(({ state }) => states.some((wanted) => wanted === state));
  return lookedAfterBy(archive.reader, inStates, name);
}

/** Who has not come within their usual days, the most money first, with what to do about each. */
export function toContact(archive: Archive, judgement: SleepJudgement, question: ToContactQuestion): ToContact {
  const { asOf, rules, homeCurrency } = judgement;
  const { reader } = archive;
  const money = (minor: number): Money => ({ minor, currency: homeCurrency });
  const asked = sleepersToContact(archive, judgement, question);
  const shown = asked.slice(question.offset, question.offset + question.limit);
  const rates = wakeRates(statesOfQuarterAgo(archive, asOf, rules));
  const onFile = onFileOf(reader, shown, asOf);
  const rows = namedStates(archive, asOf, shown).map((row, place): SleeperRow => {
    const { yearMinor = 0, usualGapDays = 0, silentDays = 0 } = shown[place] ?? {};
    const { lookedAfterBy = '', lastContact = null, reason = null, answeredBy = '' } = onFile.get(row.customerId) ?? {};
    return {
      ...row,
      overdueDays: Math.max(0, Math.floor(silentDays - usualGapDays)),
      yearNet: money(yearMinor),
      lookedAfterBy,
      lastContact,
      reason: reason !== null && reason.day > row.lastDay ? reason : null,
      wakeRate: rates[row.state].rate,
      usual: usualItems(reader, row.customerId, asOf).map(({ item }) => item),
      answeredBy,
    };
  });
  return {
    asOf,
    mode: rules.mode,
    total: asked.length,
    yearNet: money(asked.reduce((sum, { yearMinor }) => sum + yearMinor, 0)),
    byState: sumsByState(keptSleepers(archive, judgement), money),
    rows,
  };
}

function sumsByState(sleepers: readonly Sleeper[], money: (minor: number) => Money): ToContact['byState'] {
  const sums = sleepingStates.map((state) => {
    const of = sleepers.filter((sleeper) => sleeper.state === state);
    return [state, { customers: of.length, yearNet: money(of.reduce((sum, { yearMinor }) => sum + yearMinor, 0)) }];
  });
  return Object.fromEntries(sums) as ToContact['byState'];
}

function lookedAfterBy(connection: Connection, sleepers: readonly Sleeper[], name: string | null): readonly Sleeper[] {
  if (name === null) return sleepers;
  const folded = foldText(name);
  const staff = connection
    .prepare<[], { id: number; name: string }>('SELECT id, name FROM staff')
    .all()
    .filter((one) => foldText(one.name) === folded)
    .map(({ id }) => id);
  const theirs = new Set(
    connection
      .prepare<[string], number>('SELECT id FROM customers WHERE looked_after_by IN (SELECT value FROM json_each(?))')
      .pluck()
      .all(JSON.stringify(staff)),
  );
  return sleepers.filter(({ customerIds }) => customerIds.some((id) => theirs.has(id)));
}

interface OnFile {
  lookedAfterBy: string;
  lastContact: SleeperRow['lastContact'];
  reason: SleeperRow['reason'];
  answeredBy: string;
}

interface OnFileRow {
  id: number;
  lookedAfterBy: string;
  contactDay: string | null;
  contactChannel: string | null;
  answeredBy: string;
  reasonId: number | null;
  reasonDay: string | null;
  reason: NonNullable<SleeperRow['reason']>['reason'] | null;
  words: string | null;
}

/** What is on file of the main members of these, up to a day. */
function onFileOf(connection: Connection, sleepers: readonly Sleeper[], asOf: string): Map<number, OnFile> {
  const rows = connection
    .prepare<{ ids: string; asOf: string }, OnFileRow>(
      `SELECT customers.id, coalesce(staff.name, '') AS lookedAfterBy,
              contact.day AS contactDay, contact.channel AS contactChannel,
              coalesce((SELECT channel FROM contacts
                 WHERE customer_id = customers.id AND direction = 'in' AND channel NOT IN ('', 'counter', 'delivery', 'review') AND day <= :asOf
                 ORDER BY day DESC, id DESC LIMIT 1), '') AS answeredBy,
              given.id AS reasonId, given.day AS reasonDay, given.reason, given.words
         FROM json_each(:ids) AS wanted CROSS JOIN customers ON customers.id = wanted.value
         LEFT JOIN staff ON staff.id = looked_after_by
         LEFT JOIN contacts AS contact ON contact.id = (
           SELECT id FROM contacts WHERE customer_id = customers.id AND day <= :asOf
              AND touchpoint NOT IN ('order', 'return') ORDER BY day DESC, id DESC LIMIT 1)
         LEFT JOIN sleep_reasons AS given ON given.id = (
           SELECT id FROM sleep_reasons WHERE customer_id = customers.id ORDER BY day DESC, id DESC LIMIT 1)`,
    )
    .all({ ids: JSON.stringify(sleepers.map(({ customerIds: [main = 0] }) => main)), asOf });
  return new Map(
    rows.map(({ id, contactDay, contactChannel, reasonId, reasonDay, reason, words, ...rest }) => [
      id,
      {
        ...rest,
        lastContact: contactDay === null ? null : { day: contactDay, channel: contactChannel ?? '' },
        reason:
          reasonId === null || reasonDay === null || reason === null
            ? null
            : { id: reasonId, day: reasonDay, reason, words: words ?? '' },
      },
    ]),
  );
}
