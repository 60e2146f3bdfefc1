import { countUpTo, firstFrom } from '../../shared/ascending-numbers.ts';
import { dayNumber } from '../../shared/day.ts';
import {
  type PlaybookAudience,
  type PlaybookDefinition,
  type PlaybookTrigger,
  triggerKey,
} from '../../shared/playbooks/definition.ts';
import type { EventOfEnrolment } from '../../shared/playbooks/enrolment.ts';
import { type EventWithVariant, firstDayAfter, type PersonFacts } from '../../shared/playbooks/enrolments.ts';
import type { TriggeredEvent } from '../../shared/playbooks/playbook-event.ts';
import { lastPurchaseOfSleep } from '../../shared/playbooks/sleep-event-key.ts';
import { isMendedEventKey } from '../improvements/told-acts.ts';
import { isPurchase } from '../orders/purchase-sql.ts';
import { itemName } from '../products/item-name.ts';
import { soldLine, soldOrder } from '../products/sold-products.ts';
import { referredAt } from '../referrals/referred-at-sql.ts';
import { caseEventKey } from './event-keys.ts';
import { dayOfMoment } from './events/case-events.ts';
import { type EventSpan, eventsOfTrigger } from './events/events-of-trigger.ts';
import { type NotesOfCustomers, notesOfCustomers } from './notes-of-customers.ts';
import { type DatedCase, PersonRecord } from './person-record.ts';
import type { PlaybookFacts } from './playbook-facts.ts';
import { isThingOfCase, thingOf } from './things-of-events.ts';

const noChannels: ReadonlySet<string> = new Set();
const nothing: readonly never[] = [];

type PersonStatements = ReturnType<typeof statementsOf>;

/** What is asked of one person after the other, each by an index: most customers are in no playbook. */
export class PeopleOfPlaybooks {
  /** Of whom nothing changed, the same object as before. */
  readonly #records: Map<number, PersonRecord>;
  readonly #facts: PlaybookFacts;
  readonly #known = new Map<number, PersonOfPlaybooks>();
  readonly #events = new Map<string, readonly TriggeredEvent[]>();
  readonly #statements: PersonStatements;
  readonly #notes: NotesOfCustomers;

  /** `records`: those read before; they are brought up to date. */
  constructor(facts: PlaybookFacts, records: Map<number, PersonRecord>) {
    this.#facts = facts;
    this.#records = records;
    this.#statements = statementsOf(facts);
    this.#notes = notesOfCustomers(facts.archive);
  }

  /** Read once for all playbooks that ask for the same. */
  eventsOf(trigger: PlaybookTrigger, span: EventSpan): readonly TriggeredEvent[] {
    const key = JSON.stringify([trigger, span]);
    const known = this.#events.get(key);
    if (known !== undefined) return known;
    const written = triggerKey(trigger);
    const events: TriggeredEvent[] = [];
    for (const event of eventsOfTrigger(this.#facts, trigger, span)) {
      // Field by field: there are tens of thousands.
      const { personId, subject, key: eventKey, day, seen, lastsUntil, story, variant } = event;
      events.push({ personId, subject, key: eventKey, day, seen, lastsUntil, story, variant, trigger: written });
    }
    this.#events.set(key, events);
    return events;
  }

  of(customerId: number): PersonOfPlaybooks {
    const known = this.#known.get(customerId);
    if (known !== undefined) return known;
    const read = this.#read(customerId);
    const before = this.#records.get(customerId);
    const record = before?.isSameAs(read) === true ? before : read;
    if (record !== before) this.#records.set(customerId, record);
    const person = new PersonOfPlaybooks(customerId, record, { facts: this.#facts, statements: this.#statements });
    this.#known.set(customerId, person);
    return person;
  }

  #read(customerId: number): PersonRecord {
    const { clock, asOfDay } = this.#facts;
    const isInBin = !this.#facts.isInRoster(customerId);
    const binnedAt = isInBin ? (this.#statements.binnedAt.get(customerId) ?? null) : null;
    const { contacts, cases, moved, blocked, named } = this.#notes;
    const itemsBought = (id: number) => readItemsBought(this.#statements, id, asOfDay);
    return new PersonRecord({
      purchaseDays: isInBin
        ? Int32Array.from(this.#statements.purchaseDays.all(customerId, asOfDay), dayNumber)
        : this.#facts.purchaseDaysOf(customerId),
      contacts: contacts.get(customerId)?.filter(({ day }) => day <= clock.asOf) ?? nothing,
      cases:
        cases.get(customerId)?.map(
          ({ id, kind, thing, heardAt, answeredAt, closedAt, cameInAt, satisfiedAfter }): DatedCase => ({
            ...{ id, kind, thing, satisfiedAfter },
            thingBoughtDay:
              cameInAt === null
                ? null
                : boughtOn(itemsBought(customerId), isThingOfCase(thing), dayOfMoment(cameInAt, clock.now)),
            heardDay: dayOfMoment(heardAt, clock.now),
            answeredDay: answeredAt === null ? null : dayOfMoment(answeredAt, clock.now),
            closedDay: closedAt === null ? null : dayOfMoment(closedAt, clock.now),
          }),
        ) ?? nothing,
      saidMoved: moved.get(customerId)?.filter((day) => day <= clock.asOf) ?? nothing,
      blockedChannels: blocked.get(customerId) ?? noChannels,
      named: named.get(customerId) ?? nothing,
      ...mendsOf(this.#facts, customerId),
      binnedOn: binnedAt === null ? null : dayOfMoment(binnedAt, clock.now),
    });
  }
}

/** What a record says, and what is read for those of whom it is asked. */
class PersonOfPlaybooks implements PersonFacts {
  readonly record: PersonRecord;
  readonly #customerId: number;
  readonly #from: { facts: PlaybookFacts; statements: PersonStatements };
  #bought: readonly BoughtItem[] | null = null;

  constructor(customerId: number, record: PersonRecord, from: { facts: PlaybookFacts; statements: PersonStatements }) {
    this.#customerId = customerId;
    this.record = record;
    this.#from = from;
  }

  get purchaseDays(): Int32Array {
    return this.record.purchaseDays;
  }

  get comings(): ArrayLike<number> {
    return this.record.comings;
  }

  get visitDays(): readonly number[] {
    return this.record.visitDays;
  }

  get outwardDays(): readonly number[] {
    return this.record.outwardDays;
  }

  get blockedChannels(): ReadonlySet<string> {
    return this.record.blockedChannels;
  }

  get binnedOn(): number | null {
    return this.record.binnedOn;
  }

  setApartFrom(day: number): number | null {
    const spells = this.record.named.map(({ fromDay, toDay }) => ({ from: fromDay, to: toDay }));
    const complaints = this.record.cases
      .filter(({ kind }) => kind === 'complaint')
      .map(({ heardDay, closedDay }) => ({ from: heardDay, to: closedDay }));
    const days = [...spells, ...complaints]
      .filter(({ from, to }) => from >= day || to === null || to > day)
      .map(({ from }) => Math.max(from, day));
    return days.length === 0 ? null : Math.min(...days);
  }

  movedAfter(day: number): number | null {
    return this.record.saidMoved.find((one) => one > day) ?? null;
  }

  answeredOn(event: EventOfEnrolment): number | null {
    const own = this.#caseOf(event);
    return own?.answeredDay ?? own?.closedDay ?? null;
  }

  thingBoughtOn(event: EventOfEnrolment): number | null {
    return this.#caseOf(event)?.thingBoughtDay ?? null;
  }

  toldElsewhereOn({ key, subject, eventDay, seenDay, variant }: EventWithVariant): number | null {
    const { toldMends, mendedReasons } = this.record;
    if (toldMends.length === 0) return null;
    const firstDay = (isMeant: (told: (typeof toldMends)[number]) => boolean): number | null => {
      const days = toldMends.filter(isMeant).map(({ day }) => day);
      return days.length === 0 ? null : Math.min(...days);
    };
    if (isMendedEventKey(key)) {
      const isOwnReason = mendedReasons.some(
        ({ customerId, improvementId }) => customerId === this.#customerId && improvementId === subject,
      );
      return isOwnReason ? firstDay(({ improvementId, day }) => improvementId === null && day >= eventDay) : null;
    }
    const lastDay = lastPurchaseOfSleep(key);
    if (variant !== 'asleepMended' || lastDay === null) return null;
    const ofSleep = mendedReasons.filter(({ day, mendedDay }) => day > lastDay && mendedDay <= seenDay);
    return firstDay((told) => ofSleep.some(({ improvementId }) => improvementId === told.improvementId));
  }

  entryFrom(audience: PlaybookAudience, day: number, lastsUntil: number | null): number | null {
    if (!this.#isMeant(audience, day)) return null;
    const { notWithOpenCase } = audience;
    if (notWithOpenCase === null) return day;
    return firstFreeDay(this.#casesOf(notWithOpenCase), day, lastsUntil);
  }

  hasOpenCase(which: 'complaint' | 'any', day: number): boolean {
    return this.#casesOf(which).some((one) => isOpenOn(one, day));
  }

  /** Which the event is about; undefined: none. */
  #caseOf({ subject, key }: Pick<EventOfEnrolment, 'subject' | 'key'>): DatedCase | undefined {
    return key === caseEventKey(subject) ? this.record.cases.find(({ id }) => subject === `${id}`) : undefined;
  }

  #casesOf(which: 'complaint' | 'any'): readonly DatedCase[] {
    return this.record.cases.filter(({ kind }) => which === 'any' || kind === 'complaint');
  }

  succeededOn(definition: PlaybookDefinition, event: EventOfEnrolment): number | null {
    const { purchaseDays, visitDays, cases, contacts } = this.record;
    switch (definition.success.kind) {
      case 'ordered':
        return firstFrom(purchaseDays, firstDayAfter(definition, event.eventDay));
      case 'orderedThing':
        return boughtOn(
          this.#itemsBought(),
          thingOf(definition, event, cases),
          firstDayAfter(definition, event.eventDay),
        );
      case 'broughtSomebody':
        return this.#broughtOn(event);
      case 'answered':
        return firstFrom(visitDays, event.eventDay + 1);
      case 'caseSatisfied': {
        const own = cases.find(({ id }) => event.subject === `${id}`);
        return own?.satisfiedAfter != null && own.satisfiedAfter >= 2 ? own.closedDay : null;
      }
      case 'contactWithNextStep': {
        const found = contacts.find(({ day, hasNextStep }) => day >= event.eventDay && hasNextStep === 1);
        return found?.day ?? null;
      }
    }
  }

  #isMeant({ named, leastPurchaseDays, leastPurchaseDaysOfYear }: PlaybookAudience, day: number): boolean {
    const isNamed = named !== null && this.#isNamedOn(day);
    if (named === 'only' && !isNamed) return false;
    if (isNamed) return true;
    const { purchaseDays } = this.record;
    const upToDay = countUpTo(purchaseDays, day);
    return upToDay >= leastPurchaseDays && upToDay - countUpTo(purchaseDays, day - 365) >= leastPurchaseDaysOfYear;
  }

  #isNamedOn(day: number): boolean {
    return this.record.named.some(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay > day));
  }

  #itemsBought(): readonly BoughtItem[] {
    const { statements, facts } = this.#from;
    this.#bought ??= readItemsBought(statements, this.#customerId, facts.asOfDay);
    return this.#bought;
  }

  /** The event may be somebody they brought: then it takes another. */
  #broughtOn({ subject, eventDay }: EventOfEnrolment): number | null {
    const { statements, facts } = this.#from;
    const days = statements.brought
      .all(this.#customerId)
      .filter(({ id }) => subject !== `${id}`)
      .map(({ at }) => dayOfMoment(at, facts.clock.now))
      .filter((day) => day > eventDay && day <= facts.clock.asOf);
    return days.length === 0 ? null : Math.min(...days);
  }
}

interface BoughtItem {
  item: string;
  /** Day number. */
  day: number;
}

const noMends: Pick<PersonRecord, 'toldMends' | 'mendedReasons'> = { toldMends: nothing, mendedReasons: nothing };

function mendsOf(facts: PlaybookFacts, customerId: number): Pick<PersonRecord, 'toldMends' | 'mendedReasons'> {
  if (facts.mendsTold.isNobodyTold) return noMends;
  const together = facts.households.get(customerId) ?? [customerId];
  const told = facts.mendsTold.of(together);
  if (told.length === 0) return noMends;
  return {
    toldMends: told.map(({ improvementId, day }) => ({ improvementId, day: dayNumber(day) })),
    mendedReasons: together.flatMap((one) =>
      facts.mendedReasonsOf(one).map(({ improvementId, day, mendedDay }) => ({
        ...{ customerId: one, improvementId: `${improvementId}` },
        ...{ day: dayNumber(day), mendedDay: dayNumber(mendedDay) },
      })),
    ),
  };
}

/** By day. */
function readItemsBought({ items }: PersonStatements, customerId: number, upToDay: string): BoughtItem[] {
  return items.all(customerId, upToDay).map(({ item, day }) => ({ item, day: dayNumber(day) }));
}

/** The first day from `from` on of a purchase of the thing. */
function boughtOn(bought: readonly BoughtItem[], isThing: (item: string) => boolean, from: number): number | null {
  return bought.find(({ item, day }) => day >= from && isThing(item))?.day ?? null;
}

function isOpenOn({ heardDay, closedDay }: { heardDay: number; closedDay: number | null }, day: number): boolean {
  return heardDay <= day && (closedDay === null || closedDay > day);
}

/** A state may begin to count when the case is closed; a moment is over by then. */
function firstFreeDay(
  cases: readonly { heardDay: number; closedDay: number | null }[],
  from: number,
  lastsUntil: number | null,
): number | null {
  let day = from;
  for (;;) {
    const blocking = cases.find((one) => isOpenOn(one, day));
    if (blocking === undefined) return day;
    if (blocking.closedDay === null || lastsUntil === null || blocking.closedDay > lastsUntil) return null;
    day = blocking.closedDay;
  }
}

function statementsOf({ connection }: PlaybookFacts) {
  return {
    items: connection.prepare<[number, string], { item: string; day: string }>(
      `SELECT ${itemName} AS item, day FROM orders JOIN order_lines ON order_lines.order_id = orders.id
         JOIN products ON products.id = order_lines.product_id
        WHERE customer_id = ? AND day <= ? AND ${soldOrder} AND ${soldLine} ORDER BY day`,
    ),
    binnedAt: connection.prepare<[number], number | null>('SELECT binned_at FROM customers WHERE id = ?').pluck(),
    purchaseDays: connection
      .prepare<[number, string], string>(
        `SELECT DISTINCT day FROM orders
          WHERE customer_id = ? AND ${isPurchase} AND day <= ? ORDER BY day`,
      )
      .pluck(),
    brought: connection.prepare<[number], { id: number; at: number }>(
      `SELECT id, ${referredAt} AS at FROM customers
        WHERE referred_by = ? AND binned_at IS NULL AND merged_into IS NULL`,
    ),
  };
}
