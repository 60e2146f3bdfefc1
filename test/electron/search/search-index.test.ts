import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { countWrongSearchEntries, indexCustomers, indexEverybody } from '../../../electron/search/search-index.ts';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { makeTestArchive } from '../customers/test-archive.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { shopCustomers, writeShop } from './searched-shop.ts';

async function foundBy({ client }: TestEngine, text: string): Promise<string[]> {
  return (await client.search.find({ text })).map(({ name }) => name);
}

async function isSound({ client }: TestEngine): Promise<boolean> {
  const { jobId } = await client.archive.check();
  const { problems } = await client.archive.checkResult({ jobId });
  return problems.length === 0;
}

/** Writes past the engine while it is closed. */
async function changed(engine: TestEngine, write: (db: Database.Database) => void): Promise<TestEngine> {
  await engine.close();
  const archive = await openArchive(engine.archivePath);
  write(archive.writer);
  archive.close();
  return engine.restart();
}

describe('the search index', () => {
  it('follows an act, its undo, and the bin', async () => {
    const engine = await openTestEngine();
    const { client } = engine;
    const { id } = await client.customers.create({ name: '王小明', phones: ['138 0013 8000'] });
    expect(await foundBy(engine, 'wxm')).toEqual(['王小明']);
    const { actId } = await client.customers.edit({ id, change: { name: '单小明' } });
    expect(await foundBy(engine, 'wxm')).toEqual([]);
    expect(await foundBy(engine, 'shanxm')).toEqual(['单小明']);
    await client.acts.undo({ actId: Number(actId) });
    expect(await foundBy(engine, 'wxm')).toEqual(['王小明']);
    await client.customers.bin({ id });
    expect(await foundBy(engine, 'wxm')).toEqual([]);
    const inBin = await client.search.find({
      text: '8000',
      filter: { text: '', conditions: [{ kind: 'bin', isBinned: true }] },
    });
    expect(inBin.map((found) => found.id)).toEqual([id]);
    expect(await isSound(engine)).toBe(true);
  });

  it('follows an import and its undo', async () => {
    const engine = await openTestEngine();
    const brought = await engine.bring(
      'list.csv',
      'Name,Phone,Tags\n王小明,13800138000,常客\nRose Bernard,13900139000,VIP\n',
      {
        kind: 'customers',
      },
    );
    expect(await foundBy(engine, '常客')).toEqual(['王小明']);
    expect(await foundBy(engine, 'bern')).toEqual(['Rose Bernard']);
    expect(await isSound(engine)).toBe(true);
    const { jobId } = await engine.client.import.undo({ importId: Number(brought.importId) });
    await engine.client.import.undoResult({ jobId });
    expect(await foundBy(engine, 'bern')).toEqual([]);
    expect(await isSound(engine)).toBe(true);
  });

  it('says who ordered last first, after the orders came too', async () => {
    const engine = await openTestEngine();
    await engine.client.customers.create({ name: 'Anna One', number: '1' });
    await engine.client.customers.create({ name: 'Anna Two', number: '2' });
    expect(await foundBy(engine, 'anna')).toEqual(['Anna One', 'Anna Two']);
    await engine.bring('orders.csv', 'Order,Date,Customer ID,Amount\nA,2026-03-01,2,5.00\n', { match: 'number' });
    expect(await foundBy(engine, 'anna')).toEqual(['Anna Two', 'Anna One']);
  });

  it('a customer of before is found by the number of one merged into them, and by the name beside them', async () => {
    let engine = await openTestEngine();
    const winner = await engine.client.customers.create({ name: 'Winner', number: 'W1' });
    const loser = await engine.client.customers.create({ name: 'Loser', number: 'LOST9' });
    const wife = await engine.client.customers.create({ name: '李娜', number: 'L1' });
    engine = await changed(engine, (db) => {
      db.prepare('UPDATE customers SET merged_into = ? WHERE id = ?').run(winner.id, loser.id);
      db.prepare('INSERT INTO relations (customer_id, other_customer_id) VALUES (?, ?)').run(winner.id, wife.id);
      db.exec('BEGIN');
      indexEverybody(db);
      db.exec('COMMIT');
    });
    expect(await foundBy(engine, 'lost9')).toEqual(['Winner']);
    expect(await foundBy(engine, 'loser')).toEqual([]);
    expect(await foundBy(engine, '李娜')).toEqual(['李娜', 'Winner']);
    await engine.client.customers.edit({ id: wife.id, change: { name: '王芳' } });
    expect(await foundBy(engine, '李娜')).toEqual([]);
    expect(await foundBy(engine, '王芳')).toEqual(['王芳', 'Winner']);
    expect(await isSound(engine)).toBe(true);
  });

  it('made by another tokeniser, or emptied with its version, is rebuilt at opening', async () => {
    let engine = await openTestEngine();
    await engine.client.customers.create({ name: '王小明' });
    engine = await changed(engine, (db) => {
      db.prepare("UPDATE settings SET value = '0' WHERE name = 'searchIndex'").run();
      db.prepare('DELETE FROM search_index').run();
    });
    expect(await foundBy(engine, 'xiaoming')).toEqual(['王小明']);
    expect(await isSound(engine)).toBe(true);
  });

  it('that differs from the tables is found by check', async () => {
    let engine = await openTestEngine();
    await engine.client.customers.create({ name: '王小明' });
    engine = await changed(engine, (db) => db.prepare("UPDATE customers SET note = 'Rose'").run());
    const { jobId } = await engine.client.archive.check();
    const { problems } = await engine.client.archive.checkResult({ jobId });
    expect(problems).toEqual([{ code: 'total', values: { what: 'searchIndex', count: 1 } }]);
  });

  it('stays sound, and as the tables are, over many changes', async () => {
    const archive = await makeTestArchive();
    const { writer } = archive;
    writeShop(archive, shopCustomers(60, 'changing'), 'GBP');
    const random = new RandomSource('changes');
    const rename = writer.prepare('UPDATE customers SET name = ?, note = ? WHERE id = ?');
    for (let round = 0; round < 150; round += 1) {
      const [drawn] = shopCustomers(1, `changed ${round}`);
      const id = random.whole(1, 60);
      rename.run(drawn?.name, drawn?.remarks.at(-1)?.text ?? '', id);
      indexCustomers(writer, [id]);
    }
    expect(writer.pragma('quick_check')).toEqual([{ quick_check: 'ok' }]);
    expect(countWrongSearchEntries(writer)).toBe(0);
  });

  it('keeps nothing of a name that was taken out', async () => {
    const archive = await makeTestArchive();
    const { writer } = archive;
    writer
      .prepare("INSERT INTO customers (number, name, name_folded, created_at, updated_at) VALUES ('1', ?, '', 0, 0)")
      .run('Qxqzyk');
    indexEverybody(writer);
    const holds = (): boolean =>
      writer
        .prepare<[], { block: Buffer }>('SELECT block FROM search_index_data')
        .all()
        .some(({ block }) => block.includes('xqzyk'));
    expect(holds()).toBe(true);
    writer.prepare("UPDATE customers SET name = ''").run();
    indexCustomers(writer, [1]);
    expect(holds()).toBe(false);
  });
});
