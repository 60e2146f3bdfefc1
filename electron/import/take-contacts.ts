import type { ImportMode } from '../../shared/import/fields.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { ImportTarget } from './import-target.ts';
import type { RowOutcome } from './order-setting.ts';
import { staffFinder } from './staff-finder.ts';
import type { StagedContact } from './staged-contacts.ts';

interface ExistingContact {
  id: number;
  day: string;
  time: string | null;
  touchpoint: string;
  channel: string;
  direction: string;
  text: string;
  mood: string;
  next_contact_day: string | null;
  minutes: number | null;
  staff_id: number | null;
}

/**
 * Takes the contacts of one customer: those that say the same are one after the other the same contacts, so that the
 * same file twice changes nothing. What is not known of one that is there (touchpoint, channel, direction, mood,
 * next-contact day, minutes) is completed by the mode.
 */
export class ContactTaker {
  taken = 0;
  readonly #target: ImportTarget;
  readonly #mode: ImportMode;
  readonly #staffId: (name: string) => number;

  constructor(target: ImportTarget, mode: ImportMode) {
    this.#target = target;
    this.#mode = mode;
    this.#staffId = staffFinder(target);
  }

  /** In the order in which they happened. */
  take(
    customer: { id: number; isNew: boolean },
    contacts: readonly StagedContact[],
    outcome: (contact: StagedContact, outcome: RowOutcome) => void,
  ): void {
    const unmatched = customer.isNew ? new Map<string, ExistingContact[]>() : this.#contactsOf(customer.id);
    const known = this.#matched(contacts, unmatched);
    for (const [index, contact] of contacts.entries()) {
      const existing = known[index];
      if (existing !== undefined) {
        outcome(contact, this.#complete(existing, contact) ? 'updated' : 'skipped');
        continue;
      }
      this.#target.insert('contacts', {
        customer_id: customer.id,
        day: contact.day,
        time: contact.time,
        touchpoint: contact.touchpoint,
        channel: contact.channel,
        direction: contact.direction,
        text: contact.text,
        mood: contact.mood,
        next_contact_day: contact.nextContactDay,
        minutes: contact.minutes,
        staff_id: this.#staffOf(contact),
        created_at: this.#target.at,
      });
      this.taken += 1;
      outcome(contact, 'imported');
    }
  }

  /** For each contact the one that is there: first those that agree in everything, then those where one knows more. */
  #matched(
    contacts: readonly StagedContact[],
    unmatched: Map<string, ExistingContact[]>,
  ): readonly (ExistingContact | undefined)[] {
    const known: (ExistingContact | undefined)[] = contacts.map(() => undefined);
    if (unmatched.size === 0) return known;
    const signatures = contacts.map((contact) => signature({ ...contact, staff_id: this.#staffOf(contact) }));
    const queues = new Map([...unmatched].map(([name, alike]) => [name, new AlikeContacts(alike)]));
    for (const [index, contact] of contacts.entries()) {
      known[index] = queues.get(signatures[index] ?? '')?.takeSame(contact);
    }
    for (const [index, contact] of contacts.entries()) {
      known[index] ??= queues.get(signatures[index] ?? '')?.takeAgreeing(contact);
    }
    return known;
  }

  #staffOf({ author }: StagedContact): number | null {
    return author === '' ? null : this.#staffId(author);
  }

  #contactsOf(customerId: number): Map<string, ExistingContact[]> {
    this.#target.settle();
    const existing = this.#target.connection
      .prepare<[number], ExistingContact>('SELECT * FROM contacts WHERE customer_id = ? ORDER BY id')
      .all(customerId);
    return Map.groupBy(existing, signature);
  }

  #complete(existing: ExistingContact, contact: StagedContact): boolean {
    if (this.#mode === 'add') return false;
    const values: RowValues = {};
    const replaces = this.#mode === 'replace';
    for (const field of sometimesUnknown) {
      if (contact[field] !== '' && (existing[field] === '' || replaces)) values[field] = contact[field];
    }
    const { mood, nextContactDay, minutes } = contact;
    if (mood !== '' && (existing.mood === '' || replaces)) values.mood = mood;
    if (nextContactDay !== null && (existing.next_contact_day === null || replaces)) {
      values.next_contact_day = nextContactDay;
    }
    if (minutes !== null && (existing.minutes === null || replaces)) values.minutes = minutes;
    return Object.keys(values).length > 0 && this.#target.update('contacts', existing.id, values);
  }
}

const sometimesUnknown = ['touchpoint', 'channel', 'direction'] as const;

type SometimesKnown = Pick<ExistingContact, (typeof sometimesUnknown)[number]>;

/** Contacts of one signature, in their order; each is taken once. A hundred thousand of one day are no list to search. */
class AlikeContacts {
  readonly #left: Set<ExistingContact>;
  readonly #bySame: Map<string, ExistingContact[]>;

  constructor(contacts: readonly ExistingContact[]) {
    this.#left = new Set(contacts);
    this.#bySame = Map.groupBy(contacts.toReversed(), sameness);
  }

  takeSame(contact: StagedContact): ExistingContact | undefined {
    const same = this.#bySame.get(sameness(contact))?.pop();
    if (same !== undefined) this.#left.delete(same);
    return same;
  }

  /** After all that are the same were taken. */
  takeAgreeing(contact: StagedContact): ExistingContact | undefined {
    let looked = 0;
    for (const existing of this.#left) {
      if (agreesWhereKnown(existing, contact)) {
        this.#left.delete(existing);
        return existing;
      }
      looked += 1;
      if (looked === mostLookedAt) return undefined;
    }
    return undefined;
  }
}

/** Of one customer, moment, author and text, and otherwise different: so many contacts no shop has. */
const mostLookedAt = 1_000;

function sameness(contact: SometimesKnown): string {
  return JSON.stringify(sometimesUnknown.map((field) => contact[field]));
}

function agreesWhereKnown(existing: ExistingContact, contact: StagedContact): boolean {
  return sometimesUnknown.every(
    (field) => existing[field] === contact[field] || existing[field] === '' || contact[field] === '',
  );
}

/** What two of the same contact always share. */
function signature(contact: Pick<ExistingContact, 'day' | 'time' | 'text' | 'staff_id'>): string {
  const { day, time, text, staff_id: staffId } = contact;
  return JSON.stringify([day, time, text, staffId]);
}
