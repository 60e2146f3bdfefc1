/**
 * What the archive has to hold after any row of acts and imports, kept in plain maps: every act is a list of changes
 * to cells and to things in sets, and is put back by going through them backwards, or not at all.
 */

export interface ModelCustomer {
  readonly number: string;
  name: string;
  note: string;
  binned: boolean;
  readonly tags: Map<string, Link>;
}

/** That a tag or a line is there; a later equal one is another. */
interface Link {
  readonly value: string | number;
}

export interface ModelOrder {
  readonly number: string;
  readonly day: string;
  readonly customer: ModelCustomer;
  /** By amount in minor units: no two lines of an order are equal here. */
  readonly lines: Map<number, Link>;
}

type Change =
  | { kind: 'cell'; customer: ModelCustomer; field: 'name' | 'note' | 'binned'; before: unknown; after: unknown }
  | { kind: 'customer'; customer: ModelCustomer; name: string; isThere: boolean }
  | { kind: 'order'; order: ModelOrder; isThere: boolean }
  | { kind: 'tag'; customer: ModelCustomer; link: Link; isThere: boolean }
  | { kind: 'line'; order: ModelOrder; link: Link; isThere: boolean };

export interface ModelAct {
  readonly changes: Change[];
  readonly undoes: ModelAct | null;
  isUndone: boolean;
}

export interface ImportedOrder {
  number: string;
  day: string;
  customer: string;
  name: string;
  amounts: number[];
}

export class Model {
  readonly customers = new Map<string, ModelCustomer>();
  readonly orders = new Map<string, ModelOrder>();

  /** Null: the number is taken. */
  create(number: string, name: string): ModelAct | null {
    if (this.customers.has(number)) return null;
    const act = newAct();
    this.#addCustomer(act, number, name);
    return act;
  }

  edit(customer: ModelCustomer, change: { name?: string; note?: string; tags?: readonly string[] }): ModelAct {
    const act = newAct();
    if (change.name !== undefined) this.#set(act, customer, 'name', change.name);
    if (change.note !== undefined) this.#set(act, customer, 'note', change.note);
    if (change.tags) {
      for (const [tag, link] of customer.tags) {
        if (!change.tags.includes(tag)) this.#do(act, { kind: 'tag', customer, link, isThere: false });
      }
      for (const tag of new Set(change.tags)) this.#addTag(act, customer, tag);
    }
    return act;
  }

  bin(customer: ModelCustomer): ModelAct {
    const act = newAct();
    this.#set(act, customer, 'binned', true);
    return act;
  }

  importOrders(orders: readonly ImportedOrder[], mode: 'add' | 'fill' | 'replace'): ModelAct {
    const act = newAct();
    const known = new Set(this.customers.keys());
    for (const { number, name } of orders.map((order) => ({ number: order.customer, name: order.name }))) {
      const customer = this.customers.get(number);
      if (!customer) this.#addCustomer(act, number, name);
      else if (known.has(number)) this.#complete(act, customer, 'name', name, mode);
    }
    for (const order of orders) this.#takeOrder(act, order, mode);
    return act;
  }

  importCustomers(
    rows: readonly { number: string; name: string; note: string; tag: string }[],
    mode: 'add' | 'fill' | 'replace',
  ): ModelAct {
    const act = newAct();
    for (const { number, name, note, tag } of rows) {
      const known = this.customers.get(number);
      const customer = known ?? this.#addCustomer(act, number, name);
      if (known && mode === 'add') continue;
      this.#complete(act, customer, 'name', name, mode);
      this.#complete(act, customer, 'note', note, known ? mode : 'fill');
      if (tag !== '') this.#addTag(act, customer, tag);
    }
    return act;
  }

  /** Null, and nothing changed: something that came later is in the way. */
  undo(act: ModelAct): ModelAct | null {
    const undo: ModelAct = { changes: [], undoes: act, isUndone: false };
    for (const change of [...act.changes].reverse()) {
      const back: Change =
        change.kind === 'cell'
          ? { ...change, before: change.after, after: change.before }
          : { ...change, isThere: !change.isThere };
      if (!this.#canBeDone(back)) {
        for (const done of undo.changes.reverse()) this.#apply(reversed(done));
        return null;
      }
      this.#do(undo, back);
    }
    act.isUndone = true;
    if (act.undoes) act.undoes.isUndone = false;
    return undo;
  }

  #takeOrder(act: ModelAct, given: ImportedOrder, mode: 'add' | 'fill' | 'replace'): void {
    const customer = this.customers.get(given.customer);
    if (!customer) throw new Error('an order of nobody');
    const known = this.orders.get(given.number);
    if (known && mode === 'add') return;
    const order = known ?? { number: given.number, day: given.day, customer, lines: new Map<number, Link>() };
    if (!known) this.#do(act, { kind: 'order', order, isThere: true });
    if (mode === 'replace') {
      for (const [amount, link] of order.lines) {
        if (!given.amounts.includes(amount)) this.#do(act, { kind: 'line', order, link, isThere: false });
      }
    }
    for (const amount of given.amounts) {
      if (!order.lines.has(amount)) this.#do(act, { kind: 'line', order, link: { value: amount }, isThere: true });
    }
  }

  #addCustomer(act: ModelAct, number: string, name: string): ModelCustomer {
    const customer: ModelCustomer = { number, name, note: '', binned: false, tags: new Map() };
    this.#do(act, { kind: 'customer', customer, name, isThere: true });
    return customer;
  }

  #addTag(act: ModelAct, customer: ModelCustomer, tag: string): void {
    if (!customer.tags.has(tag)) this.#do(act, { kind: 'tag', customer, link: { value: tag }, isThere: true });
  }

  #complete(act: ModelAct, customer: ModelCustomer, field: 'name' | 'note', value: string, mode: string): void {
    if (value === '' || mode === 'add' || (mode === 'fill' && customer[field] !== '')) return;
    this.#set(act, customer, field, value);
  }

  #set(act: ModelAct, customer: ModelCustomer, field: 'name' | 'note' | 'binned', after: unknown): void {
    const before = customer[field];
    if (before !== after) this.#do(act, { kind: 'cell', customer, field, before, after });
  }

  #do(act: ModelAct, change: Change): void {
    this.#apply(change);
    act.changes.push(change);
  }

  #canBeDone(change: Change): boolean {
    switch (change.kind) {
      case 'cell':
        return this.#isThere(change.customer) && change.customer[change.field] === change.before;
      case 'customer': {
        const { customer } = change;
        if (change.isThere) return !this.customers.has(customer.number);
        const isAsMade = customer.name === change.name && customer.note === '' && !customer.binned;
        return this.#isThere(customer) && isAsMade && customer.tags.size === 0 && !this.#hasOrders(customer);
      }
      case 'order':
        return change.isThere ? this.#isThere(change.order.customer) : change.order.lines.size === 0;
      case 'tag': {
        const { customer, link } = change;
        if (!this.#isThere(customer)) return false;
        const there = customer.tags.get(String(link.value));
        return change.isThere ? there === undefined : there === link;
      }
      case 'line': {
        const there = change.order.lines.get(Number(change.link.value));
        if (this.orders.get(change.order.number) !== change.order) return false;
        return change.isThere ? there === undefined : there === change.link;
      }
    }
  }

  #isThere(customer: ModelCustomer): boolean {
    return this.customers.get(customer.number) === customer;
  }

  #hasOrders(customer: ModelCustomer): boolean {
    return [...this.orders.values()].some((order) => order.customer === customer);
  }

  #apply(change: Change): void {
    switch (change.kind) {
      case 'cell':
        Object.assign(change.customer, { [change.field]: change.after });
        return;
      case 'customer':
        put(this.customers, change.customer.number, change.customer, change.isThere);
        return;
      case 'order':
        put(this.orders, change.order.number, change.order, change.isThere);
        return;
      case 'tag':
        put(change.customer.tags, String(change.link.value), change.link, change.isThere);
        return;
      case 'line':
        put(change.order.lines, Number(change.link.value), change.link, change.isThere);
        return;
    }
  }
}

function newAct(): ModelAct {
  return { changes: [], undoes: null, isUndone: false };
}

function reversed(change: Change): Change {
  if (change.kind === 'cell') return { ...change, before: change.after, after: change.before };
  return { ...change, isThere: !change.isThere };
}

function put<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, isThere: boolean): void {
  if (isThere) map.set(key, value);
  else map.delete(key);
}
