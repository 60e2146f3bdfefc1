import type { CustomerFilter } from '../../shared/customers/filter.ts';
import { isOwnColumn } from '../../shared/own-fields/own-column.ts';
import { placesByKey } from '../../shared/places-by-key.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { type FilterSetting, filterSql } from './customer-filter-sql.ts';
import { setAsideCustomers } from './set-aside-customers.ts';
import { type KeyedSort, sortKeysOf } from './sort-keys.ts';

/**
 * The customers of one state of an archive by number, with what they were sorted by so far: each further sorting reads
 * its keys alone. SQLite itself would join and sort whole rows, six times as long.
 */
export class CustomersByNumber {
  readonly #connection: Connection;
  readonly #setting: FilterSetting;
  readonly #ids: readonly number[];
  readonly #placeOfId = new Map<number, number>();
  readonly #keys = new Map<KeyedSort, Float64Array>();
  readonly #places = new Map<string, Int32Array>();
  readonly #sortStates = new Map<string, string>();
  #kept: { filter: string; isKept: Uint8Array } | null = null;
  #filterState = '';

  constructor(connection: Connection, setting: FilterSetting) {
    this.#connection = connection;
    this.#setting = setting;
    const [ids] = columnsOf<[number]>(
      connection,
      'SELECT json_group_array(id) FROM (SELECT id FROM customers ORDER BY number)',
    );
    this.#ids = ids;
    for (let place = 0; place < ids.length; place += 1) this.#placeOfId.set(ids[place] ?? 0, place);
  }

  /** `state`: of the tables a filter looks at; who it kept in another one is found again. */
  forgetFilterOfOtherState(state: string): void {
    if (state !== this.#filterState) this.#kept = null;
    this.#filterState = state;
  }

  /** `state`: of the tables this sorting is read from; an order of another one is found again. */
  forgetOrderOfOtherState(sort: KeyedSort | 'number', state: string): void {
    if (this.#sortStates.get(sort) !== state) {
      if (sort !== 'number') this.#keys.delete(sort);
      for (const descending of [false, true]) this.#places.delete(`${sort} ${descending}`);
    }
    this.#sortStates.set(sort, state);
  }

  /** The ids a filter keeps, by number or by another key; ties stand by number, who has no key last. */
  sorted(filter: CustomerFilter, sort: KeyedSort | 'number', descending: boolean): Float64Array {
    const isKept = this.#keptBy(filter);
    const places = this.#placesBy(sort, descending);
    const ids = new Float64Array(places.length);
    let count = 0;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (isKept[place] !== 1) continue;
      ids[count] = this.#ids[place] ?? 0;
      count += 1;
    }
    return ids.slice(0, count);
  }

  #placesBy(sort: KeyedSort | 'number', descending: boolean): Int32Array {
    const name = `${sort} ${descending}`;
    const places = this.#places.get(name) ?? this.#sortedPlaces(sort, descending);
    this.#places.set(name, places);
    return places;
  }

  #sortedPlaces(sort: KeyedSort | 'number', descending: boolean): Int32Array {
    if (sort !== 'number') return placesByKey(this.#keysOf(sort, descending), descending);
    const places = Int32Array.from(this.#ids.keys());
    return descending ? places.reverse() : places;
  }

  /** Those of an own field are of one direction: what cannot be read stays behind. */
  #keysOf(sort: KeyedSort, descending: boolean): Float64Array {
    const keys =
      this.#keys.get(sort) ??
      sortKeysOf(
        this.#connection,
        sort,
        { ...this.#setting, descending },
        { count: this.#ids.length, placeOf: (id) => this.#placeOfId.get(id) },
      );
    if (!isOwnColumn(sort)) this.#keys.set(sort, keys);
    return keys;
  }

  #keptBy(filter: CustomerFilter): Uint8Array {
    const text = JSON.stringify(filter);
    if (this.#kept?.filter === text) return this.#kept.isKept;
    const isKept = isEverybody(filter) ? this.#listed() : this.#fitting(filter);
    this.#kept = { filter: text, isKept };
    return isKept;
  }

  #listed(): Uint8Array {
    const isListed = new Uint8Array(this.#ids.length).fill(1);
    for (const id of setAsideCustomers(this.#connection)) {
      const place = this.#placeOfId.get(id);
      if (place !== undefined) isListed[place] = 0;
    }
    return isListed;
  }

  #fitting(filter: CustomerFilter): Uint8Array {
    const { sql, parameters } = filterSql(this.#connection, filter, this.#setting);
    const [ids] = columnsOf<[number]>(
      this.#connection,
      `SELECT json_group_array(customers.id) FROM customers WHERE ${sql}`,
      parameters,
    );
    const isKept = new Uint8Array(this.#ids.length);
    for (const id of ids) {
      const place = this.#placeOfId.get(id);
      if (place !== undefined) isKept[place] = 1;
    }
    return isKept;
  }
}

function isEverybody({ text, conditions }: CustomerFilter): boolean {
  return text === '' && conditions.length === 0;
}
