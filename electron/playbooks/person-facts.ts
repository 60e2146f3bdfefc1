import { dayNumber } from '../../shared/day.ts';
import { once } from '../../shared/once.ts';
import type { PlaybookAudience, PlaybookDefinition, PlaybookTrigger } from '../../shared/playbooks/definition.ts';
import { type EventOfEnrolment, firstDayAfter, type PersonFacts } from '../../shared/playbooks/enrolments.ts';
import type { PlaybookEvent } from '../../shared/playbooks/playbook-event.ts';
import { firstFrom } from '../../shared/playbooks/step-states.ts';
import { countUpTo } from '../../shared/sleep/usual-gap.ts';
import { foldText } from '../../shared/text.ts';
import { itemName } from '../products/item-name.ts';
import { soldLine, soldOrder } from '../products/sold-products.ts';
import { dayOfMoment } from './events/case-events.ts';
import { type EventSpan, eventsOfTrigger } from './events/events-of-trigger.ts';
import { type NotesOfCustomers, notesOfCustomers } from './notes-of-customers.ts';
import type { PlaybookFacts } from './playbook-facts.ts';

const noChannels: ReadonlySet<string> = new Set();

/** What is asked of one person after the other, each by an index: most customers are in no playbook. */
export class PeopleOfPlaybooks {
  readonly #facts: PlaybookFacts;
  readonly #known = new Map<number, PersonFacts & { outwardDays: readonly number[]; visitDays: readonly number[] }>();
  readonly #events = new Map<string, readonly PlaybookEvent[]>();
  readonly #statements: ReturnType<typeof statementsOf>;
  readonly #notes: NotesOfCustomers;

  constructor(facts: PlaybookFacts) {
    this.#facts = facts;
    this.#statements = statementsOf(facts);
    this.#notes = notesOfCustomers(facts.archive);
  }

  /** Read once for all playbooks that ask for the same. */
  eventsOf(trigger: PlaybookTrigger, span: EventSpan): readonly PlaybookEvent[] {
    const key = JSON.stringify([trigger, span]);
    const known = this.#events.get(key);
    if (known !== undefined) return known;
    const events = [...eventsOfTrigger(this.#facts, trigger, span)];
    this.#events.set(key, events);
    return events;
  }

  of(customerId: number): PersonFacts & { outwardDays: readonly number[]; visitDays: readonly number[] } {
    const known = this.#known.get(customerId);
    if (known !== undefined) return known;
    const read = this.#read(customerId);
    this.#known.set(customerId, read);
    return read;
  }

  #read(customerId: number): PersonFacts & { outwardDays: readonly number[]; visitDays: readonly number[] } {
    const facts = this.#facts;
    const statements = this.#statements;
    const purchaseDays = facts.purchaseDaysOf(customerId);
    const { asOf } = facts.clock;
    const contacts = this.#notes.contacts.get(customerId)?.filter(({ day }) => day <= asOf) ?? [];
    const visitDays = contacts.filter(({ isVisit }) => isVisit === 1).map(({ day }) => day);
    const cases = (this.#notes.cases.get(customerId) ?? []).map((row) => ({
      ...row,
      heardDay: dayOfMoment(row.heardAt, facts.clock.now),
      answeredDay: row.answeredAt === null ? null : dayOfMoment(row.answeredAt, facts.clock.now),
      closedDay: row.closedAt === null ? null : dayOfMoment(row.closedAt, facts.clock.now),
    }));
    const saidMoved = (this.#notes.moved.get(customerId) ?? []).filter((day) => day <= asOf);
    const bought = once(() =>
      statements.items.all(customerId, facts.asOfDay).map(({ item, day }) => ({ item, day: dayNumber(day) })),
    );
    return {
      purchaseDays,
      visitDays,
      outwardDays: contacts.filter(({ isOutward }) => isOutward === 1).map(({ day }) => day),
      comings: Int32Array.from(new Set([...purchaseDays, ...visitDays])).sort(),
      blockedChannels: this.#notes.blocked.get(customerId) ?? noChannels,
      answeredOn: ({ subject, key }) => {
        const own = key === `case-${subject}` ? cases.find(({ id }) => subject === `${id}`) : undefined;
        const day = own?.answeredDay ?? own?.closedDay ?? null;
        return day === null || day > asOf ? null : day;
      },
      movedAfter: (day) => saidMoved.find((one) => one > day) ?? null,
      entryFrom: (audience, day, lastsUntil) => {
        if (!this.#isMeant(customerId, purchaseDays, audience, day)) return null;
        const { notWithOpenCase } = audience;
        if (notWithOpenCase === null) return day;
        const open = cases.filter(({ kind }) => notWithOpenCase === 'any' || kind === 'complaint');
        return firstFreeDay(open, day, lastsUntil);
      },
      succeededOn: (definition, event) => {
        switch (definition.success.kind) {
          case 'ordered':
            return firstFrom(purchaseDays, firstDayAfter(definition, event.eventDay));
          case 'orderedThing':
            return boughtOn(bought(), thingOf(definition, event, cases), firstDayAfter(definition, event.eventDay));
          case 'broughtSomebody':
            return this.#broughtOn(customerId, event);
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
      },
    };
  }

  #isMeant(customerId: number, purchaseDays: Int32Array, audience: PlaybookAudience, day: number): boolean {
    const { named, leastPurchaseDays, leastPurchaseDaysOfYear } = audience;
    const isNamed = named !== null && this.#isNamedOn(customerId, day);
    if (named === 'only' && !isNamed) return false;
    if (isNamed) return true;
    const upToDay = countUpTo(purchaseDays, day);
    return upToDay >= leastPurchaseDays && upToDay - countUpTo(purchaseDays, day - 365) >= leastPurchaseDaysOfYear;
  }

  #isNamedOn(customerId: number, day: number): boolean {
    const spells = this.#notes.named.get(customerId) ?? [];
    return spells.some(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay > day));
  }

  /** The event may be somebody they brought: then it takes another. */
  #broughtOn(customerId: number, { subject, eventDay }: EventOfEnrolment): number | null {
    const { clock } = this.#facts;
    const days = this.#statements.brought
      .all(customerId)
      .filter(({ id }) => subject !== `${id}`)
      .map(({ at }) => dayOfMoment(at, clock.now))
      .filter((day) => day > eventDay && day <= clock.asOf);
    return days.length === 0 ? null : Math.min(...days);
  }
}

/** The first day from `from` on of a purchase of the thing. */
function boughtOn(
  bought: readonly { item: string; day: number }[],
  isThing: (item: string) => boolean,
  from: number,
): number | null {
  return bought.find(({ item, day }) => day >= from && isThing(item))?.day ?? null;
}

/** Whether an item is what the event is about. */
function thingOf(
  { triggers }: PlaybookDefinition,
  { subject }: EventOfEnrolment,
  cases: readonly { id: number; thing: string }[],
): (item: string) => boolean {
  if (!triggers.some(({ kind }) => kind === 'cameIn')) return (item) => item === subject;
  const thing = foldText(cases.find(({ id }) => subject === `${id}`)?.thing ?? '');
  return (item) => thing !== '' && foldText(item).includes(thing);
}

/** A state may begin to count when the case is closed; a moment is over by then. */
function firstFreeDay(
  cases: readonly { heardDay: number; closedDay: number | null }[],
  from: number,
  lastsUntil: number | null,
): number | null {
  let day = from;
  for (;;) {
    const blocking = cases.find(
      ({ heardDay, closedDay }) => heardDay <= day && (closedDay === null || closedDay > day),
    );
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
    brought: connection.prepare<[number], { id: number; at: number }>(
      `SELECT id, created_at AS at FROM customers
        WHERE referred_by = ? AND binned_at IS NULL AND merged_into IS NULL`,
    ),
  };
}
