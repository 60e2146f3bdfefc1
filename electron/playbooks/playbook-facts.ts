import type { Statement } from 'better-sqlite3';
import { dayNumber, dayOfNumber } from '../../shared/day.ts';
import { type KnownUntilByDay, knownUntilByDay } from '../../shared/known-until/known-until-by-day.ts';
import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import type { Archive } from '../archive/archive.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { daysAt, type PurchaseRhythms, readPurchaseRhythms, rhythmDaysAt } from '../factors/purchase-rhythms.ts';
import { keptRoster, type Roster } from '../factors/roster.ts';
import { householdMembersOn } from '../groups/household-of.ts';
import { type MendedMention, mendedMentions } from '../improvements/mended-mentions.ts';
import { MendsTold } from './mends-told.ts';

/** As of which day playbooks are judged, as day numbers. */
export interface PlaybookClock {
  asOf: number;
  /** The machine's day: what was done under a later clock counts as of it. */
  now: number;
  /** On which days orders were known: `asSaid`; also all of them on the day asked for; or each on its own day. */
  ordersKnown: 'asSaid' | 'onDayAsked' | 'onTheirDay';
}

/** Somebody who buys: a customer, or the members of a household as one. */
export interface Buyer {
  /** Customer ids; of a household the main member first. */
  members: readonly number[];
  /** Purchase days as day numbers, ascending and each once. */
  days: Int32Array;
}

/** Numbers and names of those who were asked for, until a customer is written. */
const keptCustomers = new CacheByTables<Map<number, { number: string; name: string }>>();

/** Today, and a day that is tried. */
const mostDays = 2;
const keptRhythms = new CacheByTables<PurchaseRhythms>(mostDays);
const keptMendsTold = new CacheByTables<MendsTold>(mostDays);
const keptBuyers = new CacheByTables<readonly Buyer[]>(mostDays);

/** What the archive says up to a day, read when it is first asked for. */
export class PlaybookFacts {
  readonly archive: Archive;
  readonly connection: Connection;
  readonly clock: PlaybookClock;
  readonly asOfDay: string;
  readonly homeCurrency: string;
  readonly knownUntil: KnownUntilByDay;
  readonly roster: Roster;
  #rhythms: PurchaseRhythms | null = null;
  #buyers: readonly Buyer[] | null = null;
  #households: ReadonlyMap<number, readonly number[]> | null = null;
  #mendedMentions: readonly MendedMention[] | null = null;
  #mendedReasons: Map<number, MendedMention[]> | null = null;
  #mendsTold: MendsTold | null = null;
  readonly #customers: Map<number, { number: string; name: string }>;
  #findCustomer: Statement<[number], { number: string; name: string }> | null = null;

  constructor(archive: Archive, clock: PlaybookClock, homeCurrency: string) {
    this.archive = archive;
    this.connection = archive.reader;
    this.clock = clock;
    this.homeCurrency = homeCurrency;
    this.asOfDay = textOfDay(clock.asOf);
    this.knownUntil = readKnownUntilByDay(this.connection, clock);
    this.roster = keptRoster(archive);
    this.#customers = keptCustomers.get(archive, { key: '', reads: ['customers'] }, () => new Map());
  }

  get rhythms(): PurchaseRhythms {
    this.#rhythms ??= keptRhythms.get(this.archive, { key: this.asOfDay, reads: purchaseDayReads }, () =>
      readPurchaseRhythms(this.connection, this.roster, this.asOfDay),
    );
    return this.#rhythms;
  }

  /** Everyone who bought; a household is one. */
  get buyers(): readonly Buyer[] {
    this.#buyers ??= keptBuyers.get(this.archive, { key: this.asOfDay, reads: purchaseDayReads }, () =>
      buyersOf(this.rhythms, this.roster, mainMembers(this.connection)),
    );
    return this.#buyers;
  }

  /** The members of a customer's household on the day, the main member first: the same list for each of them. */
  get households(): ReadonlyMap<number, readonly number[]> {
    this.#households ??= new Map(
      [...householdMembersOn(this.connection, this.asOfDay).values()].flatMap((members) =>
        members.map((id) => [id, members] as const),
      ),
    );
    return this.#households;
  }

  /** Who named something that was mended by now, on whatever day. */
  get mendedMentions(): readonly MendedMention[] {
    this.#mendedMentions ??= mendedMentions(this.connection);
    return this.#mendedMentions;
  }

  /** Why this customer stayed away, where that was mended by now. */
  mendedReasonsOf(customerId: number): readonly MendedMention[] {
    this.#mendedReasons ??= Map.groupBy(
      this.mendedMentions.filter(({ kind }) => kind === 'sleepReason'),
      (mention) => mention.customerId,
    );
    return this.#mendedReasons.get(customerId) ?? [];
  }

  /** Who was told by now what was mended; of a day that is tried nobody, as nothing that was done counts. */
  get mendsTold(): MendsTold {
    const { now, asOf, ordersKnown } = this.clock;
    const connection = ordersKnown === 'onTheirDay' ? null : this.connection;
    const days = { upToDay: this.asOfDay, today: textOfDay(Math.max(now, asOf)) };
    const key = JSON.stringify([ordersKnown, days]);
    this.#mendsTold ??= keptMendsTold.get(
      this.archive,
      { key, reads: ['playbook_acts'] },
      () => new MendsTold(connection, days),
    );
    return this.#mendsTold;
  }

  /** Of a customer, or of their household. */
  purchaseDaysOf(customerId: number): Int32Array {
    const place = this.roster.placeOf.get(customerId);
    return place === undefined ? new Int32Array() : rhythmDaysAt(this.rhythms, place);
  }

  /** Who of a buyer bought on a day; where several did, the main member or the one of the first number. */
  whoBought({ members }: Buyer, day: number): number {
    if (members.length > 1) {
      for (const id of members) {
        const place = this.roster.placeOf.get(id);
        if (place !== undefined && daysAt(this.rhythms, place).includes(day)) return id;
      }
    }
    return members[0] ?? 0;
  }

  customerOf(customerId: number): { number: string; name: string } {
    const known = this.#customers.get(customerId);
    if (known !== undefined) return known;
    this.#findCustomer ??= this.connection.prepare('SELECT number, name FROM customers WHERE id = ?');
    const found = this.#findCustomer.get(customerId) ?? { number: '', name: '' };
    this.#customers.set(customerId, found);
    return found;
  }

  isInRoster(customerId: number): boolean {
    return this.roster.placeOf.has(customerId);
  }
}

/** Events of a year speak of the same few hundred days. */
const textsOfDays = new Map<number, string>();

/** YYYY-MM-DD of a day number that came from one. */
export function textOfDay(day: number): string {
  const known = textsOfDays.get(day);
  if (known !== undefined) return known;
  const text = dayOfNumber(day);
  if (text === null) throw new RangeError(`No day has the number ${day}.`);
  textsOfDays.set(day, text);
  return text;
}

function readKnownUntilByDay(connection: Connection, { asOf, now, ordersKnown }: PlaybookClock): KnownUntilByDay {
  if (ordersKnown === 'onTheirDay') return knownUntilByDay([], now);
  const rows = allRows(
    connection,
    build.selectFrom('known_until').select(['made_day', 'until_day', 'import_id', 'order_id']).orderBy('id'),
  );
  const changes = rows.map(({ made_day, until_day, import_id, order_id }) => ({
    madeDay: dayNumber(made_day),
    untilDay: dayNumber(until_day),
    movesForwardOnly: import_id !== null || order_id !== null,
  }));
  if (ordersKnown === 'onDayAsked' && changes.length > 0)
    changes.push({ madeDay: asOf, untilDay: asOf, movesForwardOnly: false });
  return knownUntilByDay(changes, Math.max(now, asOf));
}

function mainMembers(connection: Connection): Set<number> {
  return new Set(
    connection
      .prepare<[], number>(
        `SELECT customer_id FROM group_members JOIN groups ON groups.id = group_id WHERE kind = 'household' AND is_main = 1`,
      )
      .pluck()
      .all(),
  );
}

function buyersOf(rhythms: PurchaseRhythms, roster: Roster, main: ReadonlySet<number>): Buyer[] {
  const buyers: Buyer[] = [];
  const households = new Map<Int32Array, number[]>();
  roster.ids.forEach((id, place) => {
    const together = rhythms.householdDays.get(place);
    const days = together ?? daysAt(rhythms, place);
    if (days.length === 0) return;
    if (together === undefined) {
      buyers.push({ members: [id], days });
      return;
    }
    const members = households.get(together);
    if (members === undefined) households.set(together, [id]);
    else members.push(id);
  });
  for (const [days, members] of households) {
    members.sort((a, b) => Number(main.has(b)) - Number(main.has(a)));
    buyers.push({ members, days });
  }
  return buyers;
}
