import type { ImportMode } from '../../shared/import/fields.ts';
import { foldText } from '../../shared/text.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { ImportTarget } from './import-target.ts';
import type { RowOutcome } from './order-setting.ts';
import type { StagedPerson } from './staged-file.ts';

interface ExistingRelation {
  id: number;
  customer_id: number;
  other_customer_id: number | null;
  /** What they are called here, a customer in the bin as such a one leaves our own table: by name alone. */
  called: string | null;
  relation: string;
  relation_back: string;
  influence: number | null;
  preferences: string;
  note: string;
}

/**
 * Takes the people around customers. Who is a customer is one by their number; two customers are linked once, from
 * whichever side. What is known of somebody is completed by the mode.
 */
export class PersonTaker {
  taken = 0;
  readonly #target: ImportTarget;
  readonly #mode: ImportMode;
  readonly #idOfNumber: (number: string) => number | null;

  constructor(target: ImportTarget, mode: ImportMode, idOfNumber: (number: string) => number | null) {
    this.#target = target;
    this.#mode = mode;
    this.#idOfNumber = idOfNumber;
  }

  take(
    customerId: number,
    people: readonly StagedPerson[],
    outcome: (person: StagedPerson, outcome: RowOutcome) => void,
  ): void {
    this.#target.settle();
    const unmatched = this.#relationsOf(customerId);
    const linkedByFile = new Set<string>();
    for (const person of people) {
      const otherId = person.number === null ? null : this.#idOfNumber(person.number);
      const linkedId = otherId === customerId ? null : otherId;
      // A number that no one has is kept as what they are called.
      const name = linkedId === null ? person.name || (person.number ?? '') : '';
      const place = unmatched.findIndex((known) => isSamePerson(known, customerId, linkedId, name, person.relation));
      const [existing] = place < 0 ? [] : unmatched.splice(place, 1);
      if (existing !== undefined) {
        const isOfThisFile = existing.customer_id === customerId;
        outcome(person, isOfThisFile && this.#complete(existing, person) ? 'updated' : 'skipped');
        continue;
      }
      if (linkedId !== null) {
        const tie = tieOf(linkedId, person);
        if (linkedByFile.has(tie)) {
          outcome(person, 'skipped');
          continue;
        }
        linkedByFile.add(tie);
      }
      this.#target.insert('relations', {
        customer_id: customerId,
        other_customer_id: linkedId,
        name,
        name_folded: foldText(name),
        relation: person.relation,
        relation_back: person.relationBack,
        influence: person.influence,
        preferences: person.preferences,
        note: person.note,
        confirmed_day: person.confirmedDay,
      });
      this.taken += 1;
      outcome(person, 'imported');
    }
  }

  /** Those written down in this customer's file, and those in the others' that are linked to it. */
  #relationsOf(customerId: number): ExistingRelation[] {
    return this.#target.connection
      .prepare<[number, number], ExistingRelation>(
        `SELECT relations.*,
                iif(other_customer_id IS NULL, relations.name_folded,
                    (SELECT name_folded FROM customers
                      WHERE customers.id = other_customer_id AND binned_at IS NOT NULL)) AS called
           FROM relations WHERE customer_id = ? OR other_customer_id = ? ORDER BY id`,
      )
      .all(customerId, customerId);
  }

  #complete(existing: ExistingRelation, person: StagedPerson): boolean {
    if (this.#mode === 'add') return false;
    const values: RowValues = {};
    let hasOtherValue = false;
    const take = (column: keyof ExistingRelation, isEmpty: boolean, said: string | number | null): void => {
      if (said === null || said === '' || !(isEmpty || this.#mode === 'replace')) return;
      values[column] = said;
      hasOtherValue ||= !isEmpty && said !== existing[column];
    };
    take('relation', existing.relation === '', person.relation);
    take('relation_back', existing.relation_back === '', person.relationBack);
    take('influence', existing.influence === null, person.influence);
    take('preferences', existing.preferences === '', person.preferences);
    take('note', existing.note === '', person.note);
    if (hasOtherValue) values.confirmed_day = person.confirmedDay;
    return Object.keys(values).length > 0 && this.#target.update('relations', existing.id, values);
  }
}

/** Two rows of a file that say the same of one customer; those who are only named may be two all the same. */
function tieOf(linkedId: number, { relation, relationBack, influence, preferences, note }: StagedPerson): string {
  return JSON.stringify([linkedId, relation, relationBack, influence, preferences, note]);
}

/** Of those who are only named, two of one name may stand in different relations: a mother and a daughter. */
function isSamePerson(
  known: ExistingRelation,
  customerId: number,
  linkedId: number | null,
  name: string,
  relation: string,
): boolean {
  if (linkedId !== null) {
    return known.customer_id === customerId ? known.other_customer_id === linkedId : known.customer_id === linkedId;
  }
  const isNamedSo = known.customer_id === customerId && known.called === foldText(name);
  return isNamedSo && (known.relation === relation || known.relation === '' || relation === '');
}
