import type { MatchKey } from '../../shared/import/fields.ts';
import { identifyCustomers, type SharedKey } from '../../shared/import/identify-customers.ts';
import type { InterpretedCustomer } from '../../shared/import/rows.ts';
import { noPlace, type PackedBatch } from '../spreadsheet/packed-batch.ts';
import { customerMark } from './customer-mark.ts';
import { CustomerVotes, type Said } from './customer-votes.ts';
import { type KeyChoice, keyChoices } from './key-choices.ts';
import type { LineOwners } from './staged-lines.ts';

/** The customers of a file. Until it is complete a row's owner is the place of its description. */
export class StagedCustomers {
  readonly all: CustomerVotes[] = [];
  walkInRows = 0;
  /** Values that people of the file have in common, each with what to call those people. */
  sharedKeys: readonly (Omit<SharedKey, 'people'> & { names: readonly string[]; rows: readonly number[] })[] = [];
  readonly #match: MatchKey;
  /** Of each description: what it says, and its mark. */
  #said: Said[] = [];
  readonly #marks: number[] = [];
  /** Place of the first description that the process reading now has brought. */
  #from = 0;
  /** Of those that another process has brought: the last place of each mark. */
  readonly #placeByMark = new Map<number, number>();

  constructor(match: MatchKey) {
    this.#match = match;
  }

  /** The next batches come from another process, which counts its descriptions from zero. */
  beginAnew(): void {
    this.#from = this.#said.length;
    for (const [place, mark] of this.#marks.entries()) this.#placeByMark.set(mark, place);
  }

  get descriptionCount(): number {
    return this.#said.length;
  }

  /** Before the descriptions are forgotten. */
  keyChoices(minorByPlace: Float64Array): KeyChoice[] {
    return keyChoices(this.#said, minorByPlace);
  }

  /** When none is to come any more: gives the place among `all` of whom each description means. */
  complete(): Int32Array {
    this.#placeByMark.clear();
    const { customers, keys, shared } = identifyCustomers(
      this.#said.map(({ customer }) => customer),
      this.#match,
    );
    for (const key of keys) this.all.push(new CustomerVotes(key));
    const added = new Set<Said>();
    for (const [place, said] of this.#said.entries()) {
      if (added.has(said)) continue;
      added.add(said);
      this.all[customers[place] ?? noPlace]?.add(said);
    }
    this.sharedKeys = shared.map(({ people, ...key }) => {
      const described = people.flatMap((place) => this.#said[place] ?? []);
      return {
        ...key,
        names: described.flatMap(({ customer }) => customer.name ?? []),
        rows: described.map(({ firstRowNumber }) => firstRowNumber),
      };
    });
    return customers;
  }

  /** Each row's description and what tells it from others. `dayOfRow` is blank where there is none. */
  add(
    { newCustomers, customerPlaces, rowNumbers }: PackedBatch,
    dayOfRow: (row: number) => string,
  ): Pick<LineOwners, 'customers' | 'customerMarks'> {
    for (const customer of newCustomers) this.#describe(customer);
    const customers = new Int32Array(customerPlaces.length).fill(noPlace);
    const customerMarks = new Int32Array(customerPlaces.length);
    for (let row = 0; row < customerPlaces.length; row += 1) {
      const placeOfProcess = customerPlaces[row] ?? noPlace;
      const place = this.#from + placeOfProcess;
      const said = placeOfProcess === noPlace ? undefined : this.#said[place];
      if (said === undefined) {
        this.walkInRows += 1;
        continue;
      }
      if (said.rowCount === 0) said.firstRowNumber = rowNumbers[row] ?? 0;
      said.rowCount += 1;
      const day = dayOfRow(row);
      if (day > said.latestDay) said.latestDay = day;
      customers[row] = place;
      customerMarks[row] = this.#marks[place] ?? 0;
    }
    return { customers, customerMarks };
  }

  forgetDescriptions(): void {
    for (const customer of this.all) customer.forgetDescriptions();
    this.#said = [];
  }

  #describe(customer: InterpretedCustomer): void {
    const mark = customerMark(customer);
    this.#said.push(this.#knownSaid(customer, mark) ?? { customer, rowCount: 0, latestDay: '', firstRowNumber: 0 });
    this.#marks.push(mark);
  }

  /** Another process than the first says much again that is known. */
  #knownSaid(customer: InterpretedCustomer, mark: number): Said | undefined {
    const known = this.#said[this.#placeByMark.get(mark) ?? noPlace];
    // Two descriptions can have one mark.
    return known !== undefined && JSON.stringify(known.customer) === JSON.stringify(customer) ? known : undefined;
  }
}
