import type Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { isNameOrderOfToday } from '../../../electron/customers/name-order.ts';
import { countWrongSearchEntries } from '../../../electron/search/search-index.ts';
import { searchIndexState } from '../../../electron/search/search-index-state.ts';
import { searchIndexSteps } from '../../../electron/search/search-index-steps.ts';
import { completeUpkeep, upkeepSteps } from '../../../electron/upkeep/upkeep-steps.ts';
import { commit } from '../archive/small-archive.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { progressOf } from './progress-of.ts';

const customers = 1_200;
const list = `customer number,name,phone\n${Array.from({ length: customers }, (_, index) => `${index},王${index}号,1390000${String(index).padStart(4, '0')}`).join('\n')}\n`;

/** An archive of many customers as another version of the program left it. */
async function olderShop(): Promise<TestEngine> {
  const engine = await openTestEngine();
  await engine.bring('list.csv', list, { kind: 'customers' });
  await engine.close();
  await inArchive(engine, (archive) =>
    commit(archive, (db) => {
      db.exec("UPDATE settings SET value = '0' WHERE name IN ('searchIndex', 'nameOrder')");
      db.exec("UPDATE search_index SET tokens = 'old'; UPDATE customer_name_order SET key = 'old'");
    }),
  );
  return engine;
}

/** Past the engine, while it is closed. */
async function inArchive<Result>(engine: TestEngine, work: (archive: Archive) => Result): Promise<Result> {
  const archive = await openArchive(engine.archivePath);
  try {
    return work(archive);
  } finally {
    archive.close();
  }
}

function isWhole(db: Database.Database): boolean {
  db.prepare("INSERT INTO search_index (search_index) VALUES ('integrity-check')").run();
  return searchIndexState(db) === 'ofToday' && isNameOrderOfToday(db) && countWrongSearchEntries(db) === 0;
}

async function isSound({ client }: TestEngine): Promise<boolean> {
  const { jobId } = await client.archive.check();
  return (await client.archive.checkResult({ jobId })).isSound;
}

async function found({ client }: TestEngine, text: string): Promise<string[]> {
  return (await client.search.find({ text })).map(({ name }) => name);
}

it('an archive of another version is open at once and says how far its search is; then everybody is found and sound', async () => {
  const engine = await (await olderShop()).restart();
  expect(await engine.client.archive.status()).toMatchObject({ customers });
  const seen = await progressOf(engine);
  expect(seen.at(-1)).toEqual({ part: 'search', done: customers, of: customers });
  expect(await progressOf(engine)).toEqual([]);
  expect(await found(engine, '王1199号')).toEqual(['王1199号']);
  expect(await isSound(engine)).toBe(true);
});

it('acts done and customers looked for meanwhile are as ever', async () => {
  const engine = await (await olderShop()).restart();
  const { client } = engine;
  const { id } = await client.customers.create({ name: '艾米', phones: ['13811112222'] });
  expect(await found(engine, 'aimi')).toEqual(['艾米']);
  const { id: last } = await client.customers.ofNumber({ number: String(customers - 1) });
  await client.customers.edit({ id: last, change: { name: '赵云' } });
  expect(await found(engine, 'zhaoyun')).toEqual(['赵云']);
  const { rows } = await client.customers.list({ filter: { text: '王6', conditions: [] }, limit: 200 });
  expect(rows).toHaveLength(111);
  await client.customers.bin({ id });
  await client.bin.purge({ selection: { ids: [id] } });
  await progressOf(engine);
  expect(await found(engine, 'aimi')).toEqual([]);
  expect(await found(engine, 'zhaoyun')).toEqual(['赵云']);
  expect(await isSound(engine)).toBe(true);
});

it('waits for an import and goes on behind it', async () => {
  const engine = await (await olderShop()).restart();
  const brought = await engine.bring('more.csv', list.replaceAll('王', '李').replaceAll(/^(\d+),/gmu, 'n$1,'), {
    kind: 'customers',
    match: 'number',
  });
  expect(brought.customers).toBe(customers);
  await progressOf(engine);
  expect(await found(engine, '李12号')).toEqual(['李12号']);
  expect(await isSound(engine)).toBe(true);
});

it('cut off after any slice it is continued, not restarted', async () => {
  const engine = await olderShop();
  const slices = await inArchive(engine, (archive) => {
    const steps = searchIndexSteps(archive, 250);
    for (let step = 0; step <= 2; step += 1) steps.next();
    return archive.reader.prepare<[], number>('SELECT count(*) FROM search_index').pluck().get();
  });
  expect(slices).toBe(500);
  const left = await inArchive(engine, (archive) => {
    expect(searchIndexState(archive.reader)).toBe('inMaking');
    const steps = searchIndexSteps(archive, 250);
    const of = steps.next().value?.of;
    steps.next();
    const entries = archive.reader.prepare<[], number>('SELECT count(*) FROM search_index').pluck().get();
    return { of, entries };
  });
  expect(left).toEqual({ of: customers - 500, entries: 750 });
  const isMade = await inArchive(engine, (archive) => {
    completeUpkeep(archive);
    return isWhole(archive.writer);
  });
  expect(isMade).toBe(true);
});

it('cut off, it leaves nothing that the older program would take for its own', async () => {
  const engine = await olderShop();
  const settings = await inArchive(engine, (archive) => {
    const steps = upkeepSteps(archive);
    for (const step of steps) if (step?.part === 'search' && step.done > 0) break;
    return archive.reader.prepare("SELECT name FROM settings WHERE value = '0'").pluck().all();
  });
  expect(settings).toEqual([]);
  const names = await inArchive(await olderShop(), (archive) => {
    const steps = upkeepSteps(archive);
    for (const step of steps) if (step?.part === 'names' && step.done > 0) break;
    return archive.reader.prepare("SELECT name FROM settings WHERE name = 'nameOrder'").pluck().all();
  });
  expect(names).toEqual([]);
});

it('keeps no archive shut where there is no room for it, and is continued when there is', async () => {
  const engine = await olderShop();
  const states = await inArchive(engine, (archive) => {
    // No free pages: those that the old entries left would be room enough.
    archive.writer.exec('VACUUM');
    const pages = archive.writer.pragma('page_count', { simple: true });
    archive.writer.pragma(`max_page_count = ${String(pages)}`);
    completeUpkeep(archive);
    const isDoneWithoutRoom = searchIndexState(archive.reader) === 'ofToday';
    archive.writer.pragma('max_page_count = 1000000');
    completeUpkeep(archive);
    return { isDoneWithoutRoom, isWhole: isWhole(archive.writer) };
  });
  expect(states).toEqual({ isDoneWithoutRoom: false, isWhole: true });
});

it('ends with the archive it is about', async () => {
  const engine = await (await olderShop()).restart();
  await engine.client.archive.close();
  await progressOf(engine);
  expect(await inArchive(engine, (archive) => searchIndexState(archive.reader))).not.toBe('ofToday');
});

it('is nothing where the archive is of today', async () => {
  const engine = await openTestEngine();
  await engine.close();
  expect(await inArchive(engine, (archive) => [...upkeepSteps(archive)])).toEqual([]);
});
