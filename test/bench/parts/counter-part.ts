import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { caseKinds } from '../../../shared/cases/case-codes.ts';
import { emptyFolder, fullArchive, scale } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';
import { engineOnArchive } from '../engine-on-archive.ts';

const part = 'counter';
const limitMs = 50;
/** More than a shop has. */
const openCases = 100;
const closedCases = 2_000;
const profilesOfRun = 20;
/** Between two customers who are looked at: prime, so that none comes twice. */
const stride = 4_999;

/** What is looked at with a customer at the door: what is open, and all of one profile; at 100,000 customers. */
export const counterPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const archive = join(emptyFolder('counter'), 'shop.shuke');
    copyFileSync(await fullArchive(), archive);
    await writePhones(archive);
    const engine = await engineOnArchive(archive);
    const cases: number[] = [];
    const profiles: number[] = [];
    const toConfirm: number[] = [];
    try {
      await writeCases(engine);
      // The gap of the whole shop is read once after orders have changed, and measured by itself.
      const firstGap = await tookMs(() => engine.client.sleep.usualGap({ customerId: 1 }));
      for (let run = 0; run < runs; run += 1) {
        cases.push(await tookMs(() => pageOfCases(engine)));
        await confirmFirst(engine);
        toConfirm.push(await tookMs(() => engine.client.freshness.worklist({})));
        for (let turn = 1; turn <= profilesOfRun; turn += 1) {
          const customerId = 1 + (((run * profilesOfRun + turn) * stride) % scale.customers);
          profiles.push(await tookMs(() => profile(engine, customerId)));
        }
      }
      return [
        figureRow(
          { part, name: `the open cases, ${openCases} of ${openCases + closedCases}`, unit: 'ms' },
          cases,
          limitMs,
        ),
        figureRow({ part, name: 'a profile with timeline, cases and card', unit: 'ms' }, profiles, limitMs),
        figureRow({ part, name: 'the facts to confirm, after one was confirmed', unit: 'ms' }, toConfirm, limitMs),
        figureRow({ part, name: 'the usual gap of the shop, read again', unit: 'ms' }, [firstGap], null),
      ];
    } finally {
      await engine.close();
    }
  },
};

/** A phone of everyone, long on file: half the customers bought within a year, and have something to confirm. */
async function writePhones(path: string): Promise<void> {
  const archive = await openArchive(path);
  archive.writer.exec(`
    INSERT INTO customer_phones (customer_id, position, label, as_typed, digits, confirmed_day)
    SELECT id, 0, '', '13800' || printf('%06d', id), '13800' || printf('%06d', id), '2020-01-01' FROM customers`);
  archive.close();
}

async function confirmFirst({ client }: Engine): Promise<void> {
  const { customers } = await client.freshness.worklist({ limit: 1 });
  const [fact] = customers[0]?.facts ?? [];
  if (fact === undefined) throw new Error('nothing is to be confirmed');
  await client.freshness.confirm({ facts: [{ kind: fact.kind, id: fact.id }] });
}

async function tookMs(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

async function writeCases({ client }: Engine): Promise<void> {
  for (let nth = 0; nth < openCases + closedCases; nth += 1) {
    const kind = caseKinds[nth % caseKinds.length] ?? 'complaint';
    const { id } = await client.cases.add({ kind, text: `waited ${nth} minutes`, customerId: 1 + nth * 47 });
    if (nth >= openCases) await client.cases.close({ id, outcome: 'explained', satisfiedAfter: nth % 4 });
  }
}

async function pageOfCases({ client }: Engine): Promise<void> {
  const { total } = await client.cases.open({});
  if (total !== openCases) throw new Error(`${total} open cases of ${openCases}`);
}

/** What the page of a customer asks for, at once. */
async function profile({ client }: Engine, customerId: number): Promise<void> {
  await Promise.all([
    client.customers.get({ id: customerId }),
    client.timeline.list({ customerId }),
    client.cases.ofCustomer({ customerId }),
    client.satisfaction.list({ customerId }),
    client.preferences.list({ customerId }),
    client.people.list({ customerId }),
    client.dates.list({ customerId }),
    client.sleep.usualGap({ customerId }),
    client.counter.card({ customerId }),
    client.freshness.ofCustomer({ customerId }),
  ]);
}
