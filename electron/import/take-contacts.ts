import type { ImportMode } from '../../shared/import/fields.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { ImportTarget } from './import-target.ts';
import { staffFinder } from './staff-finder.ts';
import type { StagedContact } from './staged-file.ts';
import type { RowOutcome } from './take-orders.ts';

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
  staff_id: number | null;
}

/**
 * Takes the contacts of one customer: those that say the same are one after the other the same contacts, so that the
 * same file twice changes nothing. Mood and next-contact day of one that is there are completed by the mode.
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
    for (const contact of contacts) {
      const staffId = contact.author === '' ? null : this.#staffId(contact.author);
      const existing = unmatched.get(signature({ ...contact, staff_id: staffId }))?.shift();
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
        staff_id: staffId,
        created_at: this.#target.at,
      });
      this.taken += 1;
      outcome(contact, 'imported');
    }
  }

  #contactsOf(customerId: number): Map<string, ExistingContact[]> {
    this.#target.settle();
    const existing = this.#target.connection
      .prepare<[number], ExistingContact>('SELECT * FROM contacts WHERE customer_id = ? ORDER BY id')
      .all(customerId);
    return Map.groupBy(existing, signature);
  }

  #complete(existing: ExistingContact, { mood, nextContactDay }: StagedContact): boolean {
    if (this.#mode === 'add') return false;
    const values: RowValues = {};
    const replaces = this.#mode === 'replace';
    if (mood !== '' && (existing.mood === '' || replaces)) values.mood = mood;
    if (nextContactDay !== null && (existing.next_contact_day === null || replaces)) {
      values.next_contact_day = nextContactDay;
    }
    return Object.keys(values).length > 0 && this.#target.update('contacts', existing.id, values);
  }
}

function signature(contact: Omit<ExistingContact, 'id' | 'mood' | 'next_contact_day'>): string {
  const { day, time, touchpoint, channel, direction, text, staff_id: staffId } = contact;
  return JSON.stringify([day, time, touchpoint, channel, direction, text, staffId]);
}
