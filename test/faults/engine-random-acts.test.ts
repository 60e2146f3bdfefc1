import fs from 'node:fs';
import { expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../electron/test-engine.ts';
import { timesOfRun } from '../is-whole-run.ts';
import { soundContentOf } from './engine-content.ts';
import { type ImportedOrder, Model, type ModelAct, type ModelCustomer } from './engine-model.ts';

const steps = Number(process.env.RANDOM_ACTS ?? timesOfRun({ usual: 150, whole: 400 }));
const seed = Number(process.env.RANDOM_SEED ?? 20_261_122);
const tags = ['a', 'b', 'c', 'd'];
const modes = ['add', 'fill', 'replace'] as const;

/** mulberry32: the same acts for the same seed. */
function randomBelow(state: number): (below: number) => number {
  let current = state;
  return (below) => {
    current = (current + 0x6d2b79f5) | 0;
    let mixed = Math.imul(current ^ (current >>> 15), 1 | current);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Remembered {
  act: ModelAct;
  /** Its id in the archive, or that of its import. */
  id: { actId: number } | { importId: number };
}

class Run {
  readonly model = new Model();
  readonly history: Remembered[] = [];
  readonly counts = { acts: 0, imports: 0, undone: 0, refused: 0 };
  readonly #engine: TestEngine;
  readonly #below: (below: number) => number;

  constructor(engine: TestEngine) {
    this.#engine = engine;
    this.#below = randomBelow(seed);
  }

  async step(): Promise<void> {
    const kind = this.#below(100);
    if (kind < 14) await this.#create();
    else if (kind < 55) await this.#edit();
    else if (kind < 60) await this.#bin();
    else if (kind < 90) await this.#undo();
    else if (kind < 97) await this.#importOrders();
    else await this.#importCustomers();
  }

  async expectSame(): Promise<void> {
    const { client } = this.#engine;
    const { rows, all } = await client.customers.list({ limit: 500, sort: 'number' });
    const listed = [...this.model.customers.values()].filter((customer) => !customer.binned);
    expect(all).toBe(listed.length);
    const shown = rows.map(({ number, name, tags: shownTags, net, orders, lastDay }) => ({
      number,
      name,
      tags: shownTags.toSorted(),
      netMinor: net?.minor ?? null,
      orders,
      lastDay,
    }));
    expect(shown).toEqual(listed.map((customer) => this.#listed(customer)).sort(byNumber));
    const { orders, total } = await client.orders.list({ limit: 500 });
    expect(total).toBe(this.model.orders.size);
    expect(new Map(orders.map((order) => [order.number, order.net.minor]))).toEqual(
      new Map([...this.model.orders.values()].map((order) => [order.number, netOf(order.lines)])),
    );
  }

  async expectSameNotes(): Promise<void> {
    const { rows } = await this.#engine.client.customers.list({ limit: 500 });
    for (const { id, number } of rows) {
      const { note } = await this.#engine.client.customers.get({ id });
      expect([number, note]).toEqual([number, this.model.customers.get(number)?.note]);
    }
  }

  #listed(customer: ModelCustomer) {
    const orders = [...this.model.orders.values()].filter((order) => order.customer === customer);
    return {
      number: customer.number,
      name: customer.name,
      tags: [...customer.tags.keys()].sort(),
      netMinor: orders.length === 0 ? null : orders.reduce((sum, order) => sum + netOf(order.lines), 0),
      orders: orders.length,
      lastDay: orders.reduce<string | null>((last, { day }) => (last === null || day > last ? day : last), null),
    };
  }

  async #create(): Promise<void> {
    const { client } = this.#engine;
    const number = `c${this.#below(25)}`;
    const name = `Name ${this.#below(9)}`;
    const act = this.model.create(number, name);
    if (act === null) {
      await expect(client.customers.create({ number, name })).rejects.toMatchObject({ code: 'CUSTOMER_NUMBER_TAKEN' });
      return;
    }
    const { actId } = await client.customers.create({ number, name });
    this.#remember(act, actId);
  }

  async #edit(): Promise<void> {
    const customer = this.#anyCustomer();
    if (!customer) return;
    const what = this.#below(3);
    const change =
      what === 0
        ? { name: `Name ${this.#below(9)}` }
        : what === 1
          ? { note: ['', 'tea', 'coffee', 'corner seat'][this.#below(4)] ?? '' }
          : { tags: tags.filter(() => this.#below(2) === 0) };
    const act = this.model.edit(customer, change);
    const { actId } = await this.#engine.client.customers.edit({ id: await this.#idOf(customer), change });
    expect(actId === null).toBe(act.changes.length === 0);
    if (actId !== null) this.#remember(act, actId);
  }

  async #bin(): Promise<void> {
    const customer = this.#anyCustomer();
    if (!customer) return;
    const { actId } = await this.#engine.client.customers.bin({ id: await this.#idOf(customer) });
    this.#remember(this.model.bin(customer), actId);
  }

  async #undo(): Promise<void> {
    const open = this.history.filter((entry) => !entry.act.isUndone);
    const back = this.#below(3) === 0 ? this.#below(40) : this.#below(3);
    const entry = open[open.length - 1 - back];
    if (!entry) return;
    if ('importId' in entry.id) await this.#undoImport(entry, entry.id.importId, this.history.at(-1) === entry);
    else await this.#undoAct(entry, entry.id.actId);
  }

  async #undoAct(entry: Remembered, actId: number): Promise<void> {
    const { client } = this.#engine;
    const undo = this.model.undo(entry.act);
    if (undo === null) {
      await expect(client.acts.undo({ actId })).rejects.toMatchObject({ code: 'ACT_HELD_BACK' });
      this.counts.refused += 1;
      return;
    }
    const { act } = await client.acts.undo({ actId });
    await expect(client.acts.undo({ actId })).rejects.toMatchObject({ code: 'ACT_ALREADY_UNDONE' });
    this.#remember(undo, act.id);
    this.counts.undone += 1;
  }

  /** The engine refuses more than the model: everything later that stands on the import's rows. */
  async #undoImport(entry: Remembered, importId: number, isLatest: boolean): Promise<void> {
    const { client } = this.#engine;
    const { jobId } = await client.import.undo({ importId });
    try {
      await client.import.undoResult({ jobId });
    } catch (error) {
      expect(error).toMatchObject({ code: 'ACT_HELD_BACK' });
      expect(isLatest).toBe(false);
      this.counts.refused += 1;
      return;
    }
    expect(this.model.undo(entry.act)).not.toBeNull();
    this.counts.undone += 1;
  }

  async #importOrders(): Promise<void> {
    const numbers = new Set(Array.from({ length: 1 + this.#below(4) }, () => this.#below(40)));
    const orders = [...numbers].map((number): ImportedOrder => {
      const customer = number % 25;
      return {
        number: `o${number}`,
        day: `2026-0${1 + (number % 9)}-1${number % 10}`,
        customer: `c${customer}`,
        name: customer % 3 === 0 ? '' : `Imported ${customer}`,
        amounts: [100, 250, 999].filter((_, index) => index === number % 3 || this.#below(2) === 0),
      };
    });
    const mode = modes[this.#below(3)] ?? 'fill';
    const act = this.model.importOrders(orders, mode);
    const rows = orders.flatMap((order) =>
      order.amounts.map((amount) =>
        [order.number, order.day, order.customer, order.name, (amount / 100).toFixed(2)].join(','),
      ),
    );
    await this.#import(act, `order number,day,customer number,name,amount\n${rows.join('\n')}\n`, rows.length, {
      kind: 'orders',
      mapping: { order: [0], day: [1], number: [2], name: [3], amount: [4] },
      match: 'number',
      mode,
    });
  }

  async #importCustomers(): Promise<void> {
    const numbers = new Set(Array.from({ length: 1 + this.#below(4) }, () => this.#below(25)));
    const given = [...numbers].map((number) => ({
      number: `c${number}`,
      name: `Listed ${number}`,
      note: ['', 'tea', 'from the list'][this.#below(3)] ?? '',
      tag: ['', ...tags][this.#below(5)] ?? '',
    }));
    const mode = modes[this.#below(3)] ?? 'fill';
    const act = this.model.importCustomers(given, mode);
    const rows = given.map(({ number, name, note, tag }) => [number, name, note, tag].join(','));
    await this.#import(act, `customer number,name,note,tags\n${rows.join('\n')}\n`, rows.length, {
      kind: 'customers',
      mapping: { number: [0], name: [1], note: [2], tags: [3] },
      match: 'number',
      mode,
    });
  }

  async #import(
    act: ModelAct,
    content: string,
    rows: number,
    decision: NonNullable<Parameters<TestEngine['bring']>[2]>,
  ): Promise<void> {
    const result = await this.#engine.bring('file.csv', content, decision);
    expect(result.rowsIn).toBe(rows);
    expect(result.imported + result.updated + result.skipped + result.rejected).toBe(rows);
    expect(result.importId === null).toBe(act.changes.length === 0);
    if (result.importId === null) return;
    this.history.push({ act, id: { importId: result.importId } });
    this.counts.imports += 1;
  }

  #anyCustomer(): ModelCustomer | undefined {
    const listed = [...this.model.customers.values()].filter((customer) => !customer.binned);
    return listed[this.#below(Math.max(1, listed.length))];
  }

  async #idOf({ number }: ModelCustomer): Promise<number> {
    const { rows } = await this.#engine.client.customers.list({ limit: 500 });
    const row = rows.find((candidate) => candidate.number === number);
    if (!row) throw new Error(`${number} is not listed`);
    return row.id;
  }

  #remember(act: ModelAct, actId: number): void {
    this.history.push({ act, id: { actId } });
    this.counts.acts += 1;
  }
}

function byNumber(one: { number: string }, other: { number: string }): number {
  return one.number < other.number ? -1 : 1;
}

function netOf(lines: ReadonlyMap<number, unknown>): number {
  return [...lines.keys()].reduce((sum, amount) => sum + amount, 0);
}

it(`${steps} random acts, imports, undos and redos (seed ${seed}) leave what a plain model says`, {
  timeout: 60_000 + steps * 100,
}, async () => {
  const engine = await openTestEngine();
  const run = new Run(engine);
  // So that a tag never goes with the act that was the first to name it: the model knows tags by name only.
  await engine.client.customers.create({ number: 'keeper', name: 'Keeper', tags });
  const keeper = run.model.create('keeper', 'Keeper');
  const kept = run.model.customers.get('keeper');
  if (!keeper || !kept) throw new Error('no keeper');
  run.model.edit(kept, { tags });
  let largestBytes = 0;
  for (let step = 0; step < steps; step++) {
    await run.step();
    await run.expectSame();
    if (step % 50 === 0) await run.expectSameNotes();
    largestBytes = Math.max(largestBytes, (await engine.client.archive.status())?.sizeBytes ?? 0);
  }
  await run.expectSameNotes();
  expect(run.counts.undone).toBeGreaterThan(steps / 20);
  expect(run.counts.refused).toBeGreaterThan(0);
  expect(run.counts.imports).toBeGreaterThan(steps / 40);
  await engine.close();
  await soundContentOf(engine.archivePath);
  // An act leaves some hundred bytes of history, an import its mapping and its rows.
  expect(fs.statSync(engine.archivePath).size).toBeLessThan(600_000 + steps * 2000);
  expect(largestBytes).toBeLessThan(10_000_000 + steps * 2000);
});
