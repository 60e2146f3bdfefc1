import type { MatchKey } from '../../shared/import/fields.ts';
import type { InterpretedCustomer } from '../../shared/import/rows.ts';
import { noPlace, type PackedBatch } from '../spreadsheet/packed-batch.ts';
import { customerMark } from './customer-mark.ts';
import { CustomerVotes, type Said } from './customer-votes.ts';
import { matchKeyOf } from './match-key.ts';
import type { LineOwners } from './staged-lines.ts';

/** The customers of a file, told apart by the match key. */
export class StagedCustomers {
  readonly all: CustomerVotes[] = [];
  walkInRows = 0;
  readonly #match: MatchKey;
  readonly #placeByKey = new Map<string, number>();
  /** Of each description: what it says, whose it is, and its mark. */
  #said: Said[] = [];
  readonly #customers: number[] = [];
  readonly #marks: number[] = [];
  /** Place of the first description that the process reading now has brought. */
  #from = 0;
  /** Of those that another process has brought: the last place of each mark. */
  readonly #placeByMark = new Map<number, number>();

  constructor(match: MatchKey) {
    this.#match = match;
  }

  /** The next batches come from another process, which counts its descriptions from nought. */
  beginAnew(): void {
    this.#from = this.#said.length;
    for (const [place, mark] of this.#marks.entries()) this.#placeByMark.set(mark, place);
  }

  /** When none is to come any more. */
  complete(): void {
    this.#placeByMark.clear();
  }

  /** Each row's place among `all` and what tells its description from others. `dayOfRow` is blank where there is none. */
  add(
    { newCustomers, customerPlaces, rowNumbers }: PackedBatch,
    dayOfRow: (row: number) => string,
  ): Pick<LineOwners, 'customers' | 'customerMarks'> {
    const known = this.#said.length;
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
      customers[row] = this.#customers[place] ?? noPlace;
      customerMarks[row] = this.#marks[place] ?? 0;
    }
    const nameless = this.#customers.indexOf(noPlace, known);
    if (nameless >= 0) throw new Error(`row ${this.#said[nameless]?.firstRowNumber} passed without its match key`);
    return { customers, customerMarks };
  }

  forgetDescriptions(): void {
    for (const customer of this.all) customer.forgetDescriptions();
    this.#said = [];
  }

  #describe(customer: InterpretedCustomer): void {
    const mark = customerMark(customer);
    const key = matchKeyOf(customer, this.#match);
    const place = key === null ? noPlace : this.#placeOf(key);
    const known = this.#knownSaid(customer, mark);
    const said = known ?? { customer, rowCount: 0, latestDay: '', firstRowNumber: 0 };
    if (known === undefined) this.all[place]?.add(said);
    this.#said.push(said);
    this.#marks.push(mark);
    this.#customers.push(place);
  }

  /** Another process than the first says much again that is known. */
  #knownSaid(customer: InterpretedCustomer, mark: number): Said | undefined {
    const known = this.#said[this.#placeByMark.get(mark) ?? noPlace];
    // Two descriptions can have one mark.
    return known !== undefined && JSON.stringify(known.customer) === JSON.stringify(customer) ? known : undefined;
  }

  #placeOf(key: string): number {
    let place = this.#placeByKey.get(key);
    if (place === undefined) {
      place = this.all.length;
      this.all.push(new CustomerVotes(key));
      this.#placeByKey.set(key, place);
    }
    return place;
  }
}
