import type { RecordValue } from '../../shared/exchange/record-cells.ts';
import type { ImportMode } from '../../shared/import/fields.ts';
import { carriedValuesOf } from '../../shared/records/exchanged-records.ts';
import { foldText } from '../../shared/text.ts';
import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import type { ImportTarget } from './import-target.ts';
import type { RowOutcome } from './order-setting.ts';
import type { StagedRecord } from './staged-records.ts';

type ExistingRelation = Readonly<Record<string, SqlValue>> & {
  id: number;
  customer_id: number;
  other_customer_id: number | null;
  /** What they are called here, a customer in the bin as such a one leaves our own table: by name alone. */
  called: string | null;
  relation: string;
};

const columns = carriedValuesOf('relations').map(({ column }) => column);
/** What a row says of somebody, apart from who they are and when that was last confirmed. */
const saidColumns = columns.filter((column) => !['other_customer_id', 'name', 'confirmed_day'].includes(column));

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
    customer: { id: number | null },
    people: readonly StagedRecord[],
    outcome: (person: StagedRecord, outcome: RowOutcome) => void,
  ): void {
    const customerId = customer.id ?? 0;
    this.#target.settle();
    const unmatched = this.#relationsOf(customerId);
    const linkedByFile = new Set<string>();
    for (const row of people) {
      const person = saidOf(row);
      const number = textOf(person.other_customer_id);
      const otherId = number === '' ? null : this.#idOfNumber(number);
      const linkedId = otherId === customerId ? null : otherId;
      // A number that no one has is kept as what they are called.
      const name = linkedId === null ? textOf(person.name) || number : '';
      const place = unmatched.findIndex((known) =>
        isSamePerson(known, customerId, linkedId, name, textOf(person.relation)),
      );
      const [existing] = place < 0 ? [] : unmatched.splice(place, 1);
      if (existing !== undefined) {
        const isOfThisFile = existing.customer_id === customerId;
        outcome(row, isOfThisFile && this.#complete(existing, person) ? 'updated' : 'skipped');
        continue;
      }
      if (linkedId !== null) {
        const tie = tieOf(linkedId, person);
        if (linkedByFile.has(tie)) {
          outcome(row, 'skipped');
          continue;
        }
        linkedByFile.add(tie);
      }
      const said = Object.entries(person).filter(([, value]) => value !== null);
      this.#target.insert('relations', {
        ...Object.fromEntries(said),
        customer_id: customerId,
        other_customer_id: linkedId,
        name,
        name_folded: foldText(name),
      });
      this.taken += 1;
      outcome(row, 'imported');
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

  #complete(existing: ExistingRelation, person: SaidPerson): boolean {
    if (this.#mode === 'add') return false;
    const values: RowValues = {};
    let hasOtherValue = false;
    for (const column of saidColumns) {
      const said = person[column] ?? null;
      const stored = existing[column] ?? null;
      const isEmpty = stored === null || stored === '';
      if (said === null || !(isEmpty || this.#mode === 'replace')) continue;
      values[column] = said;
      hasOtherValue ||= !isEmpty && said !== stored;
    }
    if (hasOtherValue) values.confirmed_day = person.confirmed_day ?? null;
    return Object.keys(values).length > 0 && this.#target.update('relations', existing.id, values);
  }
}

/** By column; the other customer by their number. */
type SaidPerson = Readonly<Record<string, RecordValue>>;

function saidOf({ values }: StagedRecord): SaidPerson {
  return Object.fromEntries(columns.map((column, place) => [column, values[place] ?? null]));
}

function textOf(value: RecordValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Two rows of a file that say the same of one customer; those who are only named may be two all the same. */
function tieOf(linkedId: number, person: SaidPerson): string {
  return JSON.stringify([linkedId, ...saidColumns.map((column) => person[column] ?? null)]);
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
