import { beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { countWrongSearchEntries } from '../../../electron/search/search-index.ts';
import { type SearchIndexState, searchIndexState } from '../../../electron/search/search-index-state.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { progressOf } from './progress-of.ts';

/** One more than an act indexes itself. */
const customers = 5_001;

const list = `customer number,name,phone\n${Array.from({ length: customers }, (_, index) => `C${index},王${index}号,139${String(index).padStart(8, '0')}`).join('\n')}\n`;

async function found({ client }: TestEngine, text: string): Promise<string[]> {
  return (await client.search.find({ text })).map(({ name }) => name);
}

async function listed({ client }: TestEngine, text: string): Promise<number> {
  const { rows } = await client.customers.list({ filter: { text, conditions: [] }, limit: 200 });
  return rows.length;
}

async function isSound({ client }: TestEngine): Promise<boolean> {
  const { jobId } = await client.archive.check();
  return (await client.archive.checkResult({ jobId })).isSound;
}

/** Of the closed archive. */
async function indexOf(path: string): Promise<{ state: SearchIndexState; entries: number; wrong: number }> {
  const archive = await openArchive(path);
  try {
    const { reader } = archive;
    const entries = reader.prepare<[], number>('SELECT count(*) FROM search_index').pluck().get() ?? 0;
    return { state: searchIndexState(reader), entries, wrong: countWrongSearchEntries(reader) };
  } finally {
    archive.close();
  }
}

const whole = { state: 'ofToday', entries: customers, wrong: 0 };

describe('the search entries of very many customers', () => {
  let engine: TestEngine;

  beforeEach(async () => {
    engine = await openTestEngine();
    const brought = await engine.bring('list.csv', list, { kind: 'customers', match: 'number' });
    expect(brought.customers).toBe(customers);
  });

  it('are made after the import is confirmed; meanwhile a name, a number or a phone finds as it stands', async () => {
    const { client } = engine;
    expect(await found(engine, '王4999号')).toEqual(['王4999号']);
    expect(await found(engine, 'c4998')).toEqual(['王4998号']);
    expect(await found(engine, '13900004997')).toEqual(['王4997号']);
    // A list is what is counted, changed and taken out: it is whole, however they are found.
    expect(await listed(engine, '王499')).toBe(11);
    const { total } = await client.customers.list({ filter: { text: 'wang', conditions: [] }, limit: 1 });
    expect(total).toBe(customers);
    const seen = await progressOf(engine);
    expect(seen[0]).toMatchObject({ part: 'search', of: customers });
    expect(seen.at(-1)).toEqual({ part: 'search', done: customers, of: customers });
    expect(await listed(engine, 'wang')).toBe(200);
    expect(await isSound(engine)).toBe(true);
    await engine.close();
    expect(await indexOf(engine.archivePath)).toEqual(whole);
  });

  it('follow a tag for all, its undo and its redo, and are sound at every step', async () => {
    await progressOf(engine);
    const { client } = engine;
    const { actId } = await client.customers.bulkEdit({
      selection: { filter: { text: '', conditions: [] } },
      change: { what: 'addTags', tags: ['春茶会'] },
    });
    // No one is found by what an entry said before.
    expect(await found(engine, '王77号')).toEqual(['王77号']);
    expect(await isSound(engine)).toBe(true);
    await progressOf(engine);
    expect(await listed(engine, '春茶会')).toBe(200);
    expect(await isSound(engine)).toBe(true);
    const undone = await client.acts.undo({ actId: Number(actId) });
    expect(await listed(engine, '春茶会')).toBe(0);
    await progressOf(engine);
    expect(await listed(engine, '春茶会')).toBe(0);
    expect(await isSound(engine)).toBe(true);
    await client.acts.undo({ actId: undone.act.id });
    await progressOf(engine);
    expect(await listed(engine, '春茶会')).toBe(200);
    await engine.close();
    expect(await indexOf(engine.archivePath)).toEqual(whole);
  });

  it('go with the import that is taken back', async () => {
    await progressOf(engine);
    const [imported] = await engine.client.import.list();
    const { jobId } = await engine.client.import.undo({ importId: Number(imported?.importId) });
    await engine.client.import.undoResult({ jobId });
    expect(await found(engine, '王77号')).toEqual([]);
    await progressOf(engine);
    await engine.close();
    expect(await indexOf(engine.archivePath)).toEqual({ state: 'ofToday', entries: 0, wrong: 0 });
  });

  it('an act in the middle of the making is not lost to it', async () => {
    const slices = engine.client.upkeep.progress();
    for await (const { progress } of await slices) if ((progress?.done ?? customers) > 2_000) break;
    await engine.client.customers.bulkEdit({
      selection: { filter: { text: '', conditions: [] } },
      change: { what: 'addTags', tags: ['春茶会'] },
    });
    await progressOf(engine);
    expect(await listed(engine, '春茶会')).toBe(200);
    await engine.close();
    expect(await indexOf(engine.archivePath)).toEqual(whole);
  });

  it('the making raises the counter of every commit, and computes no list or standing again before its end', async () => {
    const before = await engine.client.customers.list({ limit: 1 });
    for await (const { progress } of await engine.client.upkeep.progress()) {
      if ((progress?.done ?? customers) > 2_000) break;
    }
    expect(await engine.client.customers.list({ limit: 1 })).toEqual(before);
    await progressOf(engine);
    await engine.close();
    expect(await indexOf(engine.archivePath)).toEqual(whole);
  });

  it('closed in the middle, it is continued at the next opening', async () => {
    for await (const { progress } of await engine.client.upkeep.progress()) {
      if ((progress?.done ?? customers) > 1_000) break;
    }
    await engine.close();
    const cut = await indexOf(engine.archivePath);
    expect(cut.state).toBe('inMaking');
    expect(cut.entries).toBeGreaterThan(1_000);
    expect(cut.wrong).toBe(customers - cut.entries);
    const second = await engine.restart();
    await progressOf(second);
    await second.close();
    expect(await indexOf(engine.archivePath)).toEqual(whole);
  });
});
