import { dueContactFields } from '../../shared/import/fields.ts';
import { carriedColumnsOf } from '../../shared/records/exchanged-records.ts';
import { localMoment } from '../timeline/local-moment.ts';
import type { ImportTarget } from './import-target.ts';
import type { MadeRow } from './take-records.ts';

interface DueContact {
  id: number;
  text: string;
}

const firstPlace = carriedColumnsOf('contacts').length;

/** Contacts that were due end with the rows that came of them, as by the key on the page of today. */
export class DueContactSettler {
  /** The rows of the file that settled one. */
  readonly rows: number[] = [];
  readonly #target: ImportTarget;
  /** A dry run leaves them where they are. */
  readonly #settled = new Set<number>();

  constructor(target: ImportTarget) {
    this.#target = target;
  }

  /** Of several of one day that which the row is about, else the first. */
  settleBy({ id: contactId, customerId, row }: MadeRow): void {
    const [day, text] = dueContactFields.map((_, nth) => row.values[firstPlace + nth] ?? null);
    if (customerId === null || typeof day !== 'string') return;
    const due = this.#dueOn(customerId, day);
    const settled = due.find((one) => one.text === text) ?? due[0];
    if (settled === undefined) return;
    this.#settled.add(settled.id);
    this.rows.push(row.rowNumber);
    this.#target.update('contacts', settled.id, { next_contact_day: null });
    this.#target.note('tasks_settled', {
      customer_id: customerId,
      kind: 'nextContact',
      source: `${settled.id}`,
      verb: 'done',
      // A day before that of the last act would count for all acts since.
      day: localMoment(this.#target.at).day,
      until_day: null,
      reason: '',
      contact_id: contactId,
    });
  }

  #dueOn(customerId: number, day: string): DueContact[] {
    return this.#target.connection
      .prepare<[number, string], DueContact>(
        'SELECT id, text FROM contacts WHERE customer_id = ? AND next_contact_day = ? ORDER BY id',
      )
      .all(customerId, day)
      .filter(({ id }) => !this.#settled.has(id));
  }
}
